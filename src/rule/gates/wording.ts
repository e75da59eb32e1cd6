import { wordsIn } from '../../plan/words/letters.js';
import { asksForLess, isHedgedBehind } from './strength.js';

/** The similarity of a stated gate to an expected one: equal, reworded, weaker, or different. */
export type Likeness = 'same' | 'reworded' | 'weaker' | 'different';

/** The minimum shares of expected and of stated words for two gates to be about the same thing. */
const MOST_WANTED = 0.6;
const MOST_FOUND = 0.65;
const FEWEST_SHARED = 3;
/** Words that do not matter for equality. */
const FILLERS = new Set(['a', 'an', 'the', 'is', 'are']);
/** Words that do not show that two gates are about the same thing. */
const TRIVIAL = new Set(['and', 'or', 'of', 'for', 'in', 'on', 'at', 'to', 'by', 'via', 'with', 'through', 'as', 'all', 'no']);
const SHORTEST_PLURAL = 4;

/**
 * Compares an expected gate with a stated one. Ignores case, markup, punctuation, spaces, hyphens, articles and plurals,
 * and additional text after the gate, which is evidence.
 */
export function compareWording(expected: string, stated: string): Likeness {
  return expected === stated ? 'same' : compareNear(expected, stated.slice(0, expected.length * REACH));
}

/** The stated text is compared up to this multiple of the expected length; the rest can only be evidence. */
const REACH = 4;

function compareNear(expected: string, stated: string): Likeness {
  const wanted = wordsOf(expected);
  const found = wordsOf(stated);
  const end = endOfSame(wanted, found);
  if (end !== undefined) return isHedgedBehind(found.slice(end)) || asksForLess(expected, stated, wanted, found.slice(0, end)) ? 'weaker' : 'same';
  // Ignores words far behind the gate, which are evidence.
  const head = found.slice(0, wanted.length + Math.ceil(wanted.length / 2));
  if (!isAlike(wanted, head)) return 'different';
  return asksForLess(expected, stated, wanted, head) ? 'weaker' : 'reworded';
}

function wordsOf(text: string): readonly string[] {
  const words = wordsIn(text.normalize('NFKC').toLowerCase().replaceAll('&', ' and '));
  return words.filter((word) => !FILLERS.has(word)).map(singularOf);
}

function singularOf(word: string): string {
  if (word.length < SHORTEST_PLURAL || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[siu]s$/.test(word) ? word : word.slice(0, -1);
}

/** The number of stated words that equal the expected gate; `multi-threaded`, `multithreaded` and `multi threaded` are equal. */
function endOfSame(wanted: readonly string[], found: readonly string[]): number | undefined {
  const whole = wanted.join('');
  let stated = '';
  for (const [index, word] of found.entries()) {
    stated += word;
    if (stated.length >= whole.length) return stated === whole ? index + 1 : undefined;
  }
  return undefined;
}

/** Whether most of the expected words are stated, or all stated words belong to the expected gate. */
function isAlike(wanted: readonly string[], found: readonly string[]): boolean {
  const needed = new Set(wanted.filter((word) => !TRIVIAL.has(word)));
  const stated = new Set(found.filter((word) => !TRIVIAL.has(word)));
  const shared = [...needed].filter((word) => stated.has(word)).length;
  return shared > 0 && (shared >= needed.size * MOST_WANTED || (shared >= FEWEST_SHARED && shared >= stated.size * MOST_FOUND));
}
