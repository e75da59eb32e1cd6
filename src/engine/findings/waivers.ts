import type { Principle, Standing } from '../../constitution/constitution.js';
import type { Excuse } from './finding.js';
import { gatesByWords, unmetGates, type UnmetGate } from './named-gates.js';
import type { Gate, JustificationRow, Plan } from '../../plan/model.js';
import type { Problem } from '../../rule/problem.js';

/** The messages that a row of Complexity Tracking can excuse. */
const EXCUSABLE: ReadonlySet<string> = new Set(['gate-open', 'gate-partial', 'gate-failed']);

/** A row that names a gate of a NON-NEGOTIABLE principle. */
interface Refusal {
  readonly row: JustificationRow;
  readonly principle: Principle;
  readonly gate: Gate;
}

/** The effect of the rows of Complexity Tracking. */
export interface Waivers {
  readonly excused: ReadonlyMap<Gate, Excuse>;
  readonly refused: readonly Refusal[];
  /** Complete rows that name no unmet gate. */
  readonly orphans: readonly JustificationRow[];
  /** The unmet gates that a row names, whether or not the row is complete. */
  readonly gatesNamedBy: (row: JustificationRow) => readonly Gate[];
}

/** Determines which unmet gates the complete rows of Complexity Tracking excuse. */
export function readWaivers(plan: Plan, standings: readonly Standing[]): Waivers {
  const rows = justificationRows(plan);
  const unmetGatesNamed = orPointedAt(gatesByWords(standings), rows, plan, standings);
  const excused = new Map<Gate, Excuse>();
  const refused: Refusal[] = [];
  const orphans: JustificationRow[] = [];
  for (const row of rows.filter(isComplete)) {
    const named = unmetGatesNamed(subjectOf(row));
    if (named.length === 0) orphans.push(row);
    const excuse = { line: row.at.start.line, reason: row.reason };
    for (const { principle, gate } of named) if (principle?.nonNegotiable !== true && !excused.has(gate)) excused.set(gate, excuse);
    for (const [principle, gate] of firstOfStrict(named)) refused.push({ row, principle, gate });
  }
  return { excused, refused, orphans, gatesNamedBy: (row) => unmetGatesNamed(subjectOf(row)).map(({ gate }) => gate) };
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

/** The first gate of each NON-NEGOTIABLE principle, so that a row is refused once per principle. */
function firstOfStrict(named: readonly UnmetGate[]): ReadonlyMap<Principle, Gate> {
  const first = new Map<Principle, Gate>();
  for (const { principle, gate } of named) if (principle?.nonNegotiable === true && !first.has(principle)) first.set(principle, gate);
  return first;
}

const subjectOf = ({ cells }: JustificationRow): string => cells[0]?.text ?? '';

/** The row that excuses the gate of a problem. */
export function waiverOf({ gate, messageId }: Problem, { excused }: Waivers): Excuse | undefined {
  return gate !== undefined && EXCUSABLE.has(messageId) ? excused.get(gate) : undefined;
}

function justificationRows(plan: Plan): readonly JustificationRow[] {
  const tables = [...(plan.complexity?.tables ?? []), ...plan.checks.flatMap(({ justifications }) => justifications)];
  return tables.filter(({ reasoned }) => reasoned).flatMap(({ rows }) => rows);
}

function isComplete({ state, cells }: JustificationRow): boolean {
  return state === 'real' && cells.length > 1 && cells.every((cell) => cell.state === 'real');
}
