import { groupBy } from '../../plan/group-by.js';
import type { Gate, Verdict } from '../../plan/model.js';
import type { Claim } from '../matching/claims.js';
import type { Principle } from '../constitution.js';
import { normalizeWords } from '../../plan/words/similarity/significant-words.js';
import { isNamed } from '../matching/find-by-name.js';

/** A gate with the data for comparing it with other gates. */
interface Entry {
  readonly gate: Gate;
  readonly round: number;
  /** The subject of the gate: its principle, which all claims of a standing share, or the label above it. */
  readonly subject: string;
  readonly text: string;
  /** Whether it is about the principle as a whole instead of one of its gates; evaluated only if the gate is checked again. */
  readonly isWhole: () => boolean;
}

/** The order in which verdicts within one check take precedence. */
export const WORST_FIRST = ['fail', 'open', 'na', 'pass'] as const satisfies readonly Verdict[];

/** The gates that count for one principle, or for gates of no principle: a later verdict replaces the earlier one on the same gate; within one check the worst verdict counts. */
export function decidingGates(claims: readonly Claim[]): readonly Gate[] {
  const entries = claims.map(entryOf);
  const covered = new Set([...groupBy(entries, ({ subject }) => subject).values()].filter(isCheckedAgain).flatMap(coveredEntries));
  const heaviest = new Set([...groupBy(entries, ({ subject, text }) => `${subject}\n${text}`).values()].flatMap(heaviestEntry));
  return entries.filter((entry) => heaviest.has(entry) && !covered.has(entry)).map(({ gate }) => gate);
}

function entryOf({ gate, principles, round }: Claim): Entry {
  const label = normalizeWords(gate.principle?.text ?? '');
  const text = normalizeWords(gate.text);
  const isWhole = (): boolean => text === '' || text === label || namesOf(gate, principles).some((name) => isNamed(gate.text, name));
  return { gate, round, subject: principles.length > 0 ? '' : label, text, isWhole };
}

function namesOf({ principle }: Gate, principles: readonly Principle[]): readonly string[] {
  const own = principle === undefined ? [] : [principle.name, ...principle.aliases];
  return [...own, ...principles.map(({ name }) => name)];
}

function isCheckedAgain(entries: readonly Entry[]): boolean {
  return entries.some(({ round }) => round !== entries[0]?.round);
}

/** The gates that a later verdict replaces. A verdict on a principle as a whole replaces those on its gates, and the reverse; of several on the whole, only equal texts are replaced. */
function coveredEntries(entries: readonly Entry[]): readonly Entry[] {
  const wholes = new Set(entries.filter(({ isWhole }) => isWhole()));
  const inRound = new Map<number, number>();
  for (const { round } of wholes) inRound.set(round, (inRound.get(round) ?? 0) + 1);
  const latestWhole = lastRound([...wholes]);
  const latestPart = lastRound(entries.filter((entry) => !wholes.has(entry)));
  return entries.filter((entry) => {
    const { round } = entry;
    if (!wholes.has(entry)) return round < latestWhole;
    return round < latestPart || (round < latestWhole && inRound.get(round) === 1);
  });
}

/** The verdict that counts among those on the same gate. */
function heaviestEntry(entries: readonly Entry[]): readonly Entry[] {
  const last = lastRound(entries);
  const latest = entries.filter(({ round }) => round === last);
  const worst = WORST_FIRST.find((verdict) => latest.some(({ gate }) => gate.verdict === verdict));
  return latest.filter(({ gate }) => gate.verdict === worst).slice(0, 1);
}

function lastRound(entries: readonly Entry[]): number {
  return entries.reduce((last, { round }) => Math.max(last, round), -1);
}
