import { registry } from '../rules/index.js';
import { parseArgs } from './cli/args.js';
import type { SourceFile } from './constitution/sources.js';
import type { Rule } from './rule/problem.js';
import type { LintedFile, RunResult } from './engine/result.js';
import { basisOf, lintPlan } from './project/lint-plan.js';
import { lintProject, projectLoader } from './project/lint-project.js';
import { absolutePath } from './project/paths.js';
import type { Severities } from './engine/findings/severities.js';
import type { Stage } from './engine/findings/stage.js';
import { packageVersion } from './project/version.js';
import { nodeHost } from './host/node-host.js';

export { readConstitution } from './constitution/read.js';
export type { SourceFile } from './constitution/sources.js';
export type { Excuse, Finding } from './engine/findings/finding.js';
export { RuleCrash } from './engine/lint.js';
export { parsePlan, type ParseOptions } from './plan/parse.js';
export { FORMATS, type FormatName } from './report/formats.js';
export type { FailedFile, FileResult, GateResult, LintedFile, PrincipleResult, RunResult, StandingVerdict } from './engine/result.js';
export type * from './rule.js';
export type { Severities } from './engine/findings/severities.js';
export { UsageError } from './host/usage-error.js';

/** How to lint one text. */
export interface LintOptions {
  /** What the plan is called in the findings. */
  readonly path?: string;
  /** The built-in constitution, or a file's text; otherwise the plan is judged by the gates it states, or by the built-in one where it names that. */
  readonly constitution?: 'nebula' | SourceFile;
  /** The project's plan template. */
  readonly template?: SourceFile;
  readonly rules?: Severities;
  readonly stage?: Stage;
  readonly plugins?: readonly Rule[];
  /** Whether comments in the plan may suppress findings: yes, unless said otherwise. */
  readonly inlineConfig?: boolean;
}

/** Judges the text of one plan. Reads no file and no configuration. */
export function lint(source: string, options: LintOptions = {}): LintedFile {
  const { path = 'plan.md', constitution, template, rules = {}, stage = 'final', plugins = [], inlineConfig = true } = options;
  const choice = constitution === undefined ? 'auto' : constitution === 'nebula' ? constitution : 'file';
  const file = typeof constitution === 'object' ? { file: constitution } : {};
  const sources = { choice, ...file, ...(template && { template }) } as const;
  const settings = { severities: rules, stage, plugins, inlineConfig };
  return lintPlan({ path, repositoryPath: path, source }, basisOf(sources, settings, registry), settings, registry).file;
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

/** Judges the plans of a project, by its configuration. Rejects with a UsageError for what the caller must mend. */
export async function lintFiles({ paths = [], cwd, args = [] }: LintFilesOptions = {}): Promise<RunResult> {
  const machine = nodeHost();
  const host = { ...machine, cwd: cwd === undefined ? machine.cwd : absolutePath(cwd, machine.cwd) };
  const asked = parseArgs([...args, ...paths], packageVersion(host));
  return lintProject(asked, projectLoader(asked, host), registry, host);
}
