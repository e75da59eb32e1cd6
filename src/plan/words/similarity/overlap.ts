import { abbreviated } from './initials.js';
import { countShared, isWeak, significantWords, distinctiveWords } from './significant-words.js';

/** The common words of a label and a principle's name. */
export interface Overlap {
  /** The number of common distinctive words. */
  readonly shared: number;
  /** The share of the name's distinctive words, and of the label's. */
  readonly ofName: number;
  readonly ofLabel: number;
  /** The rank among principles: the number of words weighted by both shares; ties are broken by the share of all words of the name. */
  readonly score: number;
}

/** Weak words only break ties between names that are similar otherwise. */
const WEIGHT_OF_ALL_WORDS = 0.01;

/** Compares a label with a name. With the same ordinal, two initials are sufficient: `Principle IV (QA)`. */
export function compareNames(label: string, name: string, sameOrdinal: boolean): Overlap {
  const wanted = isWeak(label) ? significantWords(name) : distinctiveWords(name);
  const stated = distinctiveWords(label);
  const short = abbreviated(name, label, sameOrdinal);
  const found = new Set([...stated, ...short]);
  const shared = countShared(wanted, found);
  if (shared === 0) return { shared, ofName: 0, ofLabel: 0, score: 0 };
  const ofName = shared / wanted.size;
  const ofLabel = short.length > 0 ? 1 : shared / stated.size;
  const all = significantWords(name);
  const ofAll = countShared(all, new Set([...significantWords(label), ...short])) / all.size;
  return { shared, ofName, ofLabel, score: (shared * (ofName + ofLabel)) / 2 + WEIGHT_OF_ALL_WORDS * ofAll };
}
