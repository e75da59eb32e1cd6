import type { Overlap } from '../../plan/words/similarity/overlap.js';
import type { Principle } from '../constitution.js';
import type { PrincipleRef } from '../../plan/model.js';
import { alikeTo, beginsAlike, HALF, overlap } from './name-overlap.js';
import { countShared, distinctiveWords, normalizeWords } from '../../plan/words/similarity/significant-words.js';
import { JOINER } from '../../plan/words/constitution/joined-names.js';

interface Candidate extends Overlap {
  readonly principle: Principle;
}

/** The principles with most words in common with the label. */
export function findByWords(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  const alike = alikeTo(ref, principles).map((principle): Candidate => ({ principle, ...overlap(ref, principle) }));
  const candidates = alike.filter(meansTheSame);
  const best = candidates.reduce((highest, { score }) => Math.max(highest, score), 0);
  const fitting = candidates.filter(({ score }) => score === best);
  const whole = literally(candidates.filter(({ ofName }) => ofName === 1), ref);
  if (fitting.some(({ ofName }) => ofName === 1)) {
    const isPartOf = (one: Candidate, other: Candidate): boolean => other.score > one.score && holds(other.principle, one.principle);
    return whole.filter((one) => !whole.some((other) => isPartOf(one, other))).map(({ principle }) => principle);
  }
  const beginning = fitting.filter(({ principle }) => beginsAlike(ref.name, principle.name));
  return (beginning.length > 0 ? beginning.slice(0, 1) : fitting).map(({ principle }) => principle);
}

/** The candidates whose name a label of one thing contains word for word: `DDD Layered Architecture`; all of them if there is none. */
function literally<Named extends { readonly principle: Principle }>(candidates: readonly Named[], { name: label }: PrincipleRef): readonly Named[] {
  const text = ` ${normalizeWords(label)} `;
  const literal = JOINER.test(label) ? [] : candidates.filter(({ principle }) => text.includes(` ${normalizeWords(principle.name)} `));
  return literal.length > 0 ? literal : candidates;
}

/** Whether one name contains all distinctive words of another. */
function holds(one: Principle, other: Principle): boolean {
  const words = distinctiveWords(other.name);
  return countShared(words, distinctiveWords(one.name)) === words.size;
}

/** Whether the common words are sufficient; one word is not, if both sides have other words: `Data security`, `Data integrity`. */
function meansTheSame({ shared, ofName, ofLabel }: Overlap): boolean {
  if (shared === 0) return false;
  return ofLabel === 1 || ofName === 1 || (ofName >= HALF && shared > 1);
}
