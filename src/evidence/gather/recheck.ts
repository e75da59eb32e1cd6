import type { Plan } from '../../plan/model.js';
import { proseLinesOf } from '../source-lines.js';
import type { Evidence } from '../evidence.js';
import { asksForRecheck, recordsRecheck } from '../../plan/words/check/rechecks.js';

const OPEN_BOX = /^\s*[-*+]\s+\[ \]/;

/** Whether a plan records a re-check in any form, or asks for one. */
export function recheckOf(plan: Plan): Evidence['recheck'] {
  if (plan.checks.some(({ recheck, gates }) => recheck || gates.some((gate) => gate.recheck))) return 'recorded';
  const lines = proseLinesOf(plan);
  if (lines.some((line) => recordsRecheck(line) && !OPEN_BOX.test(line))) return 'recorded';
  return lines.some(asksForRecheck) ? 'asked' : 'unasked';
}
