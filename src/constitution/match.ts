import type { PrincipleRef } from '../plan/model.js';
import { remember, rememberOf } from '../plan/remember.js';
import type { Principle } from './model.js';
import { arabicOrdinal } from './ordinals.js';
import { countShared, normalizeWords, plainWords, shareScript, significantWords, stemOf } from './words.js';

/** The share of a name's significant words that must be there for two names to mean the same. */
const HALF = 0.5;
/** Shorter capitals are too often something else: `CI`, `UI`. */
const SHORTEST_INITIALS = 3;

const BRACKETED = /[([（【「]([^()[\]（）【】「」]*)[)\]）】」]/gu;
/** What a name that has several must hold. */
const PARTS = /[([（【「/／|｜]/;
const SPOKEN_TWICE = /\s[/／|｜]\s/u;

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
  return coverage(read(label), read(text)) >= HALF;
}

/** Of principles with the same name the one with the same ordinal; so the heading as written comes before the mere name. */
function findByName(ref: PrincipleRef, principles: readonly Principle[]): Principle | undefined {
  const own = new Set(namesOfRef(ref).map(({ plain }) => plain));
  const same = principles.filter((principle) => namesOfPrinciple(principle).some(({ plain }) => own.has(plain)));
  return same.find((principle) => sharesOrdinal(ref, principle)) ?? same[0];
}

/** Of the principles that have half of their words in the label, the one with its ordinal, else the one that fits best, else the one that has the label's first word. */
function findByWords(ref: PrincipleRef, principles: readonly Principle[]): Principle | undefined {
  const candidates = principles.map((principle) => ({ principle, score: likeness(ref, principle) })).filter(({ score }) => score >= HALF);
  const highest = Math.max(...candidates.map(({ score }) => score));
  const fitting = candidates.filter(({ score }) => score === highest).map(({ principle }) => principle);
  const agreeing = candidates.find(({ principle }) => sharesOrdinal(ref, principle));
  return agreeing?.principle ?? fitting.find(({ name }) => sharesFirstWord(ref.name, name)) ?? fitting[0];
}

/** Names in different scripts have no word to share: only the ordinal can tell. */
function isTranslation(ref: PrincipleRef, { name }: Principle): boolean {
  return namesOfRef(ref).every(({ text }) => !shareScript(text, name));
}

function sharesFirstWord(label: string, name: string): boolean {
  const [first] = significantWords(label);
  return first !== undefined && significantWords(name).has(first);
}

function findByOrdinal(ref: PrincipleRef, principles: readonly Principle[]): Principle | undefined {
  const agrees = (principle: Principle): boolean => ref.name === '' || likeness(ref, principle) > 0 || isTranslation(ref, principle);
  return principles.find((principle) => sharesOrdinal(ref, principle) && agrees(principle));
}

function sharesOrdinal(ref: PrincipleRef, principle: Principle): boolean {
  if (ref.ordinals.length === 0) return false;
  const arabic = arabicOrdinalOf(principle);
  return arabic !== undefined && ref.ordinals.includes(arabic);
}

const arabicOrdinalOf = rememberOf(({ ordinal }: Principle) => (ordinal === undefined ? undefined : arabicOrdinal(ordinal)));

function likeness(ref: PrincipleRef, principle: Principle): number {
  const texts = namesOfRef(ref);
  return Math.max(0, ...namesOfPrinciple(principle).flatMap((name) => texts.map((text) => coverage(name, text))));
}

/** A name or text with what is compared of it. */
interface Reading {
  readonly text: string;
  readonly plain: string;
  readonly words: ReadonlySet<string>;
  /** Words in capitals, which may be initials: `TDD`. */
  readonly capitals: readonly string[];
}

const read = remember((text): Reading => ({ text, plain: normalizeWords(text), words: significantWords(text), capitals: capitalsIn(text) }));

function capitalsIn(text: string): readonly string[] {
  return plainWords(text).filter((word) => word.length >= SHORTEST_INITIALS && word === word.toUpperCase()).map((word) => word.toLowerCase());
}

const namesOfRef = rememberOf(({ name, aliases }: PrincipleRef) => [name, ...aliases].flatMap(namesOf).map(read));
const namesOfPrinciple = rememberOf(({ name }: Principle) => namesOf(name).map(read));

/** The same names as they are compared. */
const plainNamesOf = remember((name) => namesOf(name).map(normalizeWords));

/** A name and what it may be called by: without its brackets, by what stands in them, by either side of a slash. */
function namesOf(name: string): readonly string[] {
  if (!PARTS.test(name)) return normalizeWords(name) === '' ? [] : [name];
  const inBrackets = [...name.matchAll(BRACKETED)].map(([, inside]) => inside ?? '');
  const names = [name, name.replace(BRACKETED, ' '), ...inBrackets, ...name.split(SPOKEN_TWICE)];
  return [...new Set(names)].filter((candidate) => normalizeWords(candidate) !== '');
}

/** Which share of the significant words of a name stands in a text, one by one or as initials. */
function coverage(name: Reading, { words, capitals }: Reading): number {
  if (name.words.size === 0) return 0;
  return countShared(name.words, capitals.length === 0 ? words : new Set([...words, ...abbreviated(name.text, capitals)])) / name.words.size;
}

/** The words of `name` that `runs` of capitals give by their initials. */
function abbreviated(name: string, runs: readonly string[]): readonly string[] {
  const words = plainWords(name).map((word) => word.toLowerCase());
  const initials = words.map((word) => word[0] ?? '').join('');
  return runs.flatMap((run) => {
    const from = initials.indexOf(run);
    return from < 0 ? [] : words.slice(from, from + run.length).map(stemOf);
  });
}
