import type { Standing } from '../../constitution/constitution.js';
import type { Excuse } from './finding.js';
import { gatesByWords, unmetGates } from './named-gates.js';
import type { Gate, JustificationRow, Plan } from '../../plan/model.js';
import type { UnmetGate, Waiver } from '../../rule/problem.js';

/** The effect of the rows of Complexity Tracking. */
export interface Waivers {
  /** The complete rows. */
  readonly rows: readonly Waiver[];
  /** The gates that a row excuses, which are none of a NON-NEGOTIABLE principle. */
  readonly excused: ReadonlyMap<Gate, Excuse>;
  /** The unmet gates that a row names, whether or not the row is complete. */
  readonly gatesNamedBy: (row: JustificationRow) => readonly Gate[];
}

/** Determines which unmet gates the complete rows of Complexity Tracking excuse; of several rows for one gate, the first. */
export function readWaivers(plan: Plan, standings: readonly Standing[]): Waivers {
  const all = justificationRows(plan);
  const unmetGatesNamed = orPointedAt(gatesByWords(standings), all, plan, standings);
  const rows = all.filter(isComplete).map((row): Waiver => ({ row, named: unmetGatesNamed(row.subject) }));
  const excuses = rows.flatMap(({ row, named }) => {
    const excuse: Excuse = { line: row.at.start.line, reason: row.reason };
    return named.filter(({ principle }) => principle?.nonNegotiable !== true).map(({ gate }) => [gate, excuse] as const);
  });
  return { rows, excused: new Map(excuses.toReversed()), gatesNamedBy: (row) => unmetGatesNamed(row.subject).map(({ gate }) => gate) };
}

type GateFinder = (subject: string) => readonly UnmetGate[];

/** Adds the gate whose evidence refers to Complexity Tracking, if it is the only unmet gate and there is only one row. */
function orPointedAt(named: GateFinder, rows: readonly JustificationRow[], plan: Plan, standings: readonly Standing[]): GateFinder {
  const unmet = unmetGates(standings);
  const isOnly = unmet.length === 1 && rows.filter(({ state }) => state === 'real').length === 1;
  const pointed = isOnly ? unmet.filter(({ gate }) => pointsAtTracking(gate, plan)) : [];
  return (subject) => {
    const found = named(subject);
    return found.length > 0 ? found : pointed;
  };
}

const JUSTIFIED = /justif|begründet|gerechtfertigt|обоснован|обґрунтован|giustific|uzasadnion|gerekçe|正当化|理由あり|有正当理由|合理例外|정당화/i;

function pointsAtTracking({ sign, evidence }: Gate, { sections }: Plan): boolean {
  const words = `${sign} ${evidence}`.toLowerCase();
  const titles = sections.flatMap(({ name, title }) => (name === 'Complexity Tracking' ? [title.toLowerCase()] : []));
  return JUSTIFIED.test(words) || ['complexity tracking', ...titles].some((title) => words.includes(title));
}

function justificationRows(plan: Plan): readonly JustificationRow[] {
  const tables = [...(plan.complexity?.tables ?? []), ...plan.checks.flatMap(({ justifications }) => justifications)];
  return tables.filter(({ reasoned }) => reasoned).flatMap(({ rows }) => rows);
}

function isComplete({ state, cells }: JustificationRow): boolean {
  return state === 'real' && cells.length > 1 && cells.every((cell) => cell.state === 'real');
}
