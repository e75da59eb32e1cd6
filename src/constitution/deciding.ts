import type { Gate, Verdict } from '../plan/model.js';
import type { Claim } from './matching/claims.js';
import { isNamed } from './matching/match.js';
import type { Principle } from './constitution.js';
import { normalizeWords } from './matching/significant-words.js';

/** A gate with what is needed to tell whether another is the same. */
interface Entry {
  readonly gate: Gate;
  readonly round: number;
  /** What it is about: its principle, which all claims of a standing share; else the label it stands under. */
  readonly subject: string;
  readonly text: string;
  /** It judges its principle as such, and not one thing that the principle asks for: asked only where a gate was judged again. */
  readonly isWhole: () => boolean;
}

/** The worst first. */
const WORST_FIRST: readonly Verdict[] = ['fail', 'open', 'na', 'pass'];

/** Of the gates of one principle, or of those that no principle claims, the ones that decide: a later verdict replaces the earlier on the same gate; within one round the worst counts. */
export function decidingGates(claims: readonly Claim[]): readonly Gate[] {
  const entries = claims.map(entryOf);
  const covered = new Set([...groupBy(entries, ({ subject }) => subject)].filter(isJudgedAgain).flatMap(coveredEntries));
  const heaviest = new Set([...groupBy(entries, ({ subject, text }) => `${subject}\n${text}`)].flatMap(heaviestEntry));
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

function isJudgedAgain(entries: readonly Entry[]): boolean {
  return entries.some(({ round }) => round !== entries[0]?.round);
}

/** A later verdict on a principle as a whole covers its gates one by one, and the other way round. Of several on the whole, only their words say which a later one means. */
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

/** Of verdicts on the same gate the one that counts. */
function heaviestEntry(entries: readonly Entry[]): readonly Entry[] {
  const last = lastRound(entries);
  const latest = entries.filter(({ round }) => round === last);
  const worst = WORST_FIRST.find((verdict) => latest.some(({ gate }) => gate.verdict === verdict));
  return latest.filter(({ gate }) => gate.verdict === worst).slice(0, 1);
}

function lastRound(entries: readonly Entry[]): number {
  return entries.reduce((last, { round }) => Math.max(last, round), -1);
}

function groupBy(entries: readonly Entry[], keyOf: (entry: Entry) => string): Iterable<readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups.values();
}
