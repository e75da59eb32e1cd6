import type { ReadStatus } from '../statement/status.js';
import { NO_ANSWER, VIOLATION_QUESTION, YES_ANSWER } from '../../words/check/violation-words.js';

/** Whether the head of a column asks for a violation, so that a yes fails. */
export function asksForViolation(head: string): boolean {
  return VIOLATION_QUESTION.test(head);
}

/** The verdict of an answer in such a column. */
export function answerAboutViolation(cell: string): ReadStatus | undefined {
  const no = NO_ANSWER.exec(cell);
  const [sign] = no ?? YES_ANSWER.exec(cell) ?? [];
  return sign === undefined ? undefined : { verdict: no === null ? 'fail' : 'pass', partial: false, sign, length: sign.length, by: 'word', weak: false };
}
