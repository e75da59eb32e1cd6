import type { SourceFile } from '../../constitution/reading/sources.js';
import type { Finding } from '../../engine/findings/finding.js';
import type { Severities } from '../../engine/findings/severities.js';
import { dig } from '../../evidence/dig-values.js';
import type { Rule } from '../../rule/problem.js';
import { guardRule } from '../config/guard-rule.js';
import { checkOptions } from '../schema/check-options.js';
import { checkDefinition } from '../schema/rule-definition.js';
import { parseSources, lintPlan } from './lint-plan.js';
import type { Registry } from './registry.js';

/** A plan of a rule test, with its constitution and configuration. */
export interface RuleTestPlan {
  readonly name?: string;
  readonly plan: string;
  /** The text of a constitution, or `nebula`; without it, the plan is linted with the gates that it states. */
  readonly constitution?: string;
  /** Severities of the rule's messages; messages that are off by default are warnings here. */
  readonly rules?: Severities;
  /** The options of the rule. */
  readonly options?: object;
}

/** An expected finding; only the given keys are compared. */
export interface ExpectedFinding {
  readonly messageId?: string;
  readonly message?: string;
  readonly severity?: 'error' | 'warning';
  readonly line?: number;
  readonly column?: number;
}

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

/** Lints a plan with one rule and compares the findings; throws if they differ. */
async function checkRule(rule: Rule, test: RuleTestPlan, expected: readonly ExpectedFinding[], registry: Registry): Promise<void> {
  const checked = guardRule(await checkDefinition(rule, 'under test'), 'under test');
  if (test.options) await checkOptions(checked, test.options, 'testRule');
  const found = findingsOf(checked, test, registry).map(reported);
  const differs = found.length !== expected.length || expected.some((one, index) => !matches(one, found[index]));
  if (differs) throw new Error(`Rule \`${rule.id}\` found\n${listOf(found)}\nand was expected to find\n${listOf(expected)}`);
}

function findingsOf(rule: Rule, { plan: source, constitution, rules = {}, options }: RuleTestPlan, registry: Registry): readonly Finding[] {
  const file: SourceFile | undefined = constitution === undefined || constitution === 'nebula' ? undefined : { path: 'constitution.md', text: constitution };
  const sources = { choice: constitution === 'nebula' ? 'nebula' : file ? 'file' : 'auto', ...(file && { files: [file] }) } as const;
  const severities = { ...switchedOn(rule), ...rules };
  const ofRule = options ? { [rule.id]: options } : {};
  const settings = { severities, options: ofRule, preset: 'recommended', stage: 'final', plugins: [rule], inlineConfig: false } as const;
  const { file: linted } = lintPlan({ path: 'plan.md', repositoryPath: 'plan.md', source }, parseSources(sources, settings, registry), settings, registry);
  return linted.findings.filter((finding) => finding.rule === rule.id);
}

function switchedOn({ id, messages }: Rule): Severities {
  const off = Object.entries(messages).filter(([, { severity }]) => severity === 'off');
  return Object.fromEntries(off.map(([messageId, { strict = 'warning' }]) => [`${id}/${messageId}`, strict === 'off' ? 'warning' : strict]));
}

function reported({ messageId, message, severity, at: { start } }: Finding): Required<ExpectedFinding> {
  return { messageId, message, severity, line: start.line, column: start.column };
}

function matches(expected: ExpectedFinding, found: Required<ExpectedFinding> | undefined): boolean {
  return Object.entries(expected).every(([key, value]) => dig(found, key) === value);
}

function listOf(findings: readonly ExpectedFinding[]): string {
  return findings.length === 0 ? '  nothing' : findings.map((finding) => `  ${JSON.stringify(finding)}`).join('\n');
}
