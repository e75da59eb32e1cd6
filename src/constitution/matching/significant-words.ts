import { remember } from '../../plan/remember.js';

/** Words that say nothing about a principle: articles, prepositions, and what half of all principles are called (`Test-First`, `Security by Design`). */
const INSIGNIFICANT = new Set(
  `a an and are as at be by for from in into is it its not of on or our over the their this to via we with without
  principle principles gate gates rule article check compliance
  first driven development design based oriented approach
  de la el los las y e o da do das dos para por con com em und der die das mit für et le les des du pour`.split(/\s+/),
);

/** Endings that differ between two forms of a word: `tests`, `testing`; `observable`, `observability`. The longest first. */
const ENDINGS = ['ability', 'ibility', 'ations', 'ation', 'ility', 'ments', 'able', 'ible', 'ment', 'ness', 'ity', 'ing', 'ed', 'es', 's', 'e'];
const SHORTEST_STEM = 3;

/** Scripts that put no space between words. */
const UNSPACED_RUN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+/gu;
const OTHER_SCRIPT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Thai}\p{sc=Devanagari}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/** A text without case, punctuation, emoji and spare space, for comparing; `&` is `and`. */
export const normalizeWords = remember((text) => text.normalize('NFKC').toLowerCase().replaceAll('&', ' and ').replace(NOT_WORD, ' ').trim());

/** The words that make a text different from others, each in its stem, each once. Where a script puts no spaces, pairs of characters stand for words. */
export const significantWords = remember((text): ReadonlySet<string> => {
  const plain = text.normalize('NFKC').toLowerCase();
  const spaced = plain.replace(UNSPACED_RUN, ' ').match(WORD) ?? [];
  const pairs = (plain.match(UNSPACED_RUN) ?? []).flatMap(pairsOf);
  const telling = spaced.filter((word) => !INSIGNIFICANT.has(word));
  return new Set([...(telling.length + pairs.length > 0 ? telling : spaced).map(stemOf), ...pairs]);
});

/** Whether the words of two texts can be compared: in different scripts they may be each other's translation. A Latin term within another script does not make the text Latin. */
export function shareScript(text: string, other: string): boolean {
  return OTHER_SCRIPT.test(text) === OTHER_SCRIPT.test(other);
}

/** The words of a text in order, as they stand, for reading initials off them. */
export const plainWords = remember((text): readonly string[] => text.normalize('NFKC').match(WORD) ?? []);

/** How many of `words` are also in `others`. */
export function countShared(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return shared;
}

/** The stem of a word: without the endings that two writers may choose differently. */
export function stemOf(word: string): string {
  const ending = ENDINGS.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= SHORTEST_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

function pairsOf(run: string): readonly string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
