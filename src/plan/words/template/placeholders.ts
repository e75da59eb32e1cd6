import type { Completeness } from '../../model.js';
import { memoizeObject } from '../../memoize.js';
import { hasLetter } from '../letters.js';

/**
 * The bracketed texts of the stock templates that a plan must replace. An entry that ends with a space or `…` is a prefix; others are the whole text in the brackets.
 * `[NEW]`, `[existing]` and `[dependencies]` are content and not listed.
 */
const STOCK_PLACEHOLDERS: readonly string[] = [
  'FEATURE',
  'FEATURE NAME',
  'DATE',
  'link',
  '###-feature-name',
  '###-feature',
  'e.g., ',
  'e.g. ',
  'domain-specific, ',
  'if applicable, ',
  'single/web/mobile',
  'Extract from ',
  'Document the selected ',
  'Gates determined ',
  'DEFAULT to Option 1 ',
  'commands with --help/--version/--format',
  'name + purpose for each',
  'same as backend above',
  'platform-specific structure',
  'current need',
  'specific problem',
  'why 3 projects insufficient',
  'why direct DB access insufficient',
];

/** `e.g., `, `domain-specific, ` and `if applicable, ` in translated templates. */
const TRANSLATED_PREFIX = new RegExp([
  String.raw`^(?:例(?:えば|如)?|예(?:를 들어)?|p\. ?ej\.|por ejemplo|por exemplo|p\. ?ex\.|par exemple|z\. ?B\.|zum Beispiel|np\.|например|наприклад|örneğin|misalnya|ví dụ|bijv\.|ad es(?:empio|\.))\s?[:：,，、]`,
  String.raw`^(?:ドメイン固有|领域特定|領域特定|特定领域|도메인 ?(?:별|특화)|específico del dominio|específico do domínio|domänenspezifisch|spécifique au domaine|specifico del dominio|該当する場合|如适用|如適用|해당하는 경우|si aplica|se aplicável|falls zutreffend|le cas échéant|se applicabile|если применимо)\s?[:：,，、]`,
].join('|'), 'i');

/** The text after a prefix. */
const CONTINUES = /^(?=$|[\s:,.;—–-])/;

/** Recognizes the placeholders of the stock template and of the project's own. */
export interface PlaceholderWords {
  /** Whether a text between brackets is a placeholder. */
  includes(text: string): boolean;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The placeholders of the stock template and `own` bracketed texts, given without brackets. */
export function placeholderWords(own: readonly string[] = NONE): PlaceholderWords {
  return wordsWith(own);
}

const NONE: readonly string[] = [];

/** Cached, because all plans of a project have the same placeholders. */
const wordsWith = memoizeObject((own: readonly string[]): PlaceholderWords => {
  const exact = new Set([...STOCK_PLACEHOLDERS, ...own.map(fold)]);
  return {
    includes: (text) => {
      const folded = fold(text);
      return exact.has(folded) || TRANSLATED_PREFIX.test(folded) || STOCK_PLACEHOLDERS.some((stock) => isBeginning(stock, folded));
    },
  };
});

function isBeginning(stock: string, text: string): boolean {
  if (!text.startsWith(stock) || !LONG_ENOUGH.test(stock)) return false;
  return stock.endsWith(' ') || CONTINUES.test(text.slice(stock.length));
}

/** One-word entries (`DATE`, `link`) are never prefixes. */
const LONG_ENOUGH = /[\s/,]/;

/** Text in square brackets, also over a line break; no link text, no nested brackets. */
export const BRACKETED = /(?<![#!\w])\[([^[\]]{2,400})\](?![([:])/g;

/** Words that postpone a decision; `A or B` is an open choice only with `similar`. */
export const UNDECIDED = /\b(?:TBD|TBC|to be (?:decided|determined|confirmed|defined)|or similar)\b/gi;
/** A value that is only a question mark or a word for an open decision, also in brackets with what is to decide: `[TODO: which]`. */
export const UNDECIDED_ALONE = new RegExp(
  '^(?:[?？]+|…|\\.{3}|\\[?(?:' +
    [
      'todo|xxx|fixme|unknown|undecided|pending|needs decision|not (?:yet )?(?:decided|known|defined|chosen)',
      '(?:a|por) (?:definir|decidir|confirmar)|à (?:définir|décider|confirmer)|da (?:definire|decidere|confermare)|noch offen|nog te bepalen|do ustalenia|не определено|уточняется',
      '待定|未定|未決定|検討中|미정|추후 결정',
    ].join('|') +
    ')(?:\\s?[:：—–-][^\\]]{0,120})?\\]?[.!。]?)$',
  'iu',
);

/** The state of a value. */
export function completenessOf(value: string, isPlaceholder: boolean, hasMarker: boolean): Completeness {
  if (value.trim() === '') return 'empty';
  if (isPlaceholder) return 'placeholder';
  return hasMarker ? 'marker' : 'filled';
}

/** `Decision: [what was chosen]`, with which old templates show the format of another file. */
export const FORMAT_LINE = /^\s*(?:[-*] )?(?:decision|rationale|alternatives(?: considered)?|決定|決定事項|理由|根拠|検討した代替案|代替案|考慮した代替案|検討された代替案|決定理由|决定|决策|替代方案|考虑的替代方案|決策|替代方案|결정|근거|이유|대안|검토한 대안|decisión|justificación|alternativas|decisão|justificativa)\s?[:：]/u;
/** Tags in brackets and checkboxes, which are content in plans. */
const TAG = /^(?:[x~!✓ ]|p|us\d*|new|added?|modif(?:y|ied)|updated?|existing|exists|unchanged|deleted?|removed?|moved|optional|dependencies|features|pass|fail|n\/a|todo|tbd)$/i;

export function isInstructive(text: string): boolean {
  return hasLetter(text) && !TAG.test(text.trim());
}

export const INSTRUCTION = 'ACTION REQUIRED';
