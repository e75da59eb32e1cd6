import { inLowerCase } from './lower-case.js';

/** Words by which evidence admits that the gate is not wholly met. */
const ADMISSIONS = /\b(?:deferred|postponed|not yet|partially|partly|to be (?:done|added|written|completed|implemented|addressed) later|will be (?:done|added|written|completed|implemented|addressed) later|later (?:phase|release|iteration|pr|milestone)|temporarily (?:violates?|skipped|disabled)|known gap|deviat(?:es?|ion|ing) from|except for now)\b/g;
/** What each of them holds: most evidence admits nothing, and is not searched. */
const HINTS = ['deferred', 'postponed', 'not yet', 'partially', 'partly', 'later', 'temporarily', 'known gap', 'deviat', 'except for now'];
const NEGATED = /\b(?:no|not|nothing|none|never|without|zero|isn't|aren't|wasn't|neither)\b[^.;,]{0,24}$/;

/** The words in the evidence of a passing gate that admit a deviation; negated ones ("nothing is deferred") admit none. */
export function readDeviation(evidence: string): string | undefined {
  const plain = inLowerCase(evidence);
  if (!HINTS.some((hint) => plain.includes(hint))) return undefined;
  for (const { 0: admission, index } of plain.matchAll(ADMISSIONS)) {
    const before = plain.slice(Math.max(0, index - 40), index);
    if (!NEGATED.test(before)) return evidence.slice(index, index + admission.length);
  }
  return undefined;
}
