import type { PrincipleRef } from '../../plan/model.js';
import type { Principle } from '../constitution.js';
import { indexOf, inOrder } from './principle-index.js';
import { beginsAlike, MOST_WORDS_OF_A_LABEL, namesOfRef, onlyDescribes } from './name-overlap.js';
import { distinctiveWords, isPair } from '../../plan/words/similarity/significant-words.js';

/** The principles that share a word with a short label without an ordinal that no other principle has: `Security & Testing`. */
export function findByOwnWord(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  if (ref.ordinals.length > 0) return [];
  const { byWord } = indexOf(principles);
  const labels = namesOfRef(ref).filter((name) => distinctiveWords(name).size <= MOST_WORDS_OF_A_LABEL);
  const found = labels.flatMap((label) => [...distinctiveWords(label)].flatMap((word) => {
    const [owner, ...others] = byWord.get(word) ?? [];
    return owner !== undefined && others.length === 0 && isOwnWord(word, label, owner.name) ? [owner] : [];
  }));
  return inOrder(found, principles);
}

/** Whether a common word of a label and a name identifies the principle. */
function isOwnWord(word: string, label: string, name: string): boolean {
  const words = distinctiveWords(name);
  if (onlyDescribes(label, name) || !words.has(word) || words.size > MOST_WORDS_OF_A_LABEL) return false;
  // A pair of characters counts only at the start of both names.
  return !isPair(word) || beginsAlike(label, name);
}
