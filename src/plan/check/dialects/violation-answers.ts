import type { ReadStatus } from '../statement/status.js';
import { EXCEPTION_QUESTION, NO_ANSWER, VIOLATION_QUESTION, YES_ANSWER } from '../../words/check/violation-words.js';

/** The verdict for a yes in a column that asks for something bad: a violation fails, a declared exception is open. */
export type YesVerdict = 'fail' | 'open';

/** The verdict for a yes in a column with that head; undefined if the column does not ask for violations or exceptions. */
export function verdictOfYes(head: string): YesVerdict | undefined {
  if (!VIOLATION_QUESTION.test(head)) return undefined;
  return EXCEPTION_QUESTION.test(head) ? 'open' : 'fail';
}

/** The verdict of an answer in such a column. */
export function answerAboutViolation(cell: string, yes: YesVerdict): ReadStatus | undefined {
  const no = NO_ANSWER.exec(cell);
  const [sign] = no ?? YES_ANSWER.exec(cell) ?? [];
  if (sign === undefined) return undefined;
  const verdict = no === null ? yes : 'pass';
  return { verdict, partial: verdict === 'open', sign, length: sign.length, by: 'word', weak: false };
}
