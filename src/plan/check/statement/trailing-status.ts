import { inLowerCase } from '../../words/lower-case.js';
import { trimEndOf } from '../../words/trim.js';
import { readStatus, type ReadStatus } from './status.js';
import { VERDICT_SIGNS } from '../../words/verdicts/vocabulary.js';
import { BARE_CAPITALS, CAPITALS_AFTER_ORDINAL, STATUS_LABEL, QUALIFIES } from '../../words/verdicts/status-words.js';

/** A status at the end of a line: its slot starts at `from`, and its qualification after `to`. */
export interface TrailingStatus extends ReadStatus {
  readonly from: number;
  readonly to: number;
}

const SIGN = new RegExp(`(?:${[...VERDICT_SIGNS.keys()].join('|')})`, 'gu');
/** All emoji of verdicts are in this range. */
const BEYOND_LETTERS = /[^\0-\u1FFF]/;
/** A sign with few words after it closes a line; one at the start of the last sentence may have more. */
const FEW_WORDS_END = /^\S*(?:\s+\S+){0,6}\s*$/u;
const SENTENCE_BEFORE = /(?:^|[.;。；!！)）])\s*$/u;
const SENTENCE_CONTINUES = /[.;。；]\s+\S/u;
const PARENTHESIS = /[(（]([^()（）]{1,160})[)）][\s.。:：*_]*$/u;
/** `[PASS]`, `[N/A]`, `[x]`: other brackets are placeholders and markers. */
const BRACKETED = /\[([A-Z/]{2,8}|[ xX])\][\s.]*$/u;
const LONGEST_SEGMENT = 60;
const CLOSING = /[.。!！\s*_]/u;
const STRONG_SEPARATORS = '.…。;；!！—–→:：';
const WEAK_SEPARATOR = /\s->?\s|=>/gu;
const PUNCTUATION_ONLY = /^[^\p{Alpha}\d]*$/u;
const FEW = 5;

/** Reads the verdict at the end of a line: an emoji, a parenthesis, a last sentence that is only a verdict, or the verdict after a label. */
export function readTrailingStatus(text: string): TrailingStatus | undefined {
  return closingSign(text) ?? closingParenthesis(text) ?? closingSentence(text) ?? labelledStatus(text) ?? closingCapitals(text);
}

/** Reads the verdict inside a name: from its first emoji on (`I. Name ✅ PASS (with note)`), in a parenthesis, after a dash, or a last word in capitals. */
export function readNameStatus(name: string): TrailingStatus | undefined {
  const [sign] = signsIn(name);
  const status = sign === undefined || sign.index === 0 ? undefined : statusAt(name, sign.index);
  return status ?? closingParenthesis(name) ?? closingSentence(name) ?? closingWord(name);
}

function signsIn(text: string): readonly RegExpExecArray[] {
  return BEYOND_LETTERS.test(text) ? [...text.matchAll(SIGN)] : [];
}

function statusAt(text: string, from: number): TrailingStatus | undefined {
  const status = readStatus(text.slice(from));
  return status === undefined ? undefined : { ...status, from, to: from + status.length };
}

function closingSign(text: string): TrailingStatus | undefined {
  const sign = signsIn(text).at(-1);
  if (sign === undefined) return undefined;
  const before = text.slice(0, sign.index);
  const after = text.slice(sign.index + sign[0].length).replace(/^\uFE0F/, '');
  const isEnd = SENTENCE_BEFORE.test(before) || (/\s$/.test(before) && FEW_WORDS_END.test(after.trimStart()));
  const closes = PUNCTUATION_ONLY.test(after) || (isEnd && !SENTENCE_CONTINUES.test(after));
  return closes ? statusAt(text, sign.index) : undefined;
}

/** The verdict in a final parenthesis; a weak word there (`(REQUIRED)`, `(Planned)`) describes the rule. */
function closingParenthesis(text: string): TrailingStatus | undefined {
  const match = PARENTHESIS.exec(text) ?? BRACKETED.exec(text);
  const status = match === null ? undefined : statusAt(text, match.index);
  return status?.weak === true && !/^fail$/i.test(status.sign) ? undefined : status;
}

/** The verdict of a last sentence; a pass may have a short qualification (`Pass with planned tests.`). */
function closingSentence(text: string): TrailingStatus | undefined {
  const from = lastSegment(text);
  const status = from === undefined ? undefined : readStatus(text.slice(from));
  if (from === undefined || status === undefined) return undefined;
  const rest = text.slice(from + status.length);
  const closes = PUNCTUATION_ONLY.test(rest) || (hasFewWords(rest) && (status.verdict === 'pass' || QUALIFIES.test(rest)));
  return closes ? { ...status, from, to: from + status.length } : undefined;
}

/** The start of the last short segment: after the last full stop, colon or dash, else after the first spaced hyphen near the end. */
function lastSegment(text: string): number | undefined {
  const end = trimEndOf(text, CLOSING).length;
  const start = Math.max(0, end - LONGEST_SEGMENT - 1);
  const strong = countBack(text, start, end);
  if (strong !== undefined) return behind(text, strong);
  const [weak] = text.slice(start, end).matchAll(WEAK_SEPARATOR);
  return weak === undefined ? undefined : behind(text, start + weak.index + weak[0].length);
}

/** The index after the last strong separator in `start`–`end`. */
function countBack(text: string, start: number, end: number): number | undefined {
  for (let index = end; index > start; index -= 1) if (STRONG_SEPARATORS.includes(text.charAt(index - 1))) return index;
  return undefined;
}

/** The index of the first character from `index` on that is not white space. */
function behind(text: string, index: number): number {
  return text.length - text.slice(index).trimStart().length;
}

/** Whether the text after a verdict is a short, separated qualification. */
function hasFewWords(rest: string): boolean {
  const words = rest.split(/\s+/).filter((word) => /[^,，/(（.。)）]/.test(word));
  return words.length <= FEW && /^(?:$|[\s,，/(（])/.test(rest);
}

/** The last verdict after a label within the line. */
function labelledStatus(text: string): TrailingStatus | undefined {
  const plain = inLowerCase(text);
  if (!plain.includes('status') && !plain.includes('verdict')) return undefined;
  const label = [...plain.matchAll(STATUS_LABEL)].at(-1);
  const status = label === undefined ? undefined : statusAt(text, label.index + label[0].length);
  return status === undefined || label === undefined ? undefined : { ...status, from: label.index };
}

function closingCapitals(text: string): TrailingStatus | undefined {
  const word = (BARE_CAPITALS.exec(text) ?? CAPITALS_AFTER_ORDINAL.exec(text))?.[1];
  return word === undefined ? undefined : statusAt(text, text.lastIndexOf(word));
}

/** A last word in capitals: `### I. Clean Architecture PASS`; `VALIDATION REQUIRED` is a demand. */
function closingWord(name: string): TrailingStatus | undefined {
  const match = /\s([A-Z/]{2,}(?:[ -][A-Z]{2,})?)[\s.]*$/.exec(name);
  const status = match === null ? undefined : statusAt(name, match.index + 1);
  return status?.weak === true && status.partial ? undefined : status;
}
