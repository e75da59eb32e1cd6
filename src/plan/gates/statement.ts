import type { Verdict } from '../model.js';
import { isMarked, type Text } from '../text.js';
import { readStatus, readTrailingStatus, type ReadStatus } from './status.js';

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
  readonly status?: StatusInSlot;
  /** The line is nothing but a name, perhaps with its status: it labels what is below. */
  readonly bare: boolean;
}

/** Where in the line a status stands. */
export type Slot = 'leading' | 'after-name' | 'trailing';

export interface StatusInSlot {
  readonly verdict: Verdict;
  readonly partial: boolean;
  readonly sign: string;
  readonly slot: Slot;
  readonly by: 'sign' | 'word';
}

const BRACKETED_STATUS = /^\[([^[\]]{1,20})\]\s*/u;
const PLAIN_SEPARATOR = /[:：](?=\s|$|[^\x20-\x7E])|\s+(?:[—–→-]|->|--)\s+/u;
const SEPARATORS = /^[\s:：—–→\-.,=>|_*]*/u;
const ASIDE = /^\s*[(（[][^()（）[\]]*[)）\]](?=\s*(?:[:：—–→.-]|$|\p{So}|[✓✔✗✘]))/u;
const LONGEST_NAME = 90;
const TRIM = /^[\s:：—–→,;|_*.-]+|[\s:：—–→,;|_*-]+$/gu;

/** Reads one line (breaks in it count as spaces). */
export function readStatement(text: Text): Statement {
  const value = text.value.replaceAll('\n', ' ');
  const lead = leadingStatus(text, value);
  const start = lead?.end ?? /^\s*/.exec(value)?.[0].length ?? 0;
  const name = nameFrom(text, value, start);
  const tail = value.slice(name.end);
  const inSlot = lead?.status === undefined || lead.status.verdict !== 'na' ? slotStatus(tail, name.words) : undefined;
  return assemble(value.slice(start), name, tail, lead?.status, inSlot);
}

interface Name {
  readonly words: string;
  readonly marked: boolean;
  readonly end: number;
  /** A status inside the name: `**I. Name ✅ PASS**`. */
  readonly status?: StatusInSlot;
}

function assemble(words: string, name: Name, tail: string, leading: StatusInSlot | undefined, inSlot: SlotReading | undefined): Statement {
  const evidence = (inSlot === undefined ? tail : inSlot.evidence).replace(TRIM, '').trim();
  const later = inSlot?.status ?? name.status;
  const status = later?.verdict === 'na' && later.by === 'word' && later.slot !== 'trailing' ? later : (leading ?? later);
  return { name: name.words, marked: name.marked, words: words.trim(), evidence, ...(status !== undefined && { status }), bare: name.words !== '' && evidence === '' };
}

/** An emoji, `[PASS]`, `**PASS**` or `PASS:` before the name. */
function leadingStatus(text: Text, value: string): { status: StatusInSlot; end: number } | undefined {
  const bracket = BRACKETED_STATUS.exec(value);
  const inBracket = bracket === null ? undefined : readStatus(bracket[1] ?? '');
  if (bracket !== null && inBracket !== undefined) return { status: leadingOf(inBracket), end: bracket[0].length };
  const status = readStatus(value);
  if (status === undefined) return undefined;
  const end = status.length + (SEPARATORS.exec(value.slice(status.length))?.[0].length ?? 0);
  if (status.by === 'sign') return { status: leadingOf(status), end: endOfSign(value, status, end) };
  return isWordAlone(text, value, status) ? { status: leadingOf(status), end } : undefined;
}

const leadingOf = ({ verdict, partial, sign, by }: ReadStatus): StatusInSlot => ({ verdict, partial, sign, by, slot: 'leading' });

/** `✅ PASS: name` has its word eaten too, `✅ Verified inputs` has not. */
function endOfSign(value: string, status: ReadStatus, end: number): number {
  const closed = /^[\s*_]*(?:$|[:：—–.,)\]（(-])/u.test(value.slice(status.length));
  const signOnly = readStatus(value)?.sign.includes(' ') !== true;
  if (signOnly || closed) return end;
  const word = status.sign.split(' ').slice(1).join(' ');
  return value.indexOf(word, 1);
}

/** A word leads only where it is set off: bold, or closed by a colon, a dash or the line's end. */
function isWordAlone(text: Text, value: string, status: ReadStatus): boolean {
  const mark = text.marks.find(({ kind, from }) => kind === 'strong' && from <= 1);
  const rest = value.slice(status.length);
  if (mark !== undefined) return status.length <= mark.to && /^[\s.,:：!]*$/.test(value.slice(status.length, mark.to)) ? true : /^[\s*_]*(?:[:：—–.,(（-]|$)/u.test(rest);
  return /^\s*(?:[:：—–→.,(（]|-\s|$)/u.test(rest);
}

/** The name at `start`: bold or code, else the words before the first separator. */
function nameFrom(text: Text, value: string, start: number): Name {
  const mark = text.marks.find(({ kind, from, to }) => (kind === 'strong' || kind === 'code') && from <= start && from >= start - 3 && to > start);
  return mark === undefined ? plainName(text, value, start) : markedName(value, start, mark.to);
}

function markedName(value: string, start: number, end: number): Name {
  const aside = ASIDE.exec(value.slice(end));
  const whole = value.slice(start, end + (aside === null || readStatus(aside[0]) !== undefined ? 0 : aside[0].length));
  const inner = /[:：]\s/.exec(value.slice(start, end));
  const colon = inner === null || inner.index > LONGEST_NAME ? undefined : start + inner.index;
  const written = colon === undefined ? whole : value.slice(start, colon);
  const trailing = readTrailingStatus(written) ?? trailingCapitals(written);
  const words = trailing === undefined ? written : written.slice(0, trailing.from);
  return { words: words.replace(TRIM, '').trim(), marked: true, end: colon ?? start + whole.length, ...statusInName(trailing) };
}

function statusInName(trailing: ReadStatus | undefined): { status?: StatusInSlot } {
  return trailing === undefined ? {} : { status: { ...leadingOf(trailing), slot: 'after-name' } };
}

/** `### I. Clean Architecture PASS`: a bare word in capitals. */
export function trailingCapitals(name: string): (ReadStatus & { from: number }) | undefined {
  const match = /\s([A-Z/]{2,}(?:[ -][A-Z]{2,})?)[\s.]*$/.exec(name);
  const status = match === null ? undefined : readStatus(match[1] ?? '');
  return match === null || status === undefined ? undefined : { ...status, from: match.index };
}

function plainName(text: Text, value: string, start: number): Name {
  const separator = PLAIN_SEPARATOR.exec(value.slice(start));
  const at = start + (separator?.index ?? 0);
  if (separator === null || separator.index > LONGEST_NAME || isMarked(text, at, 'code')) return { words: '', marked: false, end: start };
  const written = value.slice(start, at);
  const trailing = readTrailingStatus(written);
  const words = trailing === undefined ? written : written.slice(0, trailing.from);
  return { words: words.replace(TRIM, '').trim(), marked: false, end: at, ...statusInName(trailing) };
}

interface SlotReading {
  readonly status: StatusInSlot;
  readonly evidence: string;
}

/** The status behind the name, or at the very end of the line. */
function slotStatus(tail: string, name: string): SlotReading | undefined {
  const gap = SEPARATORS.exec(tail)?.[0].length ?? 0;
  const status = name === '' ? undefined : readStatus(tail.slice(gap));
  if (status !== undefined) return { status: { ...leadingOf(status), slot: 'after-name' }, evidence: tail.slice(gap + status.length) };
  const trailing = readTrailingStatus(tail);
  return trailing === undefined ? undefined : { status: { ...leadingOf(trailing), slot: 'trailing' }, evidence: tail.slice(0, trailing.from) };
}
