import { trimEdges } from '../../words/trim.js';
import type { Verdict } from '../../model.js';
import type { Mark, Text } from '../../document/text.js';
import { readStatus, type ReadStatus } from './status.js';
import { blotOut, withoutStruck } from '../../document/text-marks.js';

/** A line as written, and with its code blanked. */
export interface StatementLine {
  readonly value: string;
  readonly masked: string;
  readonly marks: readonly Mark[];
}

/** The position of a status in a line. */
export type Slot = 'bracket' | 'leading' | 'after-name' | 'trailing';

/** A status with its position. */
export interface StatusInSlot {
  readonly verdict: Verdict;
  readonly partial: boolean;
  readonly sign: string;
  readonly slot: Slot;
  readonly by: 'sign' | 'word';
}

/** Characters between the parts of a line. */
export const SEPARATORS = /^[\s:：—–→\-.,=>|_*?？]*/u;
const SEPARATING = /[\s:：—–→,;|_*-]/u;
const SEPARATING_OR_DOT = /[\s:：—–→,;|_*.?？-]/u;

/** One line of a text; line breaks count as spaces. */
export function statementLine(text: Text): StatementLine {
  const value = text.value.replaceAll('\n', ' ');
  const prose = text.marks.filter((mark) => mark.kind !== 'code' || !isStatusAlone(value, mark));
  return { value, masked: blotOut({ ...text, value: withoutStruck(text), marks: prose }, 'code').replaceAll('\n', ' '), marks: text.marks.filter(({ continued }) => !continued) };
}

/** Whether code is a verdict in the place of the status: `**I. Name**: \`PENDING\``. */
function isStatusAlone(value: string, { from, to }: Mark): boolean {
  return STATUS_BEGINS.test(value.slice(0, from)) && STATUS_ENDS.test(value.slice(to)) && readStatus(value.slice(from, to))?.length === to - from;
}

const STATUS_BEGINS = /(?:^|[:：—–→-])\s*$/u;
const STATUS_ENDS = /^\s*(?:$|[—–(（:：]|- )/u;

/** The words without separators around them. */
export function withoutSeparators(text: string): string {
  return trimEdges(text, SEPARATING_OR_DOT, SEPARATING);
}

/** A status at a position of the line. */
export function statusIn(slot: Slot, { verdict, partial, sign, by }: ReadStatus): StatusInSlot {
  return { verdict, partial, sign, by, slot };
}
