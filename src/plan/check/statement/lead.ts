import { lengthOfStart } from '../../words/trim.js';
import { SEPARATORS, statusIn, type StatementLine, type StatusInSlot } from './statement-line.js';
import { readStatus, type ReadStatus } from './status.js';
import { isStatusAspect } from '../../words/check/aspects.js';

const BRACKETED_STATUS = /^\[([^[\]]{1,20})\]\s*/u;

/** The status at the start of a line, and the start of the text after it. */
export interface Lead {
  readonly status: StatusInSlot;
  readonly end: number;
}

/** Reads an emoji, `[PASS]`, `**PASS**` or `PASS:` before the name. */
export function readLead(line: StatementLine): Lead | undefined {
  const bracket = BRACKETED_STATUS.exec(line.masked);
  const inBracket = bracket === null ? undefined : readStatus(bracket[1] ?? '');
  if (bracket !== null && inBracket !== undefined) return { status: statusIn('bracket', inBracket), end: bracket[0].length };
  const status = readStatus(line.masked);
  if (status === undefined) return undefined;
  const end = status.length + lengthOfStart(line.value.slice(status.length), SEPARATORS);
  if (status.by === 'sign') return { status: statusIn('leading', status), end: endOfSign(line, status, end) };
  return isWordAlone(line, status) ? { status: statusIn('leading', status), end } : undefined;
}

/** The end of the status: after the word in `✅ PASS: name` and `✅ **PASS** name`, after the emoji in `✅ Verified inputs`. */
function endOfSign({ value, marks }: StatementLine, status: ReadStatus, end: number): number {
  const verdict = marks.find(({ kind, from, to }) => kind === 'strong' && from > 0 && from <= end && readStatus(value.slice(from, to))?.length === to - from);
  if (verdict !== undefined) return verdict.to + lengthOfStart(value.slice(verdict.to), SEPARATORS);
  const [, word] = status.sign.split(/ (.*)/s);
  const closed = /^[\s*_]*(?:$|[:：—–.,)\]（(-])/u.test(value.slice(status.length));
  return word === undefined || closed ? end : value.indexOf(word, 1);
}

/** Whether a word at the start is a status: it is bold, or followed by a colon, a dash or the end of the line. */
function isWordAlone({ value, marks }: StatementLine, status: ReadStatus): boolean {
  const mark = marks.find(({ kind, from }) => kind === 'strong' && from <= 1);
  const rest = value.slice(status.length);
  // `Compliance: no` is the label of a status.
  if (isStatusAspect(status.sign) && /^[\s*_]*[:：—–-]\s*\S/u.test(rest)) return false;
  if (mark === undefined) return /^\s*(?:[:：—–→.,(（]|-\s|$)/u.test(rest);
  return (status.length <= mark.to && /^[\s.,:：!]*$/.test(value.slice(status.length, mark.to))) || /^[\s*_]*(?:[:：—–.,(（-]|$)/u.test(rest);
}
