import type { PrincipleRef } from '../../plan/model.js';
import { memoizeObject } from '../../plan/memoize.js';
import { readPrincipleRefs } from '../../plan/words/principle-ref.js';
import type { Principle } from '../constitution.js';
import { initialsIn } from '../../plan/words/similarity/initials.js';
import { arabicOrdinal } from './ordinals.js';
import { compareNames, type Overlap } from '../../plan/words/similarity/overlap.js';
import { indexOf, inOrder, joinedWords, namesOf, plainNamesOf } from './principle-index.js';
import { countShared, distinctiveWords, isPair, normalizeWords, plainWords, shareScript, significantWords } from '../../plan/words/similarity/significant-words.js';
import { CONDITION, JOINER } from '../../plan/words/constitution/joined-names.js';

/** The minimum share of common words of two equivalent names. */
const HALF = 0.5;
/** The maximum number of distinctive words in a label; a longer text is a sentence, in which one common word is not significant. */
const MOST_WORDS_OF_A_LABEL = 4;

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

function findPrinciple(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  if (ref.ordinals.length > 1) return principles.filter((principle) => sharesOrdinal(ref, principle));
  const byName = findByName(ref, principles);
  if (byName.length > 0) return byName;
  const one = findByOrdinalAndWord(ref, principles);
  if (one !== undefined) return [one];
  const byWords = findByWords(ref, principles);
  if (byWords.length > 0) return byWords;
  const numbered = findByOrdinal(ref, principles);
  return numbered === undefined ? findByOwnWord(ref, principles) : [numbered];
}

/** Whether `text` is exactly the name or one of its parts: with or without brackets, either side of a slash. */
export function isNamed(text: string, name: string): boolean {
  const names = plainNamesOf(name);
  return plainNamesOf(text).some((candidate) => names.includes(candidate));
}

/** The principle with the ordinal of a label, whatever its name. */
export function declaredFor({ ordinals }: PrincipleRef, principles: readonly Principle[]): Principle | undefined {
  const [ordinal] = ordinals;
  return ordinal === undefined ? undefined : indexOf(principles).byOrdinal.get(ordinal)?.[0];
}

/** The principles with the name of a label; with equal names, the one with the label's ordinal. `Auditability / Privacy` names two. */
function findByName(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  const { byName } = indexOf(principles);
  const same = namesOfRef(ref).map((name) => byName.get(joinedWords(name)) ?? []);
  const numbered = same.flat().find((principle) => sharesOrdinal(ref, principle));
  return numbered === undefined ? inOrder(same.flatMap((list) => list.slice(0, 1)), principles) : [numbered];
}

/** The principle with the label's ordinal and one common word, unless all words of the label are in another principle's name and few in this one's. */
function findByOrdinalAndWord(ref: PrincipleRef, principles: readonly Principle[]): Principle | undefined {
  const declared = declaredFor(ref, principles);
  if (declared === undefined) return undefined;
  const { shared, ofName } = overlap(ref, declared);
  if (shared === 0) return undefined;
  const clearly = ofName < HALF && alikeTo(ref, principles).some((other) => other !== declared && isWhole(overlap(ref, other)));
  return clearly ? undefined : declared;
}

interface Candidate extends Overlap {
  readonly principle: Principle;
}

function isWhole({ shared, ofName }: Overlap): boolean {
  return shared > 1 && ofName === 1;
}

/** The principles with most words in common with the label. */
function findByWords(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
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

/** The principles that may share a word or initials with a label, from the index, because there may be many labels. */
function alikeTo(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  const texts = namesOfRef(ref);
  const { byWord, initials } = indexOf(principles);
  if (texts.some((text) => initialsIn(text).some((run) => initials.includes(run)))) return principles;
  return inOrder(texts.flatMap((text) => Array.from(distinctiveWords(text), (word) => byWord.get(word) ?? []).flat()), principles);
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

/** The principle with the label's ordinal, if the label has no name, a gloss, or a name in another script. */
function findByOrdinal(ref: PrincipleRef, principles: readonly Principle[]): Principle | undefined {
  const declared = declaredFor(ref, principles);
  const agrees = declared !== undefined && (ref.name === '' || ref.gloss === true || isTranslation(ref, declared));
  return agrees ? declared : undefined;
}

/** The principles that share a word with a short label without an ordinal that no other principle has: `Security & Testing`. */
function findByOwnWord(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
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

/** Whether the names are in different scripts, so that only the ordinal can be compared. */
function isTranslation(ref: PrincipleRef, { name }: Principle): boolean {
  return namesOfRef(ref).every((label) => namesOf(name).every((one) => !shareScript(label, one)));
}

function beginsAlike(label: string, name: string): boolean {
  const [first] = distinctiveWords(label);
  const [other] = distinctiveWords(name);
  return first !== undefined && first === other;
}

function sharesOrdinal(ref: PrincipleRef, principle: Principle): boolean {
  const arabic = ref.ordinals.length === 0 ? undefined : arabicOrdinalOf(principle);
  return arabic !== undefined && ref.ordinals.includes(arabic);
}

const arabicOrdinalOf = memoizeObject(({ ordinal }: Principle) => (ordinal === undefined ? undefined : arabicOrdinal(ordinal)));

/** The best overlap between the names of the label and the names of the principle. */
function overlap(ref: PrincipleRef, principle: Principle): Overlap {
  const agrees = sharesOrdinal(ref, principle);
  const all = namesOf(principle.name).flatMap((name) => {
    const labels = namesOfRef(ref).filter((label) => isComparable(label, name, principle));
    return labels.map((label) => compareNames(label, name, agrees));
  });
  return all.reduce((best, one) => (one.score > best.score ? one : best), NOTHING);
}

/** Whether a label may be a name: one word of `Team config / Secrets` in a sentence is none. */
function isComparable(label: string, name: string, principle: Principle): boolean {
  const isPart = name !== principle.name && distinctiveWords(name).size === 1;
  return !(isPart && distinctiveWords(label).size > MOST_WORDS_OF_A_LABEL) && !onlyDescribes(label, name);
}

/** A property as a whole label. */
const PROPERTY = /^\p{Alpha}+ity$/u;
const FEWEST_WORDS_OF_A_SENTENCE = 4;

function onlyDescribes(label: string, name: string): boolean {
  const words = plainWords(name.toLowerCase());
  const isSentence = words.length >= FEWEST_WORDS_OF_A_SENTENCE && significantWords(name).size === words.length && !JOINER.test(name);
  return isSentence && PROPERTY.test(label) && !words.includes(label.toLowerCase());
}

const NOTHING: Overlap = { shared: 0, ofName: 0, ofLabel: 0, score: 0 };

const namesOfRef = memoizeObject(({ name, aliases }: PrincipleRef) => [name, ...aliases.filter((alias) => !CONDITION.test(alias))].flatMap(namesOf));
