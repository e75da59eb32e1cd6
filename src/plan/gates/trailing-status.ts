import { readStatus, type ReadStatus } from './status.js';
import { VERDICT_SIGNS } from './vocabulary.js';

/** A status read at the end of a line: its slot begins at `from`, and what qualifies it stands behind `to`. */
export interface TrailingStatus extends ReadStatus {
  readonly from: number;
  readonly to: number;
}

const SIGN = new RegExp(`(?:${[...VERDICT_SIGNS.keys()].join('|')})`, 'gu');
/** A sign closes a line with few words behind it; one that opens the last sentence, with any. */
const FEW_WORDS_END = /^\S*(?:\s+\S+){0,6}\s*$/u;
const SENTENCE_BEFORE = /(?:^|[.;。；!！)）])\s*$/u;
const SENTENCE_GOES_ON = /[.;。；]\s+\S/u;
const PARENTHESIS = /[(（]([^()（）]{1,160})[)）][\s.。:：*_]*$/u;
const LAST_SEGMENT = /(?:[.。;；!！]\s*|[—–→:：]\s*|\s->?\s|=>\s*)([^.。;；—–→:：!！]{1,60})[.。!！\s*_]*$/u;
const BARE_CAPITALS = /\s(OK|PASS|PASSED|N\/A)[\s.。]*$/u;
const PUNCTUATION_ONLY = /^[^\p{L}\p{N}]*$/u;
const FEW_WORDS = /^(?:[\s,，/(（]+[^\s]+){0,5}[\s.。)）]*$/u;

/** The verdict at the end of a line: an emoji, a parenthesis, or a closing sentence that is nothing else. */
export function readTrailingStatus(text: string): TrailingStatus | undefined {
  return closingSign(text) ?? closingParenthesis(text) ?? closingSentence(text) ?? closingCapitals(text);
}

/** The verdict inside a name: from its first emoji on (`I. Name ✅ PASS (with note)`), in a parenthesis, behind a dash, or a last word in capitals. */
export function readNameStatus(name: string): TrailingStatus | undefined {
  const [sign] = name.matchAll(SIGN);
  const status = sign === undefined || sign.index === 0 ? undefined : statusAt(name, sign.index);
  return status ?? closingParenthesis(name) ?? closingSentence(name) ?? closingWord(name);
}

function statusAt(text: string, from: number): TrailingStatus | undefined {
  const status = readStatus(text.slice(from));
  return status === undefined ? undefined : { ...status, from, to: from + status.length };
}

function closingSign(text: string): TrailingStatus | undefined {
  const sign = [...text.matchAll(SIGN)].at(-1);
  if (sign === undefined) return undefined;
  const before = text.slice(0, sign.index);
  const after = text.slice(sign.index + sign[0].length).replace(/^\uFE0F/, '');
  const closes = PUNCTUATION_ONLY.test(after) || (!SENTENCE_GOES_ON.test(after) && SENTENCE_BEFORE.test(before)) || (/\s$/.test(before) && FEW_WORDS_END.test(after.trimStart()) && !SENTENCE_GOES_ON.test(after));
  return closes ? statusAt(text, sign.index) : undefined;
}

/** A weak word in brackets (`(REQUIRED)`, `(Planned)`) tells what the rule is, not how it stands. */
function closingParenthesis(text: string): TrailingStatus | undefined {
  const match = PARENTHESIS.exec(text);
  const status = match === null ? undefined : readStatus(match[1] ?? '');
  if (match === null || status === undefined || status.weak) return undefined;
  return { ...status, from: match.index, to: match.index + 1 + status.length };
}

/** A closing word stands alone; a pass may be qualified in a few words (`Pass with planned tests.`). */
function closingSentence(text: string): TrailingStatus | undefined {
  const match = LAST_SEGMENT.exec(text);
  const segment = match?.[1] ?? '';
  const status = readStatus(segment);
  if (match === null || status === undefined) return undefined;
  const rest = segment.slice(status.length);
  const closes = PUNCTUATION_ONLY.test(rest) || (FEW_WORDS.test(rest) && (status.verdict === 'pass' || /^\s*[(（]/.test(rest)));
  const from = match.index + match[0].indexOf(segment);
  return closes ? { ...status, from, to: from + status.length } : undefined;
}

function closingCapitals(text: string): TrailingStatus | undefined {
  const match = BARE_CAPITALS.exec(text);
  return match === null ? undefined : statusAt(text, match.index + 1);
}

/** `### I. Clean Architecture PASS`: a bare word in capitals. */
function closingWord(name: string): TrailingStatus | undefined {
  const match = /\s([A-Z/]{2,}(?:[ -][A-Z]{2,})?)[\s.]*$/.exec(name);
  return match === null ? undefined : statusAt(name, match.index + 1);
}
