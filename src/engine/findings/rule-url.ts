import { STATED_GATES } from '../../rule/gates/principle.js';
import type { Rule } from '../../rule/problem.js';

const RULES_URL = 'https://github.com/plan-lint/plan-lint/blob/main/rules/README.md';

/** The URL of a rule's documentation, which a rule may declare; generated rules have the messages, and so the documentation, of the stated gates. */
export function ruleUrl({ id, principle, url }: Rule): string {
  return url ?? `${RULES_URL}#${principle?.declaredBy === 'constitution' ? STATED_GATES : id}`;
}
