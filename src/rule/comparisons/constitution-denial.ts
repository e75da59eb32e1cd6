import { memoizeObject } from '../../plan/memoize.js';
import type { Plan } from '../../plan/model.js';
import { textOfCheck } from '../../plan/check/text-of-check.js';
import type { Facts } from '../problem.js';
import { saysNoConstitution } from '../../plan/words/check/no-constitution.js';

/** Items, rows and headings, which are gates and not statements about the constitution. */
const NO_PROSE = /^\s*(?:[|#>]|[-*+]\s|\d+[.)]\s)/;

/** Whether the plan says that there is no constitution, although one was found. */
export function deniesConstitution({ plan, constitution }: Pick<Facts, 'plan' | 'constitution'>): boolean {
  return constitution.origin === 'file' && saysSo(plan);
}

const saysSo = memoizeObject((plan: Plan) => {
  return plan.checks.some((check) => textOfCheck(check, plan).split('\n').some((line) => !NO_PROSE.test(line) && saysNoConstitution(line)));
});
