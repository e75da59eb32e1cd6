import { posix } from 'node:path';
import { isNativeError } from 'node:util/types';
import { fixText } from '../../fix/fix-text.js';
import type { FailedFile } from '../../engine/result.js';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import type { Plan } from '../../plan/model.js';
import type { Assignment } from '../plans/assignment.js';
import type { PlanFile } from '../plans/find-plans.js';
import { sourcesReader, type SourcesReader } from './sources-reader.js';
import { lintPlan, type ParsedSources, type LintedPlan, type PlanText } from './lint-plan.js';
import { absolutePath, repositoryRoot } from '../files/paths.js';
import { constitutionHistory } from '../sources/constitution-history.js';
import { readPlan } from '../plans/read-plan.js';
import type { Registry } from './registry.js';
import { surroundingsReader, type SurroundingsReader } from '../sources/surroundings-reader.js';
import { NO_STOPWATCH, trackingStopwatch, type Stopwatch } from './stopwatch.js';

/** Reads and lints one plan. Any error, even a bug of a rule, becomes the result of this plan. */
export type FileLinter = (plan: Assignment) => LintedPlan | FailedFile;

/** Creates a linter for files that limits each plan to its `maxTime`. */
export function fileLinter(registry: Registry, host: Host, stopwatch = NO_STOPWATCH): FileLinter {
  const readers = { sourcesFor: sourcesReader(registry, host), surroundingsOf: surroundingsReader(host) };
  return (plan) => {
    const { maxTime } = plan.settings;
    const watch = trackingStopwatch(stopwatch);
    const result = host.runWithTimeout(maxTime, () => lintFile(plan, readers, registry, host, watch));
    return result ?? { path: plan.shown, error: { kind: 'timeout', message: timeoutMessage(maxTime, watch.current()) } };
  };
}

interface Readers {
  readonly sourcesFor: SourcesReader;
  readonly surroundingsOf: SurroundingsReader;
}

function lintFile(plan: Assignment, readers: Readers, registry: Registry, host: Host, watch: Stopwatch): LintedPlan | FailedFile {
  const { settings, shown } = plan;
  const source = readPlan(plan, settings.maxSize, host);
  if (typeof source !== 'string') return source;
  try {
    const parsed = readers.sourcesFor(plan);
    const around = surroundingsOf(plan, parsed, readers, host);
    const identity = { path: shown, repositoryPath: repositoryPath(plan, host), ...around };
    const lint = (text: string, tree?: Plan['tree']): LintedPlan => {
      return lintPlan({ ...identity, source: text, ...(tree && { tree }) }, parsed, settings, registry, watch);
    };
    return settings.fix !== undefined && canBeWritten(plan, source, host) ? lintFixed(source, settings.fix, lint) : lint(source, plan.tree);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return { path: shown, error: { kind: 'crash', message: crashMessage(error, shown) } };
  }
}

/** Lints a text and computes its safe fixes. The findings are those after the fixes, or before them for a preview. */
function lintFixed(source: string, mode: 'apply' | 'preview', lint: (source: string) => LintedPlan): LintedPlan {
  const { source: output, before, linted, count } = fixText(source, lint);
  return { ...(mode === 'apply' ? linted : before), fixed: { source, output, count } };
}

/** The repository around a plan; a text without a file is linted as if it were at its path. */
function surroundingsOf({ path, settings }: Assignment, { sources, resolver }: ParsedSources, readers: Readers, host: Host): Pick<PlanText, 'surroundings'> {
  const found = readers.surroundingsOf(path, settings.maxSize);
  if (found === undefined) return {};
  const { files = [] } = sources;
  if (files.length === 0) return { surroundings: found };
  const paths = files.map(({ path: shown }) => absolutePath(shown, host.cwd));
  return { surroundings: { ...found, constitution: constitutionHistory(paths, resolver.edition, host) } };
}

/** Whether the fixed text can be written: a file that is not valid UTF-8 would lose bytes. */
function canBeWritten({ path, source }: Assignment, text: string, host: Host): boolean {
  return source !== undefined || Buffer.from(text).equals(host.read(path));
}

/** The path of a file from the root of its repository; outside of any, the path in reports. */
export function repositoryPath({ path, shown }: Pick<PlanFile, 'path' | 'shown'>, host: Host): string {
  const root = repositoryRoot(path, host);
  return root === undefined ? shown : posix.relative(root, path);
}

function timeoutMessage(milliseconds: number, current: string | undefined): string {
  const limit = milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`;
  return `Not linted within --max-time ${limit}${current === undefined ? '' : ` (stopped in: ${current})`}: shorten the plan, or give it more time`;
}

function crashMessage(error: unknown, path: string): string {
  if (!isNativeError(error)) return `A bug of plan-lint on \`${path}\`: ${String(error)}`;
  return error.name === 'RuleCrash' ? error.message : `A bug of plan-lint on \`${path}\`: ${error.stack ?? error.message}`;
}
