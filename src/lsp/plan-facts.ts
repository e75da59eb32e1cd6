import { readStandings } from '../constitution/standing.js';
import type { Constitution, Principle, Standing } from '../constitution/model.js';
import type { Gate, Plan, Point } from '../plan/model.js';
import { parsePlan } from '../plan/parse.js';
import { readSources, findSourcePaths } from '../project/constitution-files.js';
import { basisOf } from '../project/lint-plan.js';
import type { Assignment } from '../project/lint-file.js';
import { readPlan } from '../project/read-plan.js';
import type { Rule } from '../rule/problem.js';
import { contains } from './positions.js';
import type { Workspace } from './workspace.js';

/** What a plan says, and how it stands by its constitution. */
export interface PlanFacts {
  readonly plan: Plan;
  readonly constitution: Constitution;
  readonly standings: readonly Standing[];
  readonly rules: readonly Rule[];
  /** The constitution's file, absolute; absent for the built-in one and for gates that a plan states itself. */
  readonly constitutionPath?: string;
}

/** Reads the facts of a plan; undefined for one that cannot be read. */
export function factsOf(assignment: Assignment, { host, registry }: Workspace): PlanFacts | undefined {
  const { settings, path, shown } = assignment;
  const source = readPlan(assignment, settings.maxSize, host);
  if (typeof source !== 'string') return undefined;
  const paths = findSourcePaths(path, settings.constitution, host);
  const { resolver } = basisOf(readSources(paths, settings.constitution, host), settings, registry);
  const plan = parsePlan(source, { path: shown, placeholders: resolver.placeholders });
  const { constitution, principleRules } = resolver.resolve(plan);
  const rules = [...principleRules, ...registry.documentRules, ...settings.plugins];
  const isFile = constitution.source !== 'built-in' && constitution.source !== 'stated';
  return { plan, constitution, standings: readStandings(plan, constitution), rules, ...(isFile && typeof paths.file === 'string' && { constitutionPath: paths.file }) };
}

/** The gate at a place: the one that begins last. */
export function gateAt({ standings }: PlanFacts, point: Point): { readonly gate: Gate; readonly standing: Standing } | undefined {
  return standings.flatMap((standing) => standing.gates.map((gate) => ({ gate, standing }))).findLast(({ gate }) => contains(gate.at, point));
}

/** The principle that a gate or a label at a place is about. */
export function principleAt(facts: PlanFacts, point: Point): Principle | undefined {
  const labelled = facts.standings.find(({ label }) => label?.at.start.line === point.line);
  return gateAt(facts, point)?.standing.principle ?? labelled?.principle;
}
