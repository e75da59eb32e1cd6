import { memoize, memoizeObject } from '../../plan/memoize.js';
import type { Principle } from '../constitution.js';
import { initialsOf } from '../../plan/words/similarity/initials.js';
import { arabicOrdinal } from './ordinals.js';
import { normalizeWords, significantWords } from '../../plan/words/similarity/significant-words.js';
import { groupByEach } from '../../plan/group-by.js';

const BRACKETED = /[([（【「]([^()[\]（）【】「」]*)[)\]）】」]/gu;
/** A fast test for names with several parts. */
const PARTS = /[([（【「/／|｜]/;
const TWO_NAMES = /\s[/／|｜]\s/u;

/** Principles by the keys that a label may contain. */
export interface PrincipleIndex {
  readonly byName: ReadonlyMap<string, readonly Principle[]>;
  readonly byWord: ReadonlyMap<string, readonly Principle[]>;
  /** The initials of every name, one per line. */
  readonly initials: string;
  readonly byOrdinal: ReadonlyMap<string, readonly Principle[]>;
  readonly positions: ReadonlyMap<Principle, number>;
}

/** The index of a constitution's principles, cached because all labels are looked up in it. */
export const indexOf = memoizeObject((principles: readonly Principle[]): PrincipleIndex => {
  return {
    byName: groupByEach(principles, ({ name }) => new Set(plainNamesOf(name))),
    byWord: groupByEach(principles, ({ name }) => new Set(namesOf(name).flatMap((one) => [...significantWords(one)]))),
    initials: principles.flatMap(({ name }) => namesOf(name).map(initialsOf)).join('\n'),
    byOrdinal: groupByEach(principles, ({ ordinal }) => (ordinal === undefined ? [] : [arabicOrdinal(ordinal) ?? ''])),
    positions: new Map(principles.map((principle, position) => [principle, position])),
  };
});

/** The distinct principles in the order of the constitution. */
export function inOrder(found: readonly Principle[], principles: readonly Principle[]): readonly Principle[] {
  const { positions } = indexOf(principles);
  return [...new Set(found)].sort((one, other) => (positions.get(one) ?? 0) - (positions.get(other) ?? 0));
}

/** The names in a name: without brackets, in brackets, and either side of a slash. */
export const namesOf = memoize((name): readonly string[] => {
  if (!PARTS.test(name)) return normalizeWords(name) === '' ? [] : [name];
  const inBrackets = [...name.matchAll(BRACKETED)].map(([, inside]) => inside ?? '');
  const names = [name, name.replace(BRACKETED, ' '), ...inBrackets, ...name.split(TWO_NAMES)];
  return [...new Set(names)].filter((candidate) => normalizeWords(candidate) !== '');
});

/** The key of a name, without spaces, because words may be written apart or together. */
export function joinedWords(name: string): string {
  return normalizeWords(name).replaceAll(' ', '');
}

/** The keys of the names in a name. */
export const plainNamesOf = memoize((name): readonly string[] => namesOf(name).map(joinedWords));
