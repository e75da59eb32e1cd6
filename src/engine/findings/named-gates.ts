import type { Standing } from '../../constitution/constitution.js';
import { arabicOrdinal } from '../../constitution/matching/ordinals.js';
import { countShared, normalizeWords, significantWords } from '../../plan/words/similarity/significant-words.js';
import { memoize } from '../../plan/memoize.js';
import type { UnmetGate } from '../../rule/problem.js';
import { WORD_END, WORD_START } from '../../plan/words/letters.js';

const FEWEST_SHARED_WORDS = 2;
const SMALLEST_SHARE = 0.5;

const ORDINAL = String.raw`(?:[ivxlc]+|p?\d+)`;
/** `Principle IV`, `Principles III, IV and VII`, `Art. 4`, `Gate 2`. */
const CITED_ORDINALS = new RegExp(String.raw`${WORD_START}(?:principles?|articles?|art\.?|gates?|principios?|princípios?|principes?|grundsatz|принцип|原則|原则|원칙) *(${ORDINAL}(?:(?: *, *| *& *| and )${ORDINAL})*)${WORD_END}`, 'g');
/** `IV. …`, `IV: …` or `IV` at the start of the cell. */
const LEADING_ORDINAL = new RegExp(String.raw`^(${ORDINAL})(?:[.:)]|$)`);
const ORDINALS = new RegExp(String.raw`${WORD_START}${ORDINAL}${WORD_END}`, 'g');

/** The words by which a row can name a gate. */
interface Names {
  readonly ordinals: readonly string[];
  readonly names: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** The gates that do not pass. */
export function unmetGates(standings: readonly Standing[]): readonly UnmetGate[] {
  return standings.flatMap(({ principle, deciding }) => {
    const unmet = deciding.filter(({ verdict }) => verdict === 'open' || verdict === 'fail');
    return unmet.map((gate): UnmetGate => ({ principle, gate }));
  });
}

/** Returns a function that finds the unmet gates that a row's first cell names. */
export function gatesByWords(standings: readonly Standing[]): (subject: string) => readonly UnmetGate[] {
  const unmet = unmetGates(standings).map((one) => ({ one, names: namesOf(one) }));
  return memoize((subject) => {
    const isNamed = namedIn(subject);
    return unmet.filter(({ names }) => isNamed(names)).map(({ one }) => one);
  });
}

/** The names of a gate. The plan's own ordinal takes precedence over the constitution's, because rows use it. */
function namesOf({ principle, gate: { principle: ref, text, evidence } }: UnmetGate): Names {
  const declared = principle?.ordinal === undefined ? undefined : arabicOrdinal(principle.ordinal);
  const ordinals = ref !== undefined && ref.ordinals.length > 0 ? ref.ordinals : [declared].filter((ordinal) => ordinal !== undefined);
  const names = [principle?.name, ref?.name, ...(ref?.aliases ?? [])].map((name) => normalizeWords(name ?? '')).filter((name) => name !== '');
  return { ordinals, names, words: significantWords(`${text} ${evidence}`) };
}

function namedIn(subject: string): (gate: Names) => boolean {
  const cited = new Set(citedOrdinals(subject));
  const stated = ` ${normalizeWords(subject)} `;
  const words = significantWords(subject);
  const needed = Math.max(FEWEST_SHARED_WORDS, Math.ceil(words.size * SMALLEST_SHARE));
  return (gate) => {
    const isCited = gate.ordinals.some((ordinal) => cited.has(ordinal)) || gate.names.some((name) => stated.includes(` ${name} `));
    return isCited || countShared(words, gate.words) >= needed;
  };
}

function citedOrdinals(written: string): readonly string[] {
  const subject = written.toLowerCase();
  const cited = [...subject.matchAll(CITED_ORDINALS)].map(([, list]) => list ?? '');
  const leading = LEADING_ORDINAL.exec(subject.trim())?.[1] ?? '';
  return [...cited, leading].flatMap((list) => list.match(ORDINALS) ?? []).flatMap((ordinal) => arabicOrdinal(ordinal) ?? []);
}
