import { abbreviated, initialsIn } from './initials.js';
import { countShared, normalizeWords, significantWords, distinctiveWords } from './significant-words.js';
import { groupByEach } from '../../group-by.js';

export { shareScript } from './significant-words.js';

/** The share of a label's words that a mention contains. */
const HALF = 0.5;

/** Whether two texts state the same: each contains half of the other's significant words. */
export function resembles(text: string, other: string): boolean {
  const plain = normalizeWords(text);
  if (plain === normalizeWords(other)) return plain !== '';
  const words = significantWords(text);
  const others = significantWords(other);
  const needed = Math.max(words.size, others.size) * HALF;
  return needed > 0 && countShared(words, others) >= needed;
}

/** Whether `text` contains half of the significant words of `label`, or its initials. */
export function mentions(text: string, label: string): boolean {
  const wanted = significantWords(label);
  const stated = significantWords(text);
  return wanted.size > 0 && countShared(wanted, new Set([...stated, ...abbreviated(label, text)])) >= wanted.size * HALF;
}

/** Whether a text contains a title: anywhere if it has several words, at the start if it has one. */
export function namesTitle(text: string, title: string): boolean {
  const plain = normalizeWords(title);
  const line = ` ${normalizeWords(text)} `;
  return plain !== '' && (plain.includes(' ') ? line.includes(` ${plain} `) : line.startsWith(` ${plain} `));
}

/** The number of distinctive words of `label` in `text`. */
export function sharedWords(text: string, label: string): number {
  return countShared(distinctiveWords(label), significantWords(text));
}

/** Returns a test whether any of the texts mentions a label. Compares only texts with one of the label's rarest words or with initials, because there may be many texts and labels. */
export function mentionedIn(texts: readonly string[]): (label: string) => boolean {
  const distinct = [...new Set(texts)];
  const byWord = groupByEach(distinct, significantWords);
  const withInitials = distinct.filter((text) => initialsIn(text).length > 0);
  return (label) => {
    const wanted = significantWords(label);
    const needed = Math.ceil(wanted.size * HALF);
    const rarest = Array.from(wanted, (word) => byWord.get(word) ?? []).sort((one, other) => one.length - other.length).slice(0, wanted.size - needed + 1);
    return [...rarest.flat(), ...withInitials].some((text) => mentions(text, label));
  };
}
