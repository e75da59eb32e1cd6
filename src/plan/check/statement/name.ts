import { readPrincipleRef } from '../../words/principle-ref.js';
import { statusIn, withoutSeparators, type StatementLine, type StatusInSlot } from './statement-line.js';
import { readStatus } from './status.js';
import { readNameStatus, readTrailingStatus } from './trailing-status.js';
import { CITATION_ASIDE } from '../../words/constitution/citation-words.js';

/** A colon, a spaced dash, an arrow, or a question mark before an answer. */
const PLAIN_SEPARATOR = /[:：](?=\s|$|[^\x20-\x7E])|\s(?:[—–→-]|[-=]>|--)\s|[?？](?=\s*\S)/gu;
const ASIDE = /^\s*[(（[][^()（）[\]]*[)）\]](?=\s*(?:[:：—–→.-]|$|\p{So}|[✓✔✗✘]))/u;
/** The text after inline code that is a name: a separator, a status or the end. */
const NAME_ENDS = /^\s*(?:$|[:：—–→(（]|- |\p{So}|[✓✔✗✘])/u;
/** A word directly after a bold name. */
const CONTINUES = /^\s?\p{Alpha}/u;
const ENDS_NAME = /[:：.。?？!！]\s*$/u;
const LONGEST_NAME = 90;
/** The maximum length of a separator with the text that must follow it. */
const LONGEST_SEPARATOR = 6;

/** The name of a line; `words` is empty if it has none. */
export interface Name {
  readonly words: string;
  readonly marked: boolean;
  readonly end: number;
  /** Whether the name is the subject of a sentence: words follow it without a separator. */
  readonly continues: boolean;
  /** Whether the name is a question. */
  readonly asks: boolean;
  /** A status inside the name: `**I. Name ✅ PASS**`. */
  readonly status?: StatusInSlot;
}

/** Reads the name at `start`: bold or code, else the words before the first separator. */
export function readName(line: StatementLine, start: number): Name {
  const mark = line.marks.find(({ kind, from, to }) => (kind === 'strong' || (kind === 'code' && NAME_ENDS.test(line.value.slice(to)))) && from <= start && from >= start - 3 && to > start);
  return mark === undefined ? plainName(line, start) : markedName(line.value, start, mark.to);
}

function markedName(value: string, start: number, end: number): Name {
  const aside = ASIDE.exec(value.slice(end)) ?? CITATION_ASIDE.exec(value.slice(end));
  const whole = value.slice(start, end + (aside === null || readStatus(aside[0]) !== undefined ? 0 : aside[0].length));
  const inner = /[:：]\s/.exec(value.slice(start, end));
  const colon = inner !== null && readStatus(value.slice(start + inner.index + 1, end)) !== undefined ? start + inner.index : undefined;
  const written = colon === undefined ? whole : value.slice(start, colon);
  const continues = colon === undefined && CONTINUES.test(value.slice(start + whole.length)) && !ENDS_NAME.test(written);
  return { ...nameOf(written), marked: true, continues, end: colon ?? start + whole.length, asks: false };
}

function nameOf(written: string): { words: string; status?: StatusInSlot } {
  const status = readNameStatus(written);
  const words = withoutSeparators(status === undefined ? written : written.slice(0, status.from));
  return status === undefined ? { words } : { words, status: statusIn('after-name', status) };
}

/** The words before the first separator, ignoring separators in brackets or code, arrows in a series of several, and a colon after `Principle I`, which a name may follow. */
function plainName({ value, masked }: StatementLine, start: number): Name {
  const separators = [...masked.slice(start, start + LONGEST_NAME + LONGEST_SEPARATOR).matchAll(PLAIN_SEPARATOR)].filter(({ index }) => index <= LONGEST_NAME);
  for (const [index, separator] of separators.entries()) {
    if (isStep(separators, index) && readStatus(value.slice(start + separator.index + separator[0].length)) === undefined) continue;
    const written = value.slice(start, start + separator.index);
    const asks = /[?？]/.test(separator[0]);
    if (hasOpenBracket(written) || (isOrdinalOnly(written) && !asks && readStatus(value.slice(start + separator.index + separator[0].length)) === undefined)) continue;
    return { ...nameOf(written), marked: false, continues: false, end: start + separator.index, asks };
  }
  return nameBeforeStatus(value, start) ?? { words: '', marked: false, continues: false, end: start, asks: false };
}

/** The words with an ordinal before the status of a line: `II. Small Modules ✅ one each`. */
function nameBeforeStatus(value: string, start: number): Name | undefined {
  const status = readTrailingStatus(value.slice(start));
  const written = value.slice(start, start + (status?.from ?? 0));
  if (written.length > LONGEST_NAME || readPrincipleRef(written).ordinals.length === 0 || SENTENCE_ENDS.test(written)) return undefined;
  return { ...nameOf(written), marked: false, continues: false, end: start + written.length, asks: false };
}

/** The end of a sentence, not the dot of an ordinal. */
const SENTENCE_ENDS = /\p{Ll}[.;] |[.;] *$/u;

const ARROW = /→|[-=]>/u;

/** Whether a separator is one of several arrows, as in `I. Spec → Small → Clear`. */
function isStep(separators: readonly RegExpExecArray[], index: number): boolean {
  const isArrow = (at: number): boolean => ARROW.test(separators[at]?.[0] ?? '');
  return isArrow(index) && (isArrow(index - 1) || isArrow(index + 1));
}

function isOrdinalOnly(written: string): boolean {
  const { ordinals, name } = readPrincipleRef(written);
  return ordinals.length === 1 && name === '';
}

function hasOpenBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')') || text.lastIndexOf('（') > text.lastIndexOf('）');
}
