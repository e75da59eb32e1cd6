import type { PrincipleRef } from '../../plan/model.js';
import { rememberOf } from '../../plan/remember.js';
import { readPrincipleRefs } from '../../plan/words/principle-ref.js';
import type { Principle } from '../constitution.js';
import { initialsIn } from './initials.js';
import { arabicOrdinal } from './ordinals.js';
import { compareNames, type Overlap } from './overlap.js';
import { indexOf, inOrder, joinedWords, namesOf, plainNamesOf } from './principle-index.js';
import { countShared, isPair, shareScript, tellingWords } from './significant-words.js';

/** The share of a name's words that must be there for two names to mean the same. */
const HALF = 0.5;
/** A label or name of more telling words is a sentence: one word of it says little. */
const MOST_WORDS_OF_A_LABEL = 4;

/** The principles that a label in a plan means: by name, by ordinal and a word, by most of the words, by ordinal alone. Several where it names or means several. */
export function matchPrinciple(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  return matcherOf(principles)(ref);
}

/** Gates below one label, and plans of one project, name the same principles over and over. */
const matcherOf = rememberOf((principles: readonly Principle[]) => rememberOf((ref: PrincipleRef) => findPrinciples(ref, principles)));

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

/** Whether `text` is just that name, or one of the names that stand in it: with or without its brackets, either side of a slash. */
export function isNamed(text: string, name: string): boolean {
  const names = plainNamesOf(name);
  return plainNamesOf(text).some((candidate) => names.includes(candidate));
}

/** The principle with a label's ordinal, whatever its name. */
export function declaredFor({ ordinals }: PrincipleRef, principles: readonly Principle[]): Principle | undefined {
  const [ordinal] = ordinals;
  return ordinal === undefined ? undefined : indexOf(principles).byOrdinal.get(ordinal)?.[0];
}

/** Of principles with the same name the one with the same ordinal; so the heading as written comes before the mere name. `Auditability / Privacy` is the name of two. */
function findByName(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  const { byName } = indexOf(principles);
  const same = namesOfRef(ref).map((name) => byName.get(joinedWords(name)) ?? []);
  const numbered = same.flat().find((principle) => sharesOrdinal(ref, principle));
  return numbered === undefined ? inOrder(same.flatMap((list) => list.slice(0, 1)), principles) : [numbered];
}

/** Ordinal and one word together decide, unless the words are all of another principle's name and few of this one's. */
function findByOrdinalAndWord(ref: PrincipleRef, principles: readonly Principle[]): Principle | undefined {
  const declared = declaredFor(ref, principles);
  if (declared === undefined) return undefined;
  const { shared, ofName } = overlap(ref, declared);
  if (shared === 0) return undefined;
  const clearly = ofName < HALF && alikeTo(ref, principles).some((other) => other !== declared && isWhole(overlap(ref, other)));
  return clearly ? undefined : declared;
}

function isWhole({ shared, ofName }: Overlap): boolean {
  return shared > 1 && ofName === 1;
}

/** The principle that has most in common with the label; every one whose whole name stands there; several where a label such as `Security` stands in several names alike. */
function findByWords(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  const candidates = alikeTo(ref, principles).map((principle) => ({ principle, ...overlap(ref, principle) })).filter(meansTheSame);
  const best = candidates.reduce((highest, { score }) => Math.max(highest, score), 0);
  const fitting = candidates.filter(({ score }) => score === best);
  const whole = candidates.filter(({ ofName }) => ofName === 1);
  if (fitting.some((one) => whole.includes(one))) return whole.filter((one) => !whole.some((other) => other.score > one.score && holds(other.principle, one.principle))).map(({ principle }) => principle);
  const beginning = fitting.filter(({ principle }) => beginsAlike(ref.name, principle.name));
  return (beginning.length > 0 ? beginning.slice(0, 1) : fitting).map(({ principle }) => principle);
}

/** Those that may have a word or initials in common with a label: looked up, since there may be as many as labels. */
function alikeTo(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  const texts = namesOfRef(ref);
  const { byWord, initials } = indexOf(principles);
  if (texts.some((text) => initialsIn(text).some((run) => initials.includes(run)))) return principles;
  return inOrder(texts.flatMap((text) => Array.from(tellingWords(text), (word) => byWord.get(word) ?? []).flat()), principles);
}

/** Whether one name has all telling words of another. */
function holds(one: Principle, other: Principle): boolean {
  const words = tellingWords(other.name);
  return countShared(words, tellingWords(one.name)) === words.size;
}

/** One word in common is not enough where both sides say something else besides: `Data security`, `Data integrity`. */
function meansTheSame({ shared, ofName, ofLabel }: Overlap): boolean {
  if (shared === 0) return false;
  return ofLabel === 1 || ofName === 1 || (ofName >= HALF && shared > 1);
}

/** An ordinal without a name, with a gloss, or with a name in another script, where no word can tell. */
function findByOrdinal(ref: PrincipleRef, principles: readonly Principle[]): Principle | undefined {
  const declared = declaredFor(ref, principles);
  const agrees = declared !== undefined && (ref.name === '' || ref.gloss === true || isTranslation(ref, declared));
  return agrees ? declared : undefined;
}

/** The principles of which a short label has a word that no other principle has: `Security & Testing`. A pair of characters tells only at the beginning of both names. */
function findByOwnWord(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  if (declaredFor(ref, principles) !== undefined) return [];
  const { byWord } = indexOf(principles);
  const labels = namesOfRef(ref).filter((name) => tellingWords(name).size <= MOST_WORDS_OF_A_LABEL);
  const found = labels.flatMap((label) => [...tellingWords(label)].flatMap((word) => {
    const owners = byWord.get(word) ?? [];
    return owners.length === 1 ? owners.filter(({ name }) => tellingWords(name).has(word) && tellingWords(name).size <= MOST_WORDS_OF_A_LABEL && (!isPair(word) || beginsAlike(label, name))) : [];
  }));
  return inOrder(found, principles);
}

/** Names in different scripts have no word to share: only the ordinal can tell. */
function isTranslation(ref: PrincipleRef, { name }: Principle): boolean {
  return namesOfRef(ref).every((label) => !shareScript(label, name));
}

function beginsAlike(label: string, name: string): boolean {
  const [first] = tellingWords(label);
  const [other] = tellingWords(name);
  return first !== undefined && first === other;
}

function sharesOrdinal(ref: PrincipleRef, principle: Principle): boolean {
  const arabic = ref.ordinals.length === 0 ? undefined : arabicOrdinalOf(principle);
  return arabic !== undefined && ref.ordinals.includes(arabic);
}

const arabicOrdinalOf = rememberOf(({ ordinal }: Principle) => (ordinal === undefined ? undefined : arabicOrdinal(ordinal)));

/** The best of what any name of the label and any name of the principle have in common. */
function overlap(ref: PrincipleRef, principle: Principle): Overlap {
  const all = namesOf(principle.name).flatMap((name) => namesOfRef(ref).map((label) => compareNames(label, name, sharesOrdinal(ref, principle))));
  return all.reduce((best, one) => (one.score > best.score ? one : best), NOTHING);
}

const NOTHING: Overlap = { shared: 0, ofName: 0, ofLabel: 0, score: 0 };

/** `(if user authentication is required)` is a condition, no other name. */
const CONDITION = /^(?:if|when|where|unless|only|for)\s/iu;

const namesOfRef = rememberOf(({ name, aliases }: PrincipleRef) => [name, ...aliases.filter((alias) => !CONDITION.test(alias))].flatMap(namesOf));
