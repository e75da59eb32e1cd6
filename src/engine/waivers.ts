import type { Principle, Standing } from '../constitution/constitution.js';
import type { Excuse, Finding } from './findings/finding.js';
import { gatesByWords, type UnmetGate } from './named-gates.js';
import type { Gate, JustificationRow, Plan } from '../plan/model.js';

/** What can be excused: that a gate does not pass. */
const EXCUSABLE: ReadonlySet<string> = new Set(['gate-open', 'gate-partial', 'gate-failed']);

/** A row that tries to excuse a gate of a principle that allows no exception. */
interface Refusal {
  readonly row: JustificationRow;
  readonly principle: Principle;
  readonly gate: Gate;
}

/** What the rows of a plan excuse. */
export interface Waivers {
  readonly excused: ReadonlyMap<Gate, Excuse>;
  readonly refused: readonly Refusal[];
  /** Complete rows that name no gate that does not pass. */
  readonly orphans: readonly JustificationRow[];
  /** The gates that do not pass and that a row names, complete or not. */
  readonly gatesNamedBy: (row: JustificationRow) => readonly Gate[];
}

/** Which gates the plan's own rows of exceptions excuse: complete rows that name a gate which does not pass. */
export function readWaivers(plan: Plan, standings: readonly Standing[]): Waivers {
  const unmetGatesNamed = gatesByWords(standings);
  const excused = new Map<Gate, Excuse>();
  const refused: Refusal[] = [];
  const orphans: JustificationRow[] = [];
  const strict = new Map<readonly UnmetGate[], readonly UnmetGate[]>();
  for (const row of justificationRows(plan).filter(isComplete)) {
    const named = unmetGatesNamed(subjectOf(row));
    if (named.length === 0) orphans.push(row);
    // Rows that say the same name the same gates: all of these are excused or refused already.
    if (!strict.has(named)) excuse(named, row, excused);
    strict.set(named, strict.get(named) ?? firstOfStrict(named));
    for (const { principle, gate } of strict.get(named) ?? []) if (principle !== undefined) refused.push({ row, principle, gate });
  }
  return { excused, refused, orphans, gatesNamedBy: (row) => unmetGatesNamed(subjectOf(row)).map(({ gate }) => gate) };
}

function excuse(named: readonly UnmetGate[], row: JustificationRow, excused: Map<Gate, Excuse>): void {
  for (const { principle, gate } of named) if (principle?.nonNegotiable !== true && !excused.has(gate)) excused.set(gate, { line: row.at.start.line, reason: row.reason });
}

/** One row is refused once per principle, however many of its gates it names. */
function firstOfStrict(named: readonly UnmetGate[]): readonly UnmetGate[] {
  const first = new Map<Principle, UnmetGate>();
  for (const one of named) if (one.principle?.nonNegotiable === true && !first.has(one.principle)) first.set(one.principle, one);
  return [...first.values()];
}

const subjectOf = ({ cells }: JustificationRow): string => cells[0]?.text ?? '';

/** Marks the findings whose gate is excused; all are kept. */
export function markWaived(findings: readonly Finding[], { excused }: Waivers): readonly Finding[] {
  return findings.map((finding) => {
    const waiver = finding.gate && EXCUSABLE.has(finding.messageId) ? excused.get(finding.gate) : undefined;
    return waiver ? { ...finding, waiver } : finding;
  });
}

function justificationRows(plan: Plan): readonly JustificationRow[] {
  const tables = [...(plan.complexity?.tables ?? []), ...plan.checks.flatMap(({ justifications }) => justifications)];
  return tables.filter(({ reasoned }) => reasoned).flatMap(({ rows }) => rows);
}

function isComplete({ state, cells }: JustificationRow): boolean {
  return state === 'real' && cells.length > 1 && cells.every((cell) => cell.state === 'real');
}
