import { abbreviated } from './initials.js';
import { countShared, isWeak, significantWords, tellingWords } from './significant-words.js';

/** What a label and a principle's name have in common. */
export interface Overlap {
  /** How many telling words. */
  readonly shared: number;
  /** Which share of the name's telling words, and of the label's. */
  readonly ofName: number;
  readonly ofLabel: number;
  /** For choosing between principles: the words weighed by both shares; where that is equal, the share of all words of the name. */
  readonly score: number;
}

/** A word that all names have tells less than one that few have: it counts only between names that are alike otherwise. */
const WEIGHT_OF_ALL_WORDS = 0.01;

/** Compares a label with a name. Beside the right ordinal two initials are enough: `Principle IV (QA)`. */
export function compareNames(label: string, name: string, sameOrdinal: boolean): Overlap {
  const wanted = isWeak(label) ? significantWords(name) : tellingWords(name);
  const stated = tellingWords(label);
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
