import type { Constitution, Standing } from '../constitution/constitution.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Field, FieldName, Plan } from '../plan/model.js';
import { isDecided } from '../plan/sections/decided-fields.js';
import type { FieldLookup, Facts } from '../rule/problem.js';
import { unmetGates } from './findings/named-gates.js';
import type { Waivers } from './findings/waivers.js';

const FEATURE_FOLDER = /(?:^|\/)(?:kitty-)?specs\/.+\/[^/]+$/;

/** The place of a plan in its repository. */
interface PlanLocation {
  /** The path from the repository root. */
  readonly repositoryPath: string;
  readonly evidence: Evidence;
}

function lookupIn({ fields }: Plan): FieldLookup {
  const all = (name: FieldName): readonly Field[] => fields.filter((field) => field.name === name);
  return {
    get: (name) => fields.find((field) => field.name === name),
    all,
    decided: (...names) => names.flatMap(all).filter(isDecided),
  };
}

/** The facts that rules receive. */
export function toFacts(plan: Plan, constitution: Constitution, standings: readonly Standing[], waivers: Waivers, location: PlanLocation): Facts {
  const { repositoryPath, evidence } = location;
  return {
    plan, evidence, constitution, standings,
    fields: lookupIn(plan),
    inFeatureFolder: FEATURE_FOLDER.test(repositoryPath),
    waivers: waivers.rows,
    unmet: unmetGates(standings).map(({ gate }) => gate).filter((gate) => !waivers.excused.has(gate)),
    isWaived: (gate) => waivers.excused.has(gate),
    gatesNamedBy: waivers.gatesNamedBy,
    suppressions: [], sourceDefects: [], options: {},
    isReported: () => true,
  };
}
