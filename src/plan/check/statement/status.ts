import type { Verdict } from '../../model.js';
import { firstCharacter, lengthOfStart } from '../../words/trim.js';
import { VERDICT_SIGNS, verdictOfSign } from '../../words/verdicts/vocabulary.js';
import { LONGEST_STILL, NOTE_IN_CAPITALS, PASS_CONDITION, STILL } from '../../words/verdicts/status-words.js';
import { readWord, type WrittenWord } from './verdict-word.js';

/** A verdict at the start of a slot, and its length. */
export interface ReadStatus {
  readonly verdict: Verdict;
  readonly partial: boolean;
  readonly sign: string;
  readonly length: number;
  /** Whether the emoji or the word decided. */
  readonly by: 'sign' | 'word';
  /** Whether the word is part of names or sentences as often as a verdict. */
  readonly weak: boolean;
}

const OPENING = /^[\s"'“«*_`([（【]*/u;
const SELECTOR = /^[\uFE0E\uFE0F]?\s*/u;
const TRANSITION = /(?:→|->|⇒)\s*/gu;
const CAPITAL_WORD = /^[A-Z]{2,}(?![\p{Ll}\d])/u;

/** Reads the verdict from the emoji and first words of a slot; never searches further. */
export function readStatus(slot: string): ReadStatus | undefined {
  const status = firstStatus(slot);
  return status === undefined ? undefined : (choiceOf(status, slot) ?? doubtOf(status, slot) ?? lastOf(status, slot));
}

/** `PASS?`, with nothing behind it but an aside. */
const DOUBT = /^\s?(?:[?？]|[(（][?？][)）])\s*(?:$|[(（—–-])/u;

/** A pass with a question mark is partial. */
function doubtOf(status: ReadStatus, slot: string): ReadStatus | undefined {
  const isDoubted = status.verdict === 'pass' && (status.sign.endsWith('?') || DOUBT.test(slot.slice(status.length)));
  return isDoubted ? { ...status, verdict: 'open', partial: true, sign: `${status.sign.replace(/ ?\?$/, '')}?` } : undefined;
}

/** A checkbox after a name, where Markdown creates none. */
const BOX = /^\s*\[([ xX])\](?=\s|$)/u;

/** The end of a choice that the template offers. */
const CHOICE_ENDS = /^\s*(?:$|[)\]）】.,;])/u;

/** `PASS / FAIL`, of which the author has chosen none. */
function choiceOf(first: ReadStatus, slot: string): ReadStatus | undefined {
  const joint = lengthOfStart(slot.slice(first.length), /^\s*[/|]\s*/);
  const other = joint === 0 ? undefined : firstStatus(slot.slice(first.length + joint));
  if (other === undefined || first.verdict === other.verdict || !isPassOrFail(first) || !isPassOrFail(other)) return undefined;
  const length = first.length + joint + other.length;
  if (!CHOICE_ENDS.test(slot.slice(length))) return undefined;
  return { ...first, verdict: 'open', partial: false, sign: slot.slice(lengthOfStart(slot, OPENING), length), length };
}

const isPassOrFail = ({ verdict }: ReadStatus): boolean => verdict === 'pass' || verdict === 'fail';

function firstStatus(slot: string): ReadStatus | undefined {
  const box = BOX.exec(slot);
  if (box !== null) return statusOfBox(box[0], box[1] === ' ');
  const opening = lengthOfStart(slot, OPENING);
  const signs = readSigns(slot.slice(opening));
  const afterSigns = opening + signs.length;
  const inner = afterSigns + lengthOfStart(slot.slice(afterSigns), OPENING);
  const wordStart = inner + lengthOfStart(slot.slice(inner, inner + LONGEST_STILL).toLowerCase(), STILL);
  const word = readWord(slot.slice(wordStart));
  const status = combine({ text: signs.sign, end: afterSigns }, word, wordStart);
  if (status === undefined) return undefined;
  return withCondition(word === undefined ? withCapitals(status, slot.slice(afterSigns)) : status, slot);
}

function statusOfBox(written: string, isEmpty: boolean): ReadStatus {
  return { verdict: isEmpty ? 'open' : 'pass', partial: false, sign: written.trim(), length: written.length, by: 'sign', weak: false };
}

function readSigns(text: string): { sign: string; length: number } {
  let length = 0;
  let first = '';
  for (let sign = firstCharacter(text); VERDICT_SIGNS.has(sign); sign = firstCharacter(text.slice(length))) {
    first ||= sign;
    length += sign.length;
    length += lengthOfStart(text.slice(length), SELECTOR);
  }
  return { sign: first, length };
}

/** Combines emoji and word: the emoji takes precedence over any word but N/A. */
function combine(sign: { readonly text: string; readonly end: number }, read: WrittenWord | undefined, wordStart: number): ReadStatus | undefined {
  const emoji = verdictOfSign(sign.text);
  if (read !== undefined && (emoji === undefined || read.word.verdict === 'na')) return statusOfWord(read, wordStart);
  if (emoji === undefined) return undefined;
  const { verdict, partial } = emoji;
  if (read === undefined) return { verdict, partial, sign: sign.text, length: sign.end, by: 'sign', weak: false };
  // A word decides what a warning sign means.
  const blocking = (read.word.verdict === 'fail' || read.word.verdict === 'open') && !read.word.partial;
  const length = wordStart + read.text.length;
  return { verdict, partial: partial && !blocking, sign: `${sign.text} ${read.text}`, length, by: 'sign', weak: false };
}

function statusOfWord({ word, text }: WrittenWord, start: number): ReadStatus {
  return { verdict: word.verdict, partial: word.partial, sign: text, length: start + text.length, by: 'word', weak: word.use !== 'free' };
}

/** A phrase in capitals: several words or one long word; `TDD` and `III` are names. */
const CAPITALS = /^[\s*_]{0,6}([A-Z]{5,20}|[A-Z][A-Z-]{1,20}(?: [A-Z][A-Z-]{1,20}){1,3})(?=[\s*_]{0,6}(?:$|[:：—–,;(（-]))/u;

/** Adds the phrase in capitals after a sign that does not pass, which gives the reason: `⚠️ NEEDS TASKS`. */
function withCapitals(status: ReadStatus, words: string): ReadStatus {
  const capitals = status.verdict === 'open' || status.verdict === 'fail' ? CAPITALS.exec(words)?.[1] : undefined;
  if (capitals === undefined) return status;
  const isNote = status.partial && NOTE_IN_CAPITALS.test(capitals);
  return { ...status, ...(isNote && { verdict: 'pass', partial: false }), sign: `${status.sign} ${capitals}` };
}

/** A pass with a condition is partial: `PASS (conditional)`. */
function withCondition(status: ReadStatus, slot: string): ReadStatus {
  if (status.by !== 'word' || status.verdict !== 'pass') return status;
  const [condition] = PASS_CONDITION.exec(slot.slice(status.length).toLowerCase()) ?? [];
  return condition === undefined ? status : { ...status, verdict: 'open', partial: true, sign: `${status.sign} ${condition.replace(/^[\s*_]+/, '')})` };
}

/** The last verdict of a chain, up to the first pass: `❌ (before) → ✅ (after)`. */
function lastOf(first: ReadStatus, slot: string): ReadStatus {
  let last = first;
  for (const { 0: arrow, index } of slot.matchAll(TRANSITION)) {
    if (index < last.length) continue;
    const from = index + arrow.length;
    const later = VERDICT_SIGNS.has(firstCharacter(slot, from)) || CAPITAL_WORD.test(slot.slice(from)) ? firstStatus(slot.slice(from)) : undefined;
    if (last.verdict === 'pass' || later === undefined) break;
    last = { ...later, length: from + later.length };
  }
  return last;
}
