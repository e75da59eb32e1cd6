import type { Rule } from '../../rule/problem.js';

const RULES_URL = 'https://github.com/plan-lint/plan-lint/blob/main/rules/README.md';
/** The documentation of generated rules, which have the messages of this rule. */
const GENERATED_RULES_ANCHOR = 'stated-gates';

/** The URL of a rule's documentation, which a rule may declare. */
export function ruleUrl({ id, principle, url }: Rule): string {
  return url ?? `${RULES_URL}#${principle?.declaredBy === 'constitution' ? GENERATED_RULES_ANCHOR : id}`;
}
