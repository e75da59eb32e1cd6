import type { Principle, Standing } from '../constitution/constitution.js';
import { arabicOrdinal } from '../constitution/matching/ordinals.js';
import { countShared, normalizeWords, significantWords } from '../constitution/matching/significant-words.js';
import type { Gate } from '../plan/model.js';
import { WORD_END, WORD_START } from '../plan/words/letters.js';

const FEWEST_SHARED_WORDS = 2;
const SMALLEST_SHARE = 0.5;

const ORDINAL = String.raw`(?:[ivxlc]+|p?\d+)`;
/** `Principle IV`, `Principles III, IV and VII`, `Art. 4`, `Gate 2`. */
const CITED_ORDINALS = new RegExp(String.raw`${WORD_START}(?:principles?|articles?|art\.?|gates?|principios?|princípios?|principes?|grundsatz|принцип|原則|原则|원칙) *(${ORDINAL}(?:(?: *, *| *& *| and )${ORDINAL})*)${WORD_END}`, 'g');
/** `IV. …`, `IV: …` or `IV` at the start of the cell. */
const LEADING_ORDINAL = new RegExp(String.raw`^(${ORDINAL})(?:[.:)]|$)`);
const ORDINALS = new RegExp(String.raw`${WORD_START}${ORDINAL}${WORD_END}`, 'g');

/** A gate that does not pass, with its principle. */
export interface UnmetGate {
  readonly principle?: Principle | undefined;
  readonly gate: Gate;
}

/** Indexes of unmet gates, because a plan may have as many rows as gates. */
interface Index {
  readonly byOrdinal: Map<string, UnmetGate[]>;
  /** By the first word of a principle's name, then by the whole name. */
  readonly byName: Map<string, Map<string, UnmetGate[]>>;
  readonly byWord: Map<string, UnmetGate[]>;
  readonly wordsOf: Map<UnmetGate, ReadonlySet<string>>;
}

/** The gates that do not pass. */
export function unmetGates(standings: readonly Standing[]): readonly UnmetGate[] {
  return standings.flatMap(({ principle, deciding }) => deciding.filter(({ verdict }) => verdict === 'open' || verdict === 'fail').map((gate): UnmetGate => ({ principle, gate })));
}

/** Returns a function that finds the unmet gates that a row's first cell names: by the ordinal or name of their principle, or by at least half of the cell's words. Equal texts return the same list. */
export function gatesByWords(standings: readonly Standing[]): (subject: string) => readonly UnmetGate[] {
  const unmet = unmetGates(standings);
  const index: Index = { byOrdinal: new Map(), byName: new Map(), byWord: new Map(), wordsOf: new Map() };
  for (const one of unmet) add(index, one);
  const order = new Map(unmet.map((one, place) => [one, place]));
  const cache = new Map<string, readonly UnmetGate[]>();
  const find = (subject: string): readonly UnmetGate[] => {
    const named = new Set([...byOrdinals(index, subject), ...byNames(index, subject), ...bySharedWords(index, subject)]);
    return [...named].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
  };
  return (subject) => {
    const named = cache.get(subject) ?? find(subject);
    cache.set(subject, named);
    return named;
  };
}

/** Indexes a gate. The plan's own ordinal takes precedence over the constitution's, because rows use it. */
function add({ byOrdinal, byName, byWord, wordsOf }: Index, one: UnmetGate): void {
  const { principle, gate: { principle: ref, text, evidence } } = one;
  const declared = principle?.ordinal === undefined ? undefined : arabicOrdinal(principle.ordinal);
  for (const ordinal of ref !== undefined && ref.ordinals.length > 0 ? ref.ordinals : [declared]) if (ordinal !== undefined) put(byOrdinal, ordinal, one);
  for (const name of [principle?.name, ref?.name, ...(ref?.aliases ?? [])].map((written) => normalizeWords(written ?? ''))) {
    const [first = ''] = name.split(' ', 1);
    const names = byName.get(first) ?? new Map<string, UnmetGate[]>();
    if (name !== '') put(byName.set(first, names).get(first) ?? names, name, one);
  }
  const words = significantWords(`${text} ${evidence}`);
  wordsOf.set(one, words);
  for (const word of words) put(byWord, word, one);
}

function put(index: Map<string, UnmetGate[]>, key: string, one: UnmetGate): void {
  const gates = index.get(key);
  if (gates === undefined) index.set(key, [one]);
  else gates.push(one);
}

function byOrdinals({ byOrdinal }: Index, subject: string): readonly UnmetGate[] {
  return citedOrdinals(subject).flatMap((cited) => byOrdinal.get(cited) ?? []);
}

function byNames({ byName }: Index, subject: string): readonly UnmetGate[] {
  const stated = ` ${normalizeWords(subject)} `;
  return [...new Set(stated.split(' '))].flatMap((word) => [...(byName.get(word) ?? [])].flatMap(([name, gates]) => (stated.includes(` ${name} `) ? gates : [])));
}

/** A gate that shares enough words has at least one of the rarest words, so only those gates are compared. */
function bySharedWords({ byWord, wordsOf }: Index, subject: string): readonly UnmetGate[] {
  const words = significantWords(subject);
  const needed = Math.max(FEWEST_SHARED_WORDS, Math.ceil(words.size * SMALLEST_SHARE));
  const rarest = [...words].map((word) => byWord.get(word) ?? []).sort((one, other) => one.length - other.length).slice(0, Math.max(0, words.size - needed + 1));
  return [...new Set(rarest.flat())].filter((one) => countShared(words, wordsOf.get(one) ?? new Set()) >= needed);
}

function citedOrdinals(written: string): readonly string[] {
  const subject = written.toLowerCase();
  const cited = [...subject.matchAll(CITED_ORDINALS)].map(([, list]) => list ?? '');
  const leading = LEADING_ORDINAL.exec(subject.trim())?.[1] ?? '';
  return [...cited, leading].flatMap((list) => list.match(ORDINALS) ?? []).flatMap((ordinal) => arabicOrdinal(ordinal) ?? []);
}
