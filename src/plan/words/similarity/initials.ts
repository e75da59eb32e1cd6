import { memoize } from '../../memoize.js';
import { plainWords } from './significant-words.js';
import { stemOf } from './stems.js';

/** The minimum length of initials; shorter capitals often mean something else: `CI`, `UI`. */
const SHORTEST = 3;
const SHORTEST_BESIDE_ORDINAL = 2;

/** The first letters of the words: `tdd`. */
export function initialsOf(name: string): string {
  return plainWords(name).map((word) => word.toLowerCase()[0] ?? '').join('');
}

/** The words of `name` whose initials are in `text`: `TDD`. */
export function abbreviated(name: string, text: string, besideOrdinal = false): readonly string[] {
  const runs = capitalsIn(text).filter(({ length }) => besideOrdinal || length >= SHORTEST);
  if (runs.length === 0) return [];
  const words = plainWords(name).map((word) => word.toLowerCase());
  const initials = initialsOf(name);
  return runs.flatMap((run) => {
    const from = initials.indexOf(run.toLowerCase());
    return from < 0 ? [] : words.slice(from, from + run.length).map(stemOf);
  });
}

/** The possible initials in a text, in lower case. */
export function initialsIn(text: string): readonly string[] {
  return capitalsIn(text).filter(({ length }) => length >= SHORTEST).map((run) => run.toLowerCase());
}

const capitalsIn = memoize((text): readonly string[] => plainWords(text).filter((word) => word.length >= SHORTEST_BESIDE_ORDINAL && word === word.toUpperCase() && /^\p{Lu}+$/u.test(word)));
