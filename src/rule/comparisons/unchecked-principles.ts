import type { Standing } from '../../constitution/constitution.js';
import type { Facts } from '../problem.js';

/** Whether the plan has neither a gate nor a label of the principle; true for gates that belong to no principle. */
export function isUnchecked({ principle, gates, label }: Standing): boolean {
  return principle === undefined || (gates.length === 0 && label === undefined);
}

/** A placeholder for gates that the plan chooses: `[Gates determined based on constitution file]`. */
const GATES_LEFT = /\[[^[\]\n]{0,60}\b(?:gates?|principles?)\b[^[\]\n]{0,80}\]/i;

/** Whether the project's template chooses the gates: it states some and has no placeholder for others. */
export function templateChooses({ constitution: { expected } }: Facts): boolean {
  return expected !== undefined && expected.gates.length > 0 && !GATES_LEFT.test(expected.checkText ?? '');
}
