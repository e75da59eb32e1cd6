import type { Status } from '../../model.js';
import type { Statement } from './read-statement.js';

/** The status of a statement. */
export function statusOf({ status }: Pick<Statement, 'status'>): Status | undefined {
  return status === undefined ? undefined : { verdict: status.verdict, partial: status.partial, sign: status.sign, form: 'status' };
}

/** No status: the statement asserts that the gate is met. */
export const ASSERTED: Status = { verdict: 'pass', form: 'assertion', sign: '', partial: false };
/** A question of the template without an answer. */
export const QUESTION: Status = { verdict: 'open', form: 'question', sign: '?', partial: false };
