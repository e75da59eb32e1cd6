import { posix } from 'node:path';
import { applyBaseline, BASELINE_RULE, updateBaseline, type BaselineEntry, type BaselinePaths, type BaselineUpdate } from '../../engine/baseline.js';
import { readBaseline, writeBaseline } from '../../engine/baseline-text.js';
import { completeRun } from '../../engine/exit-code.js';
import type { Finding } from '../../engine/findings/finding.js';
import type { RunResult } from '../../engine/result.js';
import { isUnsuppressible } from '../../engine/suppressions/apply-suppressions.js';
import type { Host } from '../../host/host.js';
import { UsageError } from '../../host/usage-error.js';
import { configuredBaseline } from '../../project/config/plan-settings.js';
import { findRule } from '../../project/known-rules.js';
import { repositoryPath } from '../../project/lint/lint-file.js';
import { absolutePath, rootAbove, shownPath } from '../../project/files/paths.js';
import { BASELINE_FILE } from '../../project/files/watched-files.js';
import { orUsageError, readText, writeText } from '../../project/files/text-files.js';
import { counted } from '../../report/text/counted.js';
import type { CommandContext } from './command-context.js';
import { commandLine } from './command-line.js';
import { staleFile, staleNotes } from './stale-entries.js';

/** Updates and applies the baseline, as the command line or the configuration requests. `plan` is the plan whose configuration is used; without it, that of the working directory. */
export async function applyBaselineFile(run: RunResult, context: CommandContext, plan?: string): Promise<RunResult> {
  const { args, host } = context;
  const file = await baselineFile(context, plan);
  if (file === undefined) return run;
  const paths = pathsFrom(host);
  const update = args.updateBaseline ? renew(run, file, paths, context) : undefined;
  const entries = update?.entries ?? readEntries(file, host);
  const { files, stale } = applyBaseline(run.files, entries, paths);
  const command = commandLine(args.argv, '--update-baseline');
  const strict = args.strictBaseline && stale.length > 0 ? [staleFile(stale, file, run.rules.filter(({ id }) => id === BASELINE_RULE), command, host)] : [];
  const notes = [...run.notes, ...(update ? updateNotes(update, file, context) : []), ...(args.strictBaseline ? [] : staleNotes(stale, command))];
  return completeRun({ ...run, files: [...strict, ...files], notes, baseline: entries.length }, args.maxWarnings);
}

/** The baseline to apply: that of the command line, else of the configuration, else none. */
export async function baselineFile({ args, loader, host }: Omit<CommandContext, 'registry'>, plan?: string): Promise<string | undefined> {
  const { baseline, updateBaseline: update, strictBaseline } = args;
  if (baseline === false) return undefined;
  if (typeof baseline === 'string') return absolutePath(baseline, host.cwd);
  const usual = baseline === true || update || strictBaseline ? posix.join(host.cwd, BASELINE_FILE) : undefined;
  return await configuredBaseline(args, loader, host, plan) ?? usual;
}

function pathsFrom(host: Host): BaselinePaths {
  const root = rootAbove(host.cwd, host) ?? host.cwd;
  return {
    pathOf: (path) => repositoryPath({ path: absolutePath(path, host.cwd), shown: path }, host),
    isGone: (path) => host.kind(absolutePath(path, root)) === 'nothing',
  };
}

function renew(run: RunResult, file: string, paths: BaselinePaths, { args, host }: CommandContext): BaselineUpdate {
  const { baselineRule, force } = args;
  if (isContinuousIntegration(host) && !force) throw new UsageError('--update-baseline: refused in CI, because it would hide new findings; use --force to update it anyway');
  for (const id of baselineRule) findRule(id, run.rules, '--baseline-rule');
  const before = host.kind(file) === 'nothing' ? [] : readEntries(file, host);
  const update = updateBaseline(run.files, before, paths, (finding) => isUnsuppressible(finding, run.rules) && !baselineRule.includes(finding.rule));
  writeWhole(file, writeBaseline(update.entries), host);
  return update;
}

function writeWhole(file: string, text: string, host: Host): void {
  if (host.kind(file) === 'nothing') writeText(file, text, host);
  else if (!replaces(file, text, host)) throw new UsageError(`--update-baseline: \`${file}\` changed meanwhile, so nothing was written: run plan-lint again`);
}

function replaces(file: string, text: string, host: Host): boolean {
  return orUsageError(() => host.replace(file, readText(file, host), text), (reason) => `Cannot write \`${file}\`: ${reason}`);
}

function readEntries(file: string, host: Host): readonly BaselineEntry[] {
  if (host.kind(file) !== 'file') throw new UsageError(`There is no baseline \`${shownPath(file, host)}\`: --update-baseline writes it`);
  const entries = readBaseline(readText(file, host));
  if (typeof entries === 'string') throw new UsageError(`\`${shownPath(file, host)}\` ${entries}`);
  return entries;
}

function isContinuousIntegration({ env: { CI } }: Host): boolean {
  return CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0';
}

/** Notes about the written file and the refused findings, with the command that accepts them. */
function updateNotes({ entries, added, removed, refused }: BaselineUpdate, file: string, { args, host }: CommandContext): readonly string[] {
  const written = `Wrote ${counted(entries.length, 'finding')} to \`${shownPath(file, host)}\` (${added} new, ${removed} removed).`;
  return [written, ...(refused.length > 0 ? [refusalOf(refused, args.argv)] : [])];
}

function refusalOf(refused: readonly Finding[], argv: readonly string[]): string {
  const rules = [...new Set(refused.map(({ rule }) => rule))].sort();
  const command = commandLine(argv, ...rules.flatMap((rule) => ['--baseline-rule', rule]));
  return `Not written: ${counted(refused.length, 'finding')} of NON-NEGOTIABLE principles (${rules.join(', ')}). \`${command}\` writes them too.`;
}
