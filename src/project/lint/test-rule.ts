import type { Rule } from '../../rule/problem.js';
import { checkRule, type ExpectedFinding, type RuleTestPlan } from './check-rule.js';
import type { Registry } from './registry.js';

/** The test cases of a rule. */
export interface RuleTests {
  /** Plans without findings of the rule. */
  readonly valid: readonly (string | RuleTestPlan)[];
  /** Plans with exactly these findings. */
  readonly invalid: readonly (RuleTestPlan & { readonly findings: readonly ExpectedFinding[] })[];
}

/** The functions of a test runner. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: () => Promise<void>) => unknown;
}

/** Declares a test per plan with the functions of a test runner. */
export function declareTests(rule: Rule, { valid, invalid }: RuleTests, { describe, it }: TestRunner, registry: Registry): void {
  describe(rule.id, () => {
    for (const [index, one] of valid.entries()) {
      const test = typeof one === 'string' ? { plan: one } : one;
      it(test.name ?? `valid ${index + 1}`, () => checkRule(rule, test, [], registry));
    }
    for (const [index, test] of invalid.entries()) it(test.name ?? `invalid ${index + 1}`, () => checkRule(rule, test, test.findings, registry));
  });
}
