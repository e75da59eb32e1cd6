import { readStandings } from '../../constitution/standing/standing.js';
import type { Constitution, Principle, Standing } from '../../constitution/constitution.js';
import type { Gate, Plan, Point } from '../../plan/model.js';
import { parsePlan } from '../../plan/parse/parse-plan.js';
import type { Host } from '../../host/host.js';
import type { Assignment } from '../../project/plans/assignment.js';
import { absolutePath } from '../../project/files/paths.js';
import { readPlan } from '../../project/plans/read-plan.js';
import type { Rule } from '../../rule/problem.js';
import { contains } from './lsp-positions.js';
import type { Workspace } from './workspace.js';

/** The facts of a plan and the verdict for each principle. */
export interface PlanFacts {
  readonly plan: Plan;
  readonly constitution: Constitution;
  readonly standings: readonly Standing[];
  readonly rules: readonly Rule[];
  /** The absolute path of the file that declares a principle; undefined if no file does. */
  readonly pathOf: (principle: Principle) => string | undefined;
}

/** Reads the facts of a plan; undefined if it cannot be read. */
export function factsOf(assignment: Assignment, { host, registry, sourcesFor }: Workspace): PlanFacts | undefined {
  const source = readPlan(assignment, assignment.settings.maxSize, host);
  if (typeof source !== 'string') return undefined;
  const { resolver } = sourcesFor(assignment);
  const plan = parsePlan(source, { path: assignment.shown, ...resolver.reading });
  const { constitution, principleRules } = resolver.resolve(plan);
  const rules = [...principleRules, ...registry.rules, ...assignment.settings.plugins];
  return { plan, constitution, standings: readStandings(plan, constitution), rules, pathOf: (principle) => constitutionPath({ constitution }, principle, host) };
}

/** The path of the file that declares a principle; undefined if no file declares it. */
export function constitutionPath({ constitution }: { readonly constitution?: Pick<Constitution, 'source'> }, { file }: Principle, host: Pick<Host, 'cwd'>): string | undefined {
  const { source = 'stated' } = constitution ?? {};
  return source === 'built-in' || source === 'stated' ? undefined : absolutePath(file ?? source, host.cwd);
}

/** The gate at a position; of nested gates, the innermost. */
export function gateAt({ standings }: PlanFacts, point: Point): { readonly gate: Gate; readonly standing: Standing } | undefined {
  return standings.flatMap((standing) => standing.gates.map((gate) => ({ gate, standing }))).findLast(({ gate }) => contains(gate.at, point));
}

/** The principle of the gate or label at a position. */
export function principleAt(facts: PlanFacts, point: Point): Principle | undefined {
  const labelled = facts.standings.find(({ label }) => label?.at.start.line === point.line);
  return gateAt(facts, point)?.standing.principle ?? labelled?.principle;
}
