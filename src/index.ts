import { registry } from '../rules/index.js';
import { parseArgs } from './cli/options/args.js';
import { applyBaselineFile } from './cli/commands/baseline-file.js';
import type { SourceFile } from './constitution/reading/sources.js';
import type { Plan } from './plan/model.js';
import type { Rule } from './rule/problem.js';
import type { LintedFile, RunResult } from './engine/result.js';
import { parseSources, lintPlan } from './project/lint/lint-plan.js';
import { configLoader } from './project/config/load.js';
import { lintProject } from './project/lint-project.js';
import { absolutePath } from './project/files/paths.js';
import { declareTests, type RuleTests, type TestRunner } from './project/lint/test-rule.js';
import { optionsIn, severitiesIn, type RuleSettings } from './engine/findings/rule-settings.js';
import type { Preset } from './engine/findings/presets.js';
import type { Stage } from './engine/findings/stage.js';
import { packageVersion } from './project/version.js';
import { nodeHost } from './host/node-host.js';

export { readConstitution } from './constitution/reading/read.js';
export type { SourceFile } from './constitution/reading/sources.js';
export type { Excuse, Finding } from './engine/findings/finding.js';
export { RuleCrash } from './engine/lint.js';
export { parsePlan, type ParseOptions } from './plan/parse/parse-plan.js';
export { FORMATS, type FormatName } from './report/formats.js';
export type { FailedFile, FileResult, GateResult, LintedFile, PrincipleResult, RunResult, StandingVerdict, Summary } from './engine/result.js';
export type * from './rule.js';
export type { RuleSetting, RuleSettings } from './engine/findings/rule-settings.js';
export type { Severities } from './engine/findings/severities.js';
export type { ExpectedFinding, RuleTestPlan, RuleTests, TestRunner } from './project/lint/test-rule.js';
export { UsageError } from './host/usage-error.js';

/** The options of `lint`. */
export interface LintOptions {
  /** The path of the plan in the findings. */
  readonly path?: string;
  /** The built-in constitution, or the text of a constitution file or of several. Without it, the plan is linted with the gates it states, or with the built-in constitution if it names that. */
  readonly constitution?: 'nebula' | SourceFile | readonly SourceFile[];
  /** The plan template of the project. */
  readonly template?: SourceFile;
  /** Severities by rule or `rule/messageId`; of a rule also `[severity, options]`. */
  readonly rules?: RuleSettings;
  /** The severities of messages that `rules` does not name; `recommended` by default. */
  readonly preset?: Preset;
  readonly stage?: Stage;
  readonly plugins?: readonly Rule[];
  /** The mdast tree of the text, if it was already parsed with remark-gfm and remark-frontmatter. */
  readonly tree?: Plan['tree'];
  /** Whether comments in the plan suppress findings; true by default. */
  readonly inlineConfig?: boolean;
}

/** Lints the text of one plan. Reads no file and no configuration. */
export function lint(source: string, options: LintOptions = {}): LintedFile {
  const { path = 'plan.md', constitution, template, rules = {}, preset = 'recommended', stage = 'final', plugins = [], inlineConfig = true, tree } = options;
  const choice = constitution === undefined ? 'auto' : constitution === 'nebula' ? constitution : 'file';
  const files = typeof constitution === 'object' ? [constitution].flat() : [];
  const sources = { choice, files, ...(template && { template }) } as const;
  const settings = { severities: severitiesIn(rules), options: optionsIn(rules), preset, stage, plugins, inlineConfig };
  return lintPlan({ path, repositoryPath: path, source, ...(tree && { tree }) }, parseSources(sources, settings, registry), settings, registry).file;
}

/** The options of `lintFiles`. */
export interface LintFilesOptions {
  /** Files, folders or globs; by default, the plans that the command finds. */
  readonly paths?: readonly string[];
  /** The folder to start from. */
  readonly cwd?: string;
  /** Further options of the command: `['--staged', '--rule', 'option-label:off']`. */
  readonly args?: readonly string[];
}

/** Lints the plans of a project with its configuration and baseline, as the command does. Rejects with a UsageError for invalid options. */
export async function lintFiles({ paths = [], cwd, args = [] }: LintFilesOptions = {}): Promise<RunResult> {
  const machine = nodeHost();
  const host = { ...machine, cwd: cwd === undefined ? machine.cwd : absolutePath(cwd, machine.cwd) };
  const asked = parseArgs([...args, ...paths], packageVersion(host));
  const loader = configLoader(asked, host);
  return applyBaselineFile(await lintProject(asked, loader, registry, host), { args: asked, loader, registry, host });
}

/** Tests a rule of a plug-in on valid and invalid plans, like ESLint's RuleTester. Uses the global `describe` and `it` (Jest, Vitest with `globals`), else `node:test`, unless a runner is given. */
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
