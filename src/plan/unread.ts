import type { Block } from './blocks.js';
import { checkTitleOf } from './words/check-title.js';
import { withoutMarkup } from './layout.js';
import { OPTION_WORD } from './sections/leftovers.js';
import type { Span } from './model.js';
import { sectionNameOf } from './words/names.js';
import type { PlaceholderWords } from './words/placeholders.js';
import { rememberOf } from './remember.js';

const PLAN_START: Span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** What is taken for paragraphs that hold no fact. */
const PROSE_WITHOUT_FACTS: Block = { kind: 'paragraph', text: { value: 'x', marks: [], pieces: [] }, at: PLAN_START };
/** What is taken for blocks of other kinds. */
const BLOCKS_WITHOUT_FACTS: Block = { kind: 'list', ordered: false, items: [], at: PLAN_START };

const OPTION_LABEL = new RegExp(`(?:${OPTION_WORD})\\s?\\d+\\s?[:：]`, 'iu');
const MARKER = /needs[\s-]?clarification/i;
/** Comments, definitions and entities act beyond their place, or hide what they say; the stock GATE line is passed over. */
const FAR_REACHING = /<!--|\]:|&#?\w{1,40};|GATE: Must/i;
const HIDDEN_HEADING = /^[ \t>]*(?:[-*+][ \t>]+)*#{1,3}([ \t].+)$/gm;
/** Titles whose words only a parser can tell. */
const OBSCURE = /<!--|&#?\w{1,40};|\]\[/;
const LINK_TARGET = /\]\([^()]*\)/g;
const CLOSING_MARKS = /[ \t]#+[ \t]*$/;

/** Whether a heading may open a section whose text is read for more than leftovers and markers. */
export function mayHoldFacts(title: string): boolean {
  return OBSCURE.test(title) || namesOf(title).some((name) => name !== 'Summary');
}

/** The sections of the template that a heading may open, however it is marked up. */
export function namesOf(title: string): readonly string[] {
  const bare = withoutMarkup(title.replace(LINK_TARGET, ''));
  const readings = new Set([title, bare, bare.includes('#') ? bare.replace(CLOSING_MARKS, '') : bare]);
  return [...readings].flatMap((text) => checkTitleOf(text) ?? sectionNameOf(text) ?? []);
}

/** What may stand for the text below a heading that holds no fact; undefined where it holds one, or may. */
export function standInFor(lines: readonly string[], words: PlaceholderWords): Block | undefined {
  const text = lines.join('\n');
  const bare = withoutMarkup(text);
  if (FAR_REACHING.test(text) || MARKER.test(bare) || OPTION_LABEL.test(bare) || holdsPlaceholder(text, words)) return undefined;
  if (text.includes('#')) for (const [, title = ''] of text.matchAll(HIDDEN_HEADING)) if (namesOf(title).length > 0) return undefined;
  return shapeOf(lines);
}

/** How far a placeholder's beginning may reach in the source, and how much of it is compared. */
const BEGINNING = 60;
const COMPARED = 8;

const compared = (text: string): string => withoutMarkup(text).replace(/\s+/g, '').slice(0, COMPARED);

const beginningsOf = rememberOf(({ all }: PlaceholderWords) => all.map(compared));

function holdsPlaceholder(text: string, words: PlaceholderWords): boolean {
  const beginnings = beginningsOf(words);
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    const found = compared(text.slice(at + 1, at + BEGINNING));
    if (beginnings.some((beginning) => found.startsWith(beginning))) return true;
  }
  return false;
}

const PROSE = /^(?:[*_]{0,2}\p{L}|-{3,}$)/u;
const LETTER = /^[*_]{0,2}\p{L}/u;
const ITEM_OR_CODE = /^(?:[-*+] +\*{0,2}[^\s*_+-]|1\. +\S|>|`{3,}[^`]*$)/;
const DELIMITERS = /^\|(?: *:?-+:? *\|)+$/;

/** Whether the lines surely make paragraphs only, or surely something else too: a section's state depends on it. */
function shapeOf(lines: readonly string[]): Block | undefined {
  if (lines.some((line, index) => ITEM_OR_CODE.test(line) || beginsTable(lines, index))) return BLOCKS_WITHOUT_FACTS;
  return lines.every((line) => line.trim() === '' || PROSE.test(line)) && lines.some((line) => LETTER.test(line)) ? PROSE_WITHOUT_FACTS : undefined;
}

function beginsTable(lines: readonly string[], index: number): boolean {
  const delimiters = lines[index + 1]?.trimEnd() ?? '';
  if (!DELIMITERS.test(delimiters) || (lines[index - 1] ?? '').trim() !== '') return false;
  const head = lines[index]?.trimEnd() ?? '';
  return head.startsWith('|') && head.endsWith('|') && !head.includes('\\') && head.split('|').length === delimiters.split('|').length;
}
