import type { Rule } from '../../rule/problem.js';

const RULES_URL = 'https://github.com/plan-lint/plan-lint/blob/main/rules/README.md';
/** Where the rules that are made from a constitution are explained: they say the same things as this one. */
const GENERATED_RULES_ANCHOR = 'stated-gates';

/** Where a rule is documented. */
export function ruleUrl({ id, principle }: Rule): string {
  return `${RULES_URL}#${principle?.declaredBy === 'constitution' ? GENERATED_RULES_ANCHOR : id}`;
}
