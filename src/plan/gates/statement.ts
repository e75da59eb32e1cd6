import { lengthOfStart, trimEdges } from '../edges.js';
import type { Verdict } from '../model.js';
import { readPrincipleRef } from '../principle-ref.js';
import { blotOut, type Mark, type Text } from '../text.js';
import { readStatus, type ReadStatus } from './status.js';
import { readNameStatus, readTrailingStatus, type TrailingStatus } from './trailing-status.js';

/** A line of the check, taken apart: `✅ **Name** (aside): PASS — evidence`. */
export interface Statement {
  /** The words before the separator, without emoji and status; empty where the line has no name. */
  readonly name: string;
  /** The name is set off in bold or inline code. */
  readonly marked: boolean;
  /** All words of the line, without a leading sign or a pseudo-box. */
  readonly words: string;
  /** What stands behind name and status. */
  readonly evidence: string;
  /** What stands beside the status of a line without a name: `… (N/A - no routes)`, `N/A: no routes`. */
  readonly remark: string;
  readonly status?: StatusInSlot;
  /** The line is nothing but a name, perhaps with its status: it labels what is below. */
  readonly bare: boolean;
}

/** Where in the line a status stands. */
export type Slot = 'bracket' | 'leading' | 'after-name' | 'trailing';

export interface StatusInSlot {
  readonly verdict: Verdict;
  readonly partial: boolean;
  readonly sign: string;
  readonly slot: Slot;
  readonly by: 'sign' | 'word';
}

const BRACKETED_STATUS = /^\[([^[\]]{1,20})\]\s*/u;
/** A colon, a spaced dash, an arrow, or the question mark of a question that is answered behind it. */
const PLAIN_SEPARATOR = /[:：](?=\s|$|[^\x20-\x7E])|\s(?:[—–→-]|->|--)\s|[?？](?=\s*\S)/gu;
const SEPARATORS = /^[\s:：—–→\-.,=>|_*?？]*/u;
const ASIDE = /^\s*[(（[][^()（）[\]]*[)）\]](?=\s*(?:[:：—–→.-]|$|\p{So}|[✓✔✗✘]))/u;
/** Inline code is a name only where a separator, a status or the end follows. */
const NAME_ENDS = /^\s*(?:$|[:：—–→(（]|- |\p{So}|[✓✔✗✘])/u;
const LONGEST_NAME = 90;
const SEPARATING = /[\s:：—–→,;|_*-]/u;
const SEPARATING_OR_DOT = /[\s:：—–→,;|_*.?？-]/u;

/** Reads one line (breaks in it count as spaces). */
export function readStatement(text: Text): Statement {
  const line: Line = { value: text.value.replaceAll('\n', ' '), masked: blotOut(text, 'code').replaceAll('\n', ' '), marks: text.marks.filter(({ continued }) => continued !== true) };
  const lead = leadingStatus(line);
  const start = lead?.end ?? lengthOfStart(line.value, /^\s*/);
  const name = nameFrom(line, start);
  const inSlot = lead?.status.verdict === 'na' ? undefined : slotStatus(line, name);
  return assemble(line.value.slice(start), name, line.value.slice(name.end), lead?.status, inSlot);
}

/** A line as written, and with its code blotted out. */
interface Line {
  readonly value: string;
  readonly masked: string;
  readonly marks: readonly Mark[];
}

interface Name {
  readonly words: string;
  readonly marked: boolean;
  readonly end: number;
  /** The name is a question. */
  readonly asks: boolean;
  /** A status inside the name: `**I. Name ✅ PASS**`. */
  readonly status?: StatusInSlot;
}

/** An N/A behind the name beats the sign before it; else the leading sign wins. */
function assemble(words: string, name: Name, tail: string, leading: StatusInSlot | undefined, inSlot: SlotReading | undefined): Statement {
  const evidence = withoutSeparators(inSlot === undefined ? tail : inSlot.evidence);
  const later = inSlot?.status ?? name.status;
  const status = later?.verdict === 'na' && later.by === 'word' ? later : (leading ?? later);
  return { name: name.words, marked: name.marked, words: words.trim(), evidence, remark: remarkOf(words, leading, inSlot), ...(status !== undefined && { status }), bare: name.words !== '' && evidence === '' };
}

function remarkOf(words: string, leading: StatusInSlot | undefined, inSlot: SlotReading | undefined): string {
  const beside = leading?.verdict === 'na' && leading.slot === 'leading' ? words : (inSlot?.remark ?? '');
  return withoutSeparators(beside.replace(/[)）]\s*$/u, ''));
}

/** An emoji, `[PASS]`, `**PASS**` or `PASS:` before the name. */
function leadingStatus(line: Line): { status: StatusInSlot; end: number } | undefined {
  const bracket = BRACKETED_STATUS.exec(line.masked);
  const inBracket = bracket === null ? undefined : readStatus(bracket[1] ?? '');
  if (bracket !== null && inBracket !== undefined) return { status: { ...leadingOf(inBracket), slot: 'bracket' }, end: bracket[0].length };
  const status = readStatus(line.masked);
  if (status === undefined) return undefined;
  const end = status.length + lengthOfStart(line.value.slice(status.length), SEPARATORS);
  if (status.by === 'sign') return { status: leadingOf(status), end: endOfSign(line.value, status, end) };
  return isWordAlone(line, status) ? { status: leadingOf(status), end } : undefined;
}

const leadingOf = ({ verdict, partial, sign, by }: ReadStatus): StatusInSlot => ({ verdict, partial, sign, by, slot: 'leading' });

/** `✅ PASS: name` has its word eaten too, `✅ Verified inputs` has not. */
function endOfSign(value: string, status: ReadStatus, end: number): number {
  const [, word] = status.sign.split(/ (.*)/s);
  const closed = /^[\s*_]*(?:$|[:：—–.,)\]（(-])/u.test(value.slice(status.length));
  return word === undefined || closed ? end : value.indexOf(word, 1);
}

/** A word leads only where it is set off: bold, or closed by a colon, a dash or the line's end. */
function isWordAlone({ value, marks }: Line, status: ReadStatus): boolean {
  const mark = marks.find(({ kind, from }) => kind === 'strong' && from <= 1);
  const rest = value.slice(status.length);
  if (mark === undefined) return /^\s*(?:[:：—–→.,(（]|-\s|$)/u.test(rest);
  return (status.length <= mark.to && /^[\s.,:：!]*$/.test(value.slice(status.length, mark.to))) || /^[\s*_]*(?:[:：—–.,(（-]|$)/u.test(rest);
}

/** The name at `start`: bold or code, else the words before the first separator. */
function nameFrom(line: Line, start: number): Name {
  const mark = line.marks.find(({ kind, from, to }) => (kind === 'strong' || (kind === 'code' && NAME_ENDS.test(line.value.slice(to)))) && from <= start && from >= start - 3 && to > start);
  return mark === undefined ? plainName(line, start) : markedName(line.value, start, mark.to);
}

function markedName(value: string, start: number, end: number): Name {
  const aside = ASIDE.exec(value.slice(end));
  const whole = value.slice(start, end + (aside === null || readStatus(aside[0]) !== undefined ? 0 : aside[0].length));
  const inner = /[:：]\s/.exec(value.slice(start, end));
  const colon = inner !== null && readStatus(value.slice(start + inner.index + 1, end)) !== undefined ? start + inner.index : undefined;
  const written = colon === undefined ? whole : value.slice(start, colon);
  return { ...nameOf(written), marked: true, end: colon ?? start + whole.length, asks: false };
}

function nameOf(written: string): { words: string; status?: StatusInSlot } {
  const status = readNameStatus(written);
  const words = withoutSeparators(status === undefined ? written : written.slice(0, status.from));
  return status === undefined ? { words } : { words, status: { ...leadingOf(status), slot: 'after-name' } };
}

/** A separator inside brackets or code parts nothing; nor does a colon right behind `Principle I`. */
function plainName({ value, masked }: Line, start: number): Name {
  for (const separator of masked.slice(start).matchAll(PLAIN_SEPARATOR)) {
    if (separator.index > LONGEST_NAME) break;
    const written = value.slice(start, start + separator.index);
    const asks = /[?？]/.test(separator[0]);
    if (hasOpenBracket(written) || (isOrdinalOnly(written) && !asks && readStatus(value.slice(start + separator.index + separator[0].length)) === undefined)) continue;
    return { ...nameOf(written), marked: false, end: start + separator.index, asks };
  }
  return { words: '', marked: false, end: start, asks: false };
}

const withoutSeparators = (text: string): string => trimEdges(text, SEPARATING_OR_DOT, SEPARATING);

function isOrdinalOnly(written: string): boolean {
  const { ordinals, name } = readPrincipleRef(written);
  return ordinals.length > 0 && name === '';
}

function hasOpenBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')') || text.lastIndexOf('（') > text.lastIndexOf('）');
}

interface SlotReading {
  readonly status: StatusInSlot;
  readonly evidence: string;
  readonly remark?: string;
}

/** The status behind the name, or at the very end of the line. The answer to a question is no verdict by itself: `Blocks the web? No`. */
function slotStatus({ value, masked }: Line, { end, words, asks }: Name): SlotReading | undefined {
  const tail = value.slice(end);
  const gap = lengthOfStart(tail, SEPARATORS);
  const status = words === '' ? undefined : readStatus(masked.slice(end + gap));
  const answer = asks && status?.by === 'word' && /^(?:yes|no)$/i.test(status.sign);
  if (status !== undefined && !answer) return { status: { ...leadingOf(status), slot: 'after-name' }, evidence: tail.slice(gap + status.length) };
  return trailingSlot(tail, readTrailingStatus(masked.slice(end)));
}

/** A closing bracket or full stop alone is left out. */
function wordsBehind(text: string): readonly string[] {
  return /[\p{L}\p{N}]/u.test(text) ? [text] : [];
}

function trailingSlot(tail: string, status: TrailingStatus | undefined): SlotReading | undefined {
  if (status === undefined) return undefined;
  return { status: { ...leadingOf(status), slot: 'trailing' }, evidence: [tail.slice(0, status.from).trimEnd(), ...wordsBehind(tail.slice(status.to))].join(' '), remark: tail.slice(status.to) };
}
