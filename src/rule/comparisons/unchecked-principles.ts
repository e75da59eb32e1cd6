import type { Standing } from '../../constitution/constitution.js';
import type { Facts } from '../problem.js';

/** Whether the plan has neither a gate nor a label of the principle; true for gates that belong to no principle. */
export function isUnchecked({ principle, gates, label }: Standing): boolean {
  return principle === undefined || (gates.length === 0 && label === undefined);
}

/** Whether the project's template chooses the gates: it states some and has no placeholder for others. */
export function templateChooses({ constitution: { expected } }: Facts): boolean {
  return expected !== undefined && expected.gates.length > 0 && expected.gatesLeft !== true;
}

/** Whether the plan says that there is no constitution, although one was found. */
export function deniesConstitution({ plan, constitution }: Facts): boolean {
  return constitution.origin === 'file' && plan.checks.some((check) => check.deniesConstitution);
}
