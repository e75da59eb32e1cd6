import type { Constitution, Standing } from '../constitution/model.js';
import type { Plan } from '../plan/model.js';
import type { Facts } from '../rule/problem.js';
import type { Waivers } from './waivers.js';

const FEATURE_FOLDER = /(?:^|\/)(?:kitty-)?specs\/.+\/[^/]+$/;

/** All that rules may know of a plan. `repositoryPath` is the plan's path from the repository root. */
export function toFacts(plan: Plan, constitution: Constitution, standings: readonly Standing[], waivers: Waivers, repositoryPath: string): Facts {
  const fields = {
    get: (name: string) => plan.fields.find((field) => field.name === name),
    all: (name: string) => plan.fields.filter((field) => field.name === name),
  };
  const inFeatureFolder = FEATURE_FOLDER.test(repositoryPath);
  return { plan, fields, constitution, standings, inFeatureFolder, isWaived: (gate) => waivers.excused.has(gate), gatesNamedBy: waivers.gatesNamedBy, suppressions: [], sourceDefects: [] };
}
