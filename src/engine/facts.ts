import type { Constitution, Standing } from '../constitution/constitution.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Plan } from '../plan/model.js';
import type { Facts } from '../rule/problem.js';
import type { Waivers } from './findings/waivers.js';

const FEATURE_FOLDER = /(?:^|\/)(?:kitty-)?specs\/.+\/[^/]+$/;

/** The place of a plan in its repository. */
interface PlanLocation {
  /** The path from the repository root. */
  readonly repositoryPath: string;
  readonly evidence: Evidence;
}

/** The facts that rules receive. */
export function toFacts(plan: Plan, constitution: Constitution, standings: readonly Standing[], waivers: Waivers, location: PlanLocation): Facts {
  const { repositoryPath, evidence } = location;
  const fields = {
    get: (name: string) => plan.fields.find((field) => field.name === name),
    all: (name: string) => plan.fields.filter((field) => field.name === name),
  };
  return {
    plan, evidence, fields, constitution, standings,
    inFeatureFolder: FEATURE_FOLDER.test(repositoryPath),
    waivers: waivers.rows,
    isWaived: (gate) => waivers.excused.has(gate),
    gatesNamedBy: waivers.gatesNamedBy,
    suppressions: [], sourceDefects: [], options: {},
    isReported: () => true,
  };
}
