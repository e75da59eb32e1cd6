import type { PrincipleRef } from '../../plan/model.js';
import { memoizeObject } from '../../plan/memoize.js';
import { readPrincipleRefs } from '../../plan/words/principle-ref.js';
import type { Principle } from '../constitution.js';
import { inOrder } from './principle-index.js';
import { findByOrdinal, findByOrdinalAndWord } from './find-by-ordinal.js';
import { findByName } from './find-by-name.js';
import { findByWords } from './find-by-words.js';
import { findByOwnWord } from './find-by-own-word.js';
import { sharesOrdinal } from './ordinals.js';

/** The principles that a label in a plan refers to; several if it names or may mean several. */
export function matchPrinciple(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  return matcherOf(principles)(ref);
}

/** Memoized, because the gates and plans of a project repeat the same labels. */
const matcherOf = memoizeObject((principles: readonly Principle[]) => memoizeObject((ref: PrincipleRef) => findPrinciples(ref, principles)));

function findPrinciples(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  const named = readPrincipleRefs(ref.text);
  if (named.length > 1) return inOrder(named.flatMap((one) => findPrinciple(one, principles)), principles);
  return findPrinciple(ref, principles);
}

/** The ways to find a principle, the surest first. */
const STEPS = [findByName, findByOrdinalAndWord, findByWords, findByOrdinal, findByOwnWord] as const;

function findPrinciple(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  if (ref.ordinals.length > 1) return principles.filter((principle) => sharesOrdinal(ref, principle));
  for (const find of STEPS) {
    const found = find(ref, principles);
    if (found.length > 0) return found;
  }
  return [];
}
