import { memoizeObject } from '../../plan/memoize.js';
import type { PrincipleRef } from '../../plan/model.js';
import { CONDITION, JOINER } from '../../plan/words/constitution/joined-names.js';
import { indexOf, inOrder, namesOf } from './principle-index.js';
import type { Principle } from '../constitution.js';
import { compareNames, type Overlap } from '../../plan/words/similarity/overlap.js';
import { distinctiveWords, plainWords, significantWords } from '../../plan/words/similarity/significant-words.js';
import { sharesOrdinal } from './ordinals.js';
import { initialsIn } from '../../plan/words/similarity/initials.js';

/** The names in a label, without conditions. */
export const namesOfRef = memoizeObject(({ name, aliases }: PrincipleRef) => [name, ...aliases.filter((alias) => !CONDITION.test(alias))].flatMap(namesOf));

/** The best overlap between the names of the label and the names of the principle. */
export function overlap(ref: PrincipleRef, principle: Principle): Overlap {
  const agrees = sharesOrdinal(ref, principle);
  const all = namesOf(principle.name).flatMap((name) => {
    const labels = namesOfRef(ref).filter((label) => isComparable(label, name, principle));
    return labels.map((label) => compareNames(label, name, agrees));
  });
  return all.reduce((best, one) => (one.score > best.score ? one : best), NOTHING);
}

const NOTHING: Overlap = { shared: 0, ofName: 0, ofLabel: 0, score: 0 };

/** Whether a label may be a name: one word of `Team config / Secrets` in a sentence is none. */
function isComparable(label: string, name: string, principle: Principle): boolean {
  const isPart = name !== principle.name && distinctiveWords(name).size === 1;
  return !(isPart && distinctiveWords(label).size > MOST_WORDS_OF_A_LABEL) && !onlyDescribes(label, name);
}

/** The maximum number of distinctive words in a label; a longer text is a sentence, in which one common word is not significant. */
export const MOST_WORDS_OF_A_LABEL = 4;
/** A property as a whole label. */
const PROPERTY = /^\p{Alpha}+ity$/u;
const FEWEST_WORDS_OF_A_SENTENCE = 4;

/** Whether a label is a property that a name in the form of a sentence does not contain. */
export function onlyDescribes(label: string, name: string): boolean {
  const words = plainWords(name.toLowerCase());
  const isSentence = words.length >= FEWEST_WORDS_OF_A_SENTENCE && significantWords(name).size === words.length && !JOINER.test(name);
  return isSentence && PROPERTY.test(label) && !words.includes(label.toLowerCase());
}

/** Whether two names have the same first distinctive word. */
export function beginsAlike(label: string, name: string): boolean {
  const [first] = distinctiveWords(label);
  const [other] = distinctiveWords(name);
  return first !== undefined && first === other;
}

/** The minimum share of common words of two equivalent names. */
export const HALF = 0.5;

/** The principles that may share a word or initials with a label, from the index, because there may be many labels. */
export function alikeTo(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  const texts = namesOfRef(ref);
  const { byWord, initials } = indexOf(principles);
  if (texts.some((text) => initialsIn(text).some((run) => initials.includes(run)))) return principles;
  return inOrder(texts.flatMap((text) => Array.from(distinctiveWords(text), (word) => byWord.get(word) ?? []).flat()), principles);
}
