import type { Verdict } from '../model.js';
import { firstCharacter, lengthOfStart } from '../words/trim.js';
import { VERDICT_SIGNS, VERDICT_WORDS, verdictOfSign, type VerdictWord } from '../words/vocabulary.js';

/** A verdict read at the start of a slot, and how many of its characters it took. */
export interface ReadStatus {
  readonly verdict: Verdict;
  readonly partial: boolean;
  readonly sign: string;
  readonly length: number;
  /** The words or the emoji gave it. */
  readonly by: 'sign' | 'word';
  /** The word is a name or a sentence as often as a verdict. */
  readonly weak: boolean;
}

const OPENING = /^[\s"'“«*_`([（【]*/u;
/** `REMAINS COMPLIANT`, `STILL PENDING`: the verdict is the word behind. */
const STAYS = /^(?:remains?|still|now|fully) (?=\S)/;
/** As long as the longest of these words, with what stands behind. */
const LONGEST_STAY = 9;
const SELECTOR = /^[\uFE0E\uFE0F]?\s*/u;
/** Most words end where anybody can tell. */
const WORD_ENDS = /^(?:$|[\s.,:;!?()[\]|*])/;
const WORD_GOES_ON = /^[\p{L}\p{N}_]|^[-'’](?=\p{L})/u;
/** Of the scripts of verdict words, those that put no spaces between words stand last. */
const UNSPACED = /[^\0-\u10FF]$/;
/** After a weak word: nothing, punctuation, an emoji, a dash. */
const STANDS_ALONE = /^(?:\s*$|[.,:;!?)\]）】、。，；：]|\s*(?:[-—–→|/(（*_+=]|\p{So}|[✓✔✗✘⚠]|\uFE0F))/u;
const NOTHING_FOLLOWS = /^[\s.。!*_`)\]）】]*$/u;
/** `planned for Phase 2`, `tasked as T012`: a promise that says when. */
const PROMISE = /^(?:to ?do|planned|scheduled|due|tasked|to be done) (?:in|for|by|during|as)(?= \S)/iu;
/** After an open or failing word that is not in capitals: punctuation, or what it waits for. */
const ENDS_OR_WAITS = /^\s*(?:$|[.,:;!?)\]）】—–\-→|/(（*_`⚠✅\p{So}]|(?:to|until|till|for|by|pending|as|per|with|see|in|on|at|due|because|post|after)\b)/u;
const CONDITION = /^[\s*_]*[(（]\s*(?:conditional|with conditions?|w\/|조건부|条件付き|有条件|condicional|conditionnel|bedingt|условно)/u;
const TRANSITION = /(?:→|->|⇒)\s*/gu;
const LONGEST_WORD = 40;

/** The verdict at the start of a slot: its emoji and first words; never searched for further on. */
export function readStatus(slot: string): ReadStatus | undefined {
  const status = firstStatus(slot);
  return status === undefined ? undefined : lastOf(status, slot);
}

function firstStatus(slot: string): ReadStatus | undefined {
  const opening = lengthOfStart(slot, OPENING);
  const signs = readSigns(slot.slice(opening));
  const afterSigns = opening + signs.length;
  const inner = afterSigns + lengthOfStart(slot.slice(afterSigns), OPENING);
  const wordStart = inner + lengthOfStart(slot.slice(inner, inner + LONGEST_STAY).toLowerCase(), STAYS);
  const word = readWord(slot.slice(wordStart));
  const status = combine(signs.sign, afterSigns, word, wordStart);
  return status === undefined ? undefined : withCondition(status, slot);
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

function readWord(text: string): { word: VerdictWord; text: string } | undefined {
  const [promise] = PROMISE.exec(text) ?? [];
  if (promise !== undefined) return { word: { text: promise.toLowerCase(), verdict: 'open', partial: true, use: 'free' }, text: promise };
  const lower = text.slice(0, LONGEST_WORD).toLowerCase();
  for (const word of VERDICT_WORDS.get(lower.charAt(0)) ?? []) {
    if (!lower.startsWith(word.text)) continue;
    const written = text.slice(0, word.text.length);
    if (standsAsVerdict(word, written, text.slice(word.text.length))) return { word, text: written };
  }
  return undefined;
}

function standsAsVerdict(word: VerdictWord, written: string, after: string): boolean {
  if (word.use === 'alone') return NOTHING_FOLLOWS.test(after);
  if (word.use === 'weak') return STANDS_ALONE.test(after) && !goesOn(after);
  if (UNSPACED.test(written)) return true;
  const capitals = written === written.toUpperCase();
  if (goesOn(after)) return capitals && after.startsWith('-');
  return word.verdict === 'pass' || word.verdict === 'na' || capitals || ENDS_OR_WAITS.test(after);
}

function goesOn(after: string): boolean {
  return !WORD_ENDS.test(after) && WORD_GOES_ON.test(after);
}

/** N/A beats any emoji; otherwise a leading emoji beats the words after it, and tells a warning from what it warns of. */
function combine(sign: string, signEnd: number, read: { word: VerdictWord; text: string } | undefined, wordStart: number): ReadStatus | undefined {
  const emoji = verdictOfSign(sign);
  const wordEnd = wordStart + (read?.text.length ?? 0);
  if (read !== undefined && (emoji === undefined || read.word.verdict === 'na')) return { verdict: read.word.verdict, partial: read.word.partial, sign: read.text, length: wordEnd, by: 'word', weak: read.word.use !== 'free' };
  if (emoji === undefined) return undefined;
  const written = read === undefined ? sign : `${sign} ${read.text}`;
  const blocking = read !== undefined && (read.word.verdict === 'fail' || read.word.verdict === 'open') && !read.word.partial;
  return { verdict: emoji.verdict, partial: emoji.partial && !blocking, sign: written, length: read === undefined ? signEnd : wordEnd, by: 'sign', weak: false };
}

/** `PASS (conditional)`: a pass in words that is one on a condition. */
function withCondition(status: ReadStatus, slot: string): ReadStatus {
  const conditional = status.by === 'word' && status.verdict === 'pass' && CONDITION.test(slot.slice(status.length).toLowerCase());
  return conditional ? { ...status, verdict: 'open', partial: true } : status;
}

/** `❌ (before) → ✅ (after)`: the later verdict counts, up to the first pass. */
function lastOf(first: ReadStatus, slot: string): ReadStatus {
  let last = first;
  for (const { 0: arrow, index } of slot.matchAll(TRANSITION)) {
    if (index < last.length) continue;
    const from = index + arrow.length;
    const later = VERDICT_SIGNS.has(firstCharacter(slot, from)) ? firstStatus(slot.slice(from)) : undefined;
    if (last.verdict === 'pass' || later === undefined) break;
    last = { ...later, length: from + later.length };
  }
  return last;
}
