import type { PrincipleRef } from '../../plan/model.js';
import { remember, rememberOf } from '../../plan/remember.js';
import type { Principle } from '../model.js';
import { arabicOrdinal } from './ordinals.js';
import { indexOf, initialsOf, inOrder, namesOf, plainNamesOf } from './principle-index.js';
import { countShared, normalizeWords, plainWords, shareScript, significantWords, stemOf } from './significant-words.js';

/** The share of a name's significant words that must be there for two names to mean the same. */
const HALF = 0.5;
/** Shorter capitals are too often something else: `CI`, `UI`. */
const SHORTEST_INITIALS = 3;

/** The principles that a label in a plan means: by name, by half of the words or the initials, by ordinal. Several only for a list of ordinals. */
export function matchPrinciple(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  return matcherOf(principles)(ref);
}

/** Gates below one label, and plans of one project, name the same principles over and over. */
const matcherOf = rememberOf((principles: readonly Principle[]) => rememberOf((ref: PrincipleRef) => findPrinciples(ref, principles)));

function findPrinciples(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  if (ref.ordinals.length > 1) return principles.filter((principle) => sharesOrdinal(ref, principle));
  const found = findByName(ref, principles) ?? findByWords(ref, principles) ?? findByOrdinal(ref, principles);
  return found === undefined ? [] : [found];
}

/** Whether `text` is just that name, or one of the names that stand in it: with or without its brackets, either side of a slash. */
export function isNamed(text: string, name: string): boolean {
  const names = plainNamesOf(name);
  return plainNamesOf(text).some((candidate) => names.includes(candidate));
}

/** Whether two texts state the same thing: each holds half of the other's significant words. */
export function resembles(text: string, other: string): boolean {
  const plain = normalizeWords(text);
  if (plain === normalizeWords(other)) return plain !== '';
  const words = significantWords(text);
  const others = significantWords(other);
  const needed = Math.max(words.size, others.size) * HALF;
  return needed > 0 && countShared(words, others) >= needed;
}

/** Whether half of the significant words of `label`, or its initials, stand in `text`. */
export function mentions(text: string, label: string): boolean {
  return coverage(label, text) >= HALF;
}

/** Tells whether any of the texts mentions a label. Only those with one of its rarest words, or with initials, are looked at: there may be as many texts as labels. */
export function mentionedIn(texts: readonly string[]): (label: string) => boolean {
  const byWord = new Map<string, string[]>();
  const distinct = [...new Set(texts)];
  for (const text of distinct) for (const word of significantWords(text)) append(byWord, word, text);
  const withInitials = distinct.filter((text) => initialsIn(text).length > 0);
  return (label) => {
    const wanted = significantWords(label);
    const needed = Math.ceil(wanted.size * HALF);
    const rarest = Array.from(wanted, (word) => byWord.get(word) ?? []).sort((one, other) => one.length - other.length).slice(0, wanted.size - needed + 1);
    return [...rarest.flat(), ...withInitials].some((text) => mentions(text, label));
  };
}

/** Of principles with the same name the one with the same ordinal; so the heading as written comes before the mere name. */
function findByName(ref: PrincipleRef, principles: readonly Principle[]): Principle | undefined {
  const { byName } = indexOf(principles);
  const named = namesOfRef(ref).flatMap((name) => byName.get(normalizeWords(name)) ?? []);
  const same = inOrder(named, principles);
  return same.find((principle) => sharesOrdinal(ref, principle)) ?? same[0];
}

/** Of the principles that have half of their words in the label, the one with its ordinal, else the one that fits best, else the one that has the label's first word. */
function findByWords(ref: PrincipleRef, principles: readonly Principle[]): Principle | undefined {
  const candidates = sharingWords(ref, principles).map((principle) => ({ principle, score: likeness(ref, principle) })).filter(({ score }) => score >= HALF);
  const highest = Math.max(...candidates.map(({ score }) => score));
  const fitting = candidates.filter(({ score }) => score === highest).map(({ principle }) => principle);
  const agreeing = candidates.find(({ principle }) => sharesOrdinal(ref, principle));
  return agreeing?.principle ?? fitting.find(({ name }) => sharesFirstWord(ref.name, name)) ?? fitting[0];
}

/** Those that may have a word or initials in common with a label. */
function sharingWords(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  const texts = namesOfRef(ref);
  const { byWord, initials } = indexOf(principles);
  if (texts.some((text) => initialsIn(text).some((run) => initials.includes(run.toLowerCase())))) return principles;
  return inOrder(texts.flatMap((text) => Array.from(significantWords(text), (word) => byWord.get(word) ?? []).flat()), principles);
}

/** Names in different scripts have no word to share: only the ordinal can tell. */
function isTranslation(ref: PrincipleRef, { name }: Principle): boolean {
  return namesOfRef(ref).every((label) => !shareScript(label, name));
}

function sharesFirstWord(label: string, name: string): boolean {
  const [first] = significantWords(label);
  return first !== undefined && significantWords(name).has(first);
}

function findByOrdinal(ref: PrincipleRef, principles: readonly Principle[]): Principle | undefined {
  const agrees = (principle: Principle): boolean => ref.name === '' || likeness(ref, principle) > 0 || isTranslation(ref, principle);
  const { byOrdinal } = indexOf(principles);
  return inOrder(ref.ordinals.flatMap((ordinal) => byOrdinal.get(ordinal) ?? []), principles).find(agrees);
}

function sharesOrdinal(ref: PrincipleRef, principle: Principle): boolean {
  const arabic = ref.ordinals.length === 0 ? undefined : arabicOrdinalOf(principle);
  return arabic !== undefined && ref.ordinals.includes(arabic);
}

const arabicOrdinalOf = rememberOf(({ ordinal }: Principle) => (ordinal === undefined ? undefined : arabicOrdinal(ordinal)));

function likeness(ref: PrincipleRef, principle: Principle): number {
  const texts = namesOfRef(ref);
  return Math.max(0, ...namesOf(principle.name).flatMap((name) => texts.map((text) => coverage(name, text))));
}

const namesOfRef = rememberOf(({ name, aliases }: PrincipleRef) => [name, ...aliases].flatMap(namesOf));

/** Which share of the significant words of `name` stands in `text`, one by one or as initials. */
function coverage(name: string, text: string): number {
  const wanted = significantWords(name);
  if (wanted.size === 0) return 0;
  const stated = significantWords(text);
  return countShared(wanted, initialsIn(text).length === 0 ? stated : new Set([...stated, ...abbreviated(name, text)])) / wanted.size;
}

/** The words of `name` that `text` gives by their initials: `TDD`. */
function abbreviated(name: string, text: string): readonly string[] {
  const words = plainWords(name).map((word) => word.toLowerCase());
  const initials = initialsOf(name);
  return initialsIn(text).flatMap((run) => {
    const from = initials.indexOf(run.toLowerCase());
    return from < 0 ? [] : words.slice(from, from + run.length).map(stemOf);
  });
}

const initialsIn = remember((text): readonly string[] => plainWords(text).filter((word) => word.length >= SHORTEST_INITIALS && word === word.toUpperCase()));

function append(lists: Map<string, string[]>, key: string, text: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [text]);
  else list.push(text);
}
