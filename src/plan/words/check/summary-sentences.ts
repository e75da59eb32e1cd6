/** A sentence that asks for a pass, as the template's does, and states none. */
export const ASKS_FOR_PASS = /\bmust (?:pass|be)\b.*\b(?:phase|before)\b/;
/** The label of a line about the gates. */
const GATE_LINE = /^gates?\b[^:：]*[:：]?\s*/;
/** A verdict at the start of a sentence about all gates. */
const HAS_PASS = /^(?:passes|passed|pass|approved|ok|all (?:\w+ )?pass(?:ed|es)?)\b/;

/** Whether a sentence in lower case, after its label, starts with a verdict of the whole check. */
export function statesPass(sentence: string): boolean {
  return HAS_PASS.test(sentence.replace(GATE_LINE, ''));
}
