import { posix } from 'node:path';
import { isNativeError } from 'node:util/types';
import type { Settings } from './config/settings.js';
import type { FailedFile } from '../engine/result.js';
import { UsageError } from '../host/usage-error.js';
import type { Host } from '../host/host.js';
import type { Plan } from '../plan/model.js';
import type { PlanFile } from './find-plans.js';
import { basisReader, type BasisReader } from './bases.js';
import { lintFixed } from './lint-fixed.js';
import { lintPlan, type LintedPlan } from './lint-plan.js';
import { repositoryRoot } from './paths.js';
import { readPlan } from './read-plan.js';
import type { Registry } from './registry.js';
import { attentive, type Stopwatch } from './stopwatch.js';

/** A plan with the settings that it is linted by. `source` is there when the text is at hand already. */
export interface Assignment extends PlanFile {
  readonly source?: string;
  /** The tree of the source, where it was parsed already. */
  readonly tree?: Plan['tree'];
  readonly settings: Settings;
  /** The files that say how. */
  readonly configurations: readonly string[];
}

/** Reads and lints one plan. What goes wrong with it, a bug of a rule included, is an error of this plan only. */
type FileLinter = (plan: Assignment) => LintedPlan | FailedFile;

/** Makes what reads and lints plans, each within its `maxTime`. */
export function fileLinter(registry: Registry, host: Host, stopwatch: Stopwatch): FileLinter {
  const basisFor = basisReader(registry, host);
  return (plan) => {
    const { maxTime } = plan.settings;
    const watch = attentive(stopwatch);
    const result = host.runWithTimeout(maxTime, () => lintFile(plan, basisFor, registry, host, watch));
    return result ?? { path: plan.shown, error: { kind: 'timeout', message: timeoutMessage(maxTime, watch.doing()) } };
  };
}

function lintFile(plan: Assignment, basisFor: BasisReader, registry: Registry, host: Host, watch: Stopwatch): LintedPlan | FailedFile {
  const { settings, shown } = plan;
  const source = readPlan(plan, settings.maxSize, host);
  if (typeof source !== 'string') return source;
  try {
    const lint = (text: string, tree?: Plan['tree']): LintedPlan => lintPlan({ path: shown, repositoryPath: repositoryPath(plan, host), source: text, ...(tree && { tree }) }, basisFor(plan), settings, registry, watch);
    return settings.fix !== undefined && canBeWritten(plan, source, host) ? lintFixed(source, settings.fix, lint) : lint(source, plan.tree);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return { path: shown, error: { kind: 'crash', message: crashMessage(error, shown) } };
  }
}

/** Other bytes than those of the text would be lost. */
function canBeWritten({ path, source }: Assignment, text: string, host: Host): boolean {
  return source !== undefined || Buffer.from(text).equals(host.read(path));
}

/** Where a file is from the root of its repository; outside of any, as it is shown. */
export function repositoryPath({ path, shown }: Pick<PlanFile, 'path' | 'shown'>, host: Host): string {
  const root = repositoryRoot(path, host);
  return root === undefined ? shown : posix.relative(root, path);
}

function timeoutMessage(milliseconds: number, doing: string | undefined): string {
  const limit = milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`;
  return `Not linted within --max-time ${limit}${doing === undefined ? '' : ` (broken off in: ${doing})`}: shorten the plan, or give it more time`;
}

function crashMessage(error: unknown, path: string): string {
  if (!isNativeError(error)) return `A bug of plan-lint on \`${path}\`: ${String(error)}`;
  return error.name === 'RuleCrash' ? error.message : `A bug of plan-lint on \`${path}\`: ${error.stack ?? error.message}`;
}
