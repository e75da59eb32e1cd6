import { VERDICT_WORDS, type VerdictWord } from '../../words/verdicts/vocabulary.js';
import { ENDS_OR_WAITS, PROMISE, WAITS } from '../../words/verdicts/status-words.js';
import { isAscii } from '../../words/letters.js';

/** A verdict word as the slot writes it. */
export interface WrittenWord {
  readonly word: VerdictWord;
  readonly text: string;
}

export function readWord(text: string): WrittenWord | undefined {
  const [promise] = PROMISE.exec(text) ?? [];
  if (promise !== undefined) return { word: { text: promise.toLowerCase(), verdict: 'open', partial: true, use: 'free' }, text: promise };
  const lower = text.slice(0, LONGEST_WORD).toLowerCase().replaceAll('’', '\'');
  for (const word of VERDICT_WORDS.get(lower.charAt(0)) ?? []) {
    if (!lower.startsWith(word.text)) continue;
    const written = text.slice(0, word.text.length);
    if (standsAsVerdict(word, written, text.slice(word.text.length))) return { word, text: written };
  }
  return undefined;
}

/** The end of a word in scripts with spaces. */
const WORD_ENDS = /^(?:$|[\s.,:;!?()[\]|*])/;
const ASCII_WORD_CONTINUES = /^(?:\w|[-'][a-zA-Z])/;
const WORD_CONTINUES = /^[\p{Alpha}\d_]|^[-'’](?=\p{Alpha})/u;
/** Scripts without spaces between words; among the scripts of verdict words, they have the highest code points. */
const UNSPACED = /[^\0-\u10FF]$/;
/** The text after a weak word: nothing, punctuation, an emoji, a dash. */
const STANDS_ALONE = /^(?:\s*$|[.,:;!?)\]）】、。，；：]|\s*(?:[-—–→|/(（*_+=]|\p{So}|[✓✔✗✘⚠]|\uFE0F))/u;
const NOTHING_FOLLOWS = /^[\s.。!*_`)\]）】]*$/u;
const LONGEST_WORD = 40;

function standsAsVerdict(word: VerdictWord, written: string, after: string): boolean {
  if (word.use === 'alone') return NOTHING_FOLLOWS.test(after);
  if (UNSPACED.test(written)) return true;
  const capitals = written === written.toUpperCase();
  if (word.use === 'weak') return (STANDS_ALONE.test(after) && !continues(after)) || (capitals && word.verdict === 'open' && WAITS.test(after));
  if (continues(after)) return capitals && after.startsWith('-');
  return word.verdict === 'pass' || word.verdict === 'na' || capitals || ENDS_OR_WAITS.test(after);
}

function continues(after: string): boolean {
  return !WORD_ENDS.test(after) && (isAscii(after.slice(0, 2)) ? ASCII_WORD_CONTINUES : WORD_CONTINUES).test(after);
}
