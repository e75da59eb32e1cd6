import type { Location } from 'vscode-languageserver';
import type { Principle } from '../../constitution/constitution.js';
import type { Point } from '../../plan/model.js';
import { readConstitution } from '../../constitution/reading/read.js';
import { findPlans, PLAN_PATTERNS } from '../../project/plans/find-plans.js';
import { rootOfSource } from '../documents/workspace.js';
import { decode } from '../../project/files/text-files.js';
import { factsOf, principleAt, type PlanFacts } from '../documents/plan-facts.js';
import { positionsIn, type Encoding } from '../documents/lsp-positions.js';
import { declaredAt, findPrinciple } from '../documents/principle-places.js';
import type { Workspace } from '../documents/workspace.js';

/** The context of navigation beside the facts of a plan. */
export interface Navigation {
  readonly workspace: Workspace;
  readonly encoding: Encoding;
  readonly uriOf: (path: string) => string;
}

/** The location of a principle's declaration; undefined if no file declares it. */
export function declarationOf(principle: Principle, constitutionPath: string | undefined, { workspace: { host }, encoding, uriOf }: Navigation): Location | undefined {
  if (constitutionPath === undefined || host.kind(constitutionPath) !== 'file') return undefined;
  const text = decode(host.read(constitutionPath));
  const place = findPrinciple(text, principle);
  return place && { uri: uriOf(constitutionPath), range: positionsIn(text, encoding).toRange(place.at) };
}

/** The gates of the principle at a position in a plan, in all plans of the project. */
export async function referencesFrom(facts: PlanFacts, point: Point, navigation: Navigation): Promise<Location[]> {
  const principle = principleAt(facts, point);
  return principle === undefined ? [] : gatesOn(principle.rule, facts.pathOf(principle), navigation);
}

/** The gates of the principle that a constitution declares at a position, in all plans of the project. */
export async function referencesTo(path: string, text: string, point: Point, navigation: Navigation): Promise<Location[]> {
  const { principles } = readConstitution(text, path);
  const principle = rootOfSource(path) === undefined ? undefined : declaredAt(text, principles, point);
  return principle === undefined ? [] : gatesOn(principle.rule, path, navigation);
}

async function gatesOn(rule: string, constitutionPath: string | undefined, { workspace, encoding, uriOf }: Navigation): Promise<Location[]> {
  const { host } = workspace;
  const locations: Location[] = [];
  for (const { path } of findPlans({ paths: [], skipsMissing: true, patterns: PLAN_PATTERNS, folder: host.cwd, start: host.cwd, only: false }, host).plans) {
    const facts = factsOf(await workspace.assign(path), workspace);
    if (facts === undefined) continue;
    const positions = positionsIn(decode(host.read(path)), encoding);
    const gates = facts.standings.filter(({ principle }) => principle?.rule === rule && facts.pathOf(principle) === constitutionPath).flatMap((standing) => standing.gates);
    locations.push(...gates.map(({ at }) => ({ uri: uriOf(path), range: positions.toRange(at) })));
  }
  return locations;
}
