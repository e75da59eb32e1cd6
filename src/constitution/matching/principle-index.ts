import { remember, rememberOf } from '../../plan/remember.js';
import type { Principle } from '../constitution.js';
import { initialsOf } from './initials.js';
import { arabicOrdinal } from './ordinals.js';
import { normalizeWords, significantWords } from './significant-words.js';

const BRACKETED = /[([（【「]([^()[\]（）【】「」]*)[)\]）】」]/gu;
/** What a name that has several must hold. */
const PARTS = /[([（【「/／|｜]/;
const SPOKEN_TWICE = /\s[/／|｜]\s/u;

/** Principles by what a label may call them. */
export interface PrincipleIndex {
  readonly byName: ReadonlyMap<string, readonly Principle[]>;
  readonly byWord: ReadonlyMap<string, readonly Principle[]>;
  /** The first letters of every name, a line each. */
  readonly initials: string;
  readonly byOrdinal: ReadonlyMap<string, readonly Principle[]>;
  readonly places: ReadonlyMap<Principle, number>;
}

/** The index of a constitution's principles, made once: a plan's labels are all looked up in it. */
export const indexOf = rememberOf((principles: readonly Principle[]): PrincipleIndex => {
  return {
    byName: listsBy(principles, ({ name }) => namesOf(name).map(joinedWords)),
    byWord: listsBy(principles, ({ name }) => namesOf(name).flatMap((one) => [...significantWords(one)])),
    initials: principles.flatMap(({ name }) => namesOf(name).map(initialsOf)).join('\n'),
    byOrdinal: listsBy(principles, ({ ordinal }) => (ordinal === undefined ? [] : [arabicOrdinal(ordinal) ?? ''])),
    places: new Map(principles.map((principle, place) => [principle, place])),
  };
});

function listsBy(principles: readonly Principle[], keysOf: (principle: Principle) => readonly string[]): ReadonlyMap<string, readonly Principle[]> {
  const lists = new Map<string, Principle[]>();
  for (const principle of principles) {
    for (const key of new Set(keysOf(principle))) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [principle]);
      else list.push(principle);
    }
  }
  return lists;
}

/** Some of the principles, each once, as their constitution has them. */
export function inOrder(found: readonly Principle[], principles: readonly Principle[]): readonly Principle[] {
  const { places } = indexOf(principles);
  return [...new Set(found)].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
}

/** A name and what it may be called by: without its brackets, by what stands in them, by either side of a slash. */
export const namesOf = remember((name): readonly string[] => {
  if (!PARTS.test(name)) return normalizeWords(name) === '' ? [] : [name];
  const inBrackets = [...name.matchAll(BRACKETED)].map(([, inside]) => inside ?? '');
  const names = [name, name.replace(BRACKETED, ' '), ...inBrackets, ...name.split(SPOKEN_TWICE)];
  return [...new Set(names)].filter((candidate) => normalizeWords(candidate) !== '');
});

/** A name as it is looked up: words may be written apart or together. */
export function joinedWords(name: string): string {
  return normalizeWords(name).replaceAll(' ', '');
}

/** The names that a name holds, as they are compared. */
export const plainNamesOf = remember((name): readonly string[] => namesOf(name).map(joinedWords));
