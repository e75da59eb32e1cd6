/** A sentence that asks for a pass, as the template's does, and states none. */
export const ASKS_FOR_PASS = /\bmust (?:pass|be)\b.*\b(?:phase|before)\b/;
/** The label of a line about the gates. */
const GATE_LINE = /^gates?\b[^:：]*[:：]?\s*/;
/** A verdict at the start of a sentence about all gates. */
const HAS_PASS = /^(?:passes|passed|pass|approved|ok|all (?:\w+ )?pass(?:ed|es)?)\b/;
/** Only at an end or before a reason, because gates begin with such words: `Fail fast`, `Failed exports are retried`. */
const HAS_FAIL = /^(?:fail\s*(?:$|[.,;:(—–*])|(?:fails|failed|failing|rejected|not (?:passed|passing|met))\s*(?:$|[.,;:(—–*]|(?:since|because|until|due|on)\b))/;

/** The verdict of the whole check with which a sentence in lower case starts, after its label. */
export function verdictOfSentence(sentence: string): 'pass' | 'fail' | undefined {
  const stated = sentence.replace(GATE_LINE, '');
  if (HAS_PASS.test(stated)) return 'pass';
  return HAS_FAIL.test(stated) ? 'fail' : undefined;
}
