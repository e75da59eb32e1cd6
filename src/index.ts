import { registry } from '../rules/index.js';
import { parseArgs } from './cli/options/args.js';
import { applyBaselineFile } from './cli/baseline-file.js';
import type { SourceFile } from './constitution/sources.js';
import type { Plan } from './plan/model.js';
import type { Rule } from './rule/problem.js';
import type { LintedFile, RunResult } from './engine/result.js';
import { basisOf, lintPlan } from './project/lint/lint-plan.js';
import { lintProject, projectLoader } from './project/lint-project.js';
import { absolutePath } from './project/files/paths.js';
import { declareTests, type RuleTests, type TestRunner } from './project/lint/test-rule.js';
import { optionsIn, severitiesIn, type RuleSettings } from './engine/findings/rule-settings.js';
import type { Preset } from './engine/findings/presets.js';
import type { Stage } from './engine/findings/stage.js';
import { packageVersion } from './project/version.js';
import { nodeHost } from './host/node-host.js';

export { readConstitution } from './constitution/read.js';
export type { SourceFile } from './constitution/sources.js';
export type { Excuse, Finding } from './engine/findings/finding.js';
export { RuleCrash } from './engine/lint.js';
export { parsePlan, type ParseOptions } from './plan/parse-plan.js';
export { FORMATS, type FormatName } from './report/formats.js';
export type { FailedFile, FileResult, GateResult, LintedFile, PrincipleResult, RunResult, StandingVerdict, Summary } from './engine/result.js';
export type * from './rule.js';
export type { RuleSetting, RuleSettings } from './engine/findings/rule-settings.js';
export type { Severities } from './engine/findings/severities.js';
export type { ExpectedFinding, RuleTestPlan } from './project/lint/check-rule.js';
export type { RuleTests, TestRunner } from './project/lint/test-rule.js';
export { UsageError } from './host/usage-error.js';

/** How to lint one text. */
export interface LintOptions {
  /** What the plan is called in the findings. */
  readonly path?: string;
  /** The built-in constitution, or a file's text; otherwise the plan is linted by the gates it states, or by the built-in one where it names that. */
  readonly constitution?: 'nebula' | SourceFile;
  /** The project's plan template. */
  readonly template?: SourceFile;
  /** Severities by rule or `rule/messageId`; of a rule also `[severity, options]`. */
  readonly rules?: RuleSettings;
  /** The severities of what `rules` does not name: `recommended`, unless said otherwise. */
  readonly preset?: Preset;
  readonly stage?: Stage;
  readonly plugins?: readonly Rule[];
  /** The text's tree by remark with remark-gfm and remark-frontmatter, where it was parsed already. */
  readonly tree?: Plan['tree'];
  /** Whether comments in the plan may suppress findings: yes, unless said otherwise. */
  readonly inlineConfig?: boolean;
}

/** Lints the text of one plan. Reads no file and no configuration. */
export function lint(source: string, options: LintOptions = {}): LintedFile {
  const { path = 'plan.md', constitution, template, rules = {}, preset = 'recommended', stage = 'final', plugins = [], inlineConfig = true, tree } = options;
  const choice = constitution === undefined ? 'auto' : constitution === 'nebula' ? constitution : 'file';
  const file = typeof constitution === 'object' ? { file: constitution } : {};
  const sources = { choice, ...file, ...(template && { template }) } as const;
  const settings = { severities: severitiesIn(rules), options: optionsIn(rules), preset, stage, plugins, inlineConfig };
  return lintPlan({ path, repositoryPath: path, source, ...(tree && { tree }) }, basisOf(sources, settings, registry), settings, registry).file;
}

/** Which plans to lint, and how: what the command's options say. */
export interface LintFilesOptions {
  /** Files, folders or globs; without any, the plans that the command would find. */
  readonly paths?: readonly string[];
  /** Where to start from. */
  readonly cwd?: string;
  /** Further options, as the command takes them: `['--staged', '--rule', 'option-label:off']`. */
  readonly args?: readonly string[];
}

/** Lints the plans of a project by its configuration, as the command does, and applies its baseline. Rejects with a UsageError for a mistake of the caller. */
export async function lintFiles({ paths = [], cwd, args = [] }: LintFilesOptions = {}): Promise<RunResult> {
  const machine = nodeHost();
  const host = { ...machine, cwd: cwd === undefined ? machine.cwd : absolutePath(cwd, machine.cwd) };
  const asked = parseArgs([...args, ...paths], packageVersion(host));
  const loader = projectLoader(asked, host);
  return applyBaselineFile(await lintProject(asked, loader, registry, host), { args: asked, loader, registry, host });
}

/** Tests a rule of a plug-in on valid and invalid plans, as ESLint's RuleTester does. The runner is the one whose `describe` and `it` are global (Jest, Vitest with `globals`), else `node:test`; or hand its functions over. */
export function testRule(rule: Rule, tests: RuleTests, runner: TestRunner = currentRunner()): void {
  declareTests(rule, tests, runner, registry);
}

function currentRunner(): TestRunner {
  const globals: object = globalThis;
  return isRunner(globals) ? globals : process.getBuiltinModule('node:test');
}

function isRunner(value: object): value is TestRunner {
  return 'describe' in value && typeof value.describe === 'function' && 'it' in value && typeof value.it === 'function';
}
