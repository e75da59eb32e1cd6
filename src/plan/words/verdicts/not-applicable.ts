import { WORD_END } from '../letters.js';

const NOT_APPLICABLE = new RegExp(String.raw`^\W*(?:n/?a|not applicable|none|no aplica|não se aplica|non applicable|entfällt|不适用|不適用|該当なし|対象外|해당 ?없음)${WORD_END}`);
const WORDS = /\p{Alpha}{2,}/u;

/** Whether a text is `N/A` with a reason. */
export function isReasonedNotApplicable(text: string): boolean {
  const plain = text.toLowerCase();
  const [stated] = NOT_APPLICABLE.exec(plain) ?? [];
  return stated !== undefined && WORDS.test(plain.slice(stated.length));
}

const WITHIN = /(?:n\/a|not applicable|no aplica|não se aplica|non applicable|entfällt|不适用|不適用|該当なし|対象外|해당 ?없음)(?!\p{Alpha})/iu;

/** Whether a line ends in N/A with a reason: `- All code in libraries? N/A (bug fix)`. */
export function endsInReasonedNotApplicable(line: string): boolean {
  const from = line.search(WITHIN);
  return from >= 0 && isReasonedNotApplicable(line.slice(from));
}
