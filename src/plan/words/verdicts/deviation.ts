import { inLowerCase } from '../lower-case.js';

/** Words in evidence that admit that the gate is not fully met. */
const ADMISSIONS = new RegExp(
  [
    String.raw`\b(?:deferred|postponed|not yet|still pending|partially|partly|to be (?:done|added|written|completed|implemented|addressed) later|will be (?:done|added|written|completed|implemented|addressed) later|(?:later|future) (?:phase|release|iteration|pr|milestone|wave|sprint)|temporarily (?:violates?|skipped|disabled)|known gap|deviat(?:es?|ion|ing) from|except for now)\b`,
    String.raw`(?<!\p{Alpha})(?:a confirmar|por confirmar|pendiente de (?:confirmar|definir|implementar)|(?:en|em) (?:una |uma )?fase posterior|à confirmer|da confermare|(?:in einer|in die) späteren phase|noch (?:offen|ausstehend)|dans une phase ultérieure|на (?:следующем|более позднем) этапе)(?!\p{Alpha})`,
    '待[确確][认認]|未定(?!义|義)|[后後][续續](?:阶段|階段|迭代)|推迟到|延后到|延後到|後続フェーズ|次フェーズ|後のフェーズ|先送り|미정|추후 (?:구현|진행|확인|추가)|이후 단계',
  ].join('|'),
  'gu',
);
/** A fast test for admissions, which most evidence does not contain. */
const HINTS = /deferred|postponed|not yet|pending|partially|partly|later|future|temporarily|known gap|deviat|except for now|confirm|pendiente|posterior|ultérieure|späte|noch|этапе|[待未后後推延次先미추이]/u;
/** Words before an admission that is about something else: `a skipped or deferred job`, or something that was postponed earlier. */
const DOMAIN_BEFORE = /\b(?:or|and|an?|the|of|each|every|any|all|was|were|been|had) $|['’]s? $|\bnon-$/u;
const NOUN_BEHIND = /^ (?!(?:to|until|till|for|by|as|because|since|per|in|on|at|from|with|here|now|this|and|or|but|while|when)(?:\s|$))[\p{Alpha}-]+/u;
const OTHER_FEATURE = /^ (?:to|by|in|per)(?: the)? (?:(?:feature|spec|plan|issue|ticket|epic)\b|#?\d{2,}\b)/u;
const OUT_OF_SCOPE = /\bout of (?:this (?:plan|feature|spec)'s )?scope\b/u;
/** Words that make an admission harmless: `No metrics required at this layer (deferred to …)`. */
const NOT_ASKED_FOR = /\b(?:no|none|not|nothing)\b[^.;]{0,60}\b(?:required|needed|necessary|applicable|asked for|in scope)\b[^.;]{0,60}$/;
const NEGATED = /\b(?:no|not|nothing|none|never|without|zero|isn't|aren't|wasn't|neither)\b[^.;,]{0,24}$/;

/** The distance before an admission in which its sentence is searched. */
const FAR = 120;

/** The words in the evidence of a passing gate that admit a deviation; undefined for none or a negated one ("nothing is deferred"). */
export function readDeviation(evidence: string): string | undefined {
  const plain = inLowerCase(evidence);
  if (!HINTS.test(plain)) return undefined;
  for (const { 0: admission, index } of plain.matchAll(ADMISSIONS)) {
    const before = plain.slice(Math.max(0, index - FAR), index);
    const after = plain.slice(index + admission.length, index + admission.length + 80);
    if (!NEGATED.test(before) && !NOT_ASKED_FOR.test(before) && !isOfDomain(admission, before, after)) return evidence.slice(index, index + admission.length);
  }
  return undefined;
}

/** Whether the words are about something other than the gate. */
function isOfDomain(admission: string, before: string, after: string): boolean {
  if (admission === 'not yet') return /^ (?:exist|existing|created)\b/u.test(after);
  if (/^[^a-z]/u.test(admission)) return /^(?:なし|无|無|없음)/u.test(after) || /(?:无|無|没有|沒有)$/u.test(before);
  if (admission === 'partly' || admission === 'partially') return /^ (?:restore[sd]?|improve[sd]?|fixe[sd]|strengthened)\b/u.test(after);
  if (admission !== 'deferred' && admission !== 'postponed') return false;
  if (/\byagni\b[^.;]{0,40}$/u.test(before)) return true;
  const sentence = after.split(/[.;]/u, 1).join('');
  if (OTHER_FEATURE.test(after) || OUT_OF_SCOPE.test(sentence)) return true;
  return DOMAIN_BEFORE.test(before) && (NOUN_BEHIND.test(after) || /\b(?:was|were|been|had) $/u.test(before));
}
