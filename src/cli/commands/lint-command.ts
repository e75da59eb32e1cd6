import { completeRun } from '../../engine/exit-code.js';
import type { RunResult, TrendPoint } from '../../engine/result.js';
import { UsageError } from '../../host/usage-error.js';
import type { Assignment } from '../../project/plans/assignment.js';
import { lintHistory } from '../../project/history/trend.js';
import { lintProject } from '../../project/lint-project.js';
import { summingStopwatch } from '../../project/lint/stopwatch.js';
import { packageVersion } from '../../project/version.js';
import { reportStats } from '../../report/text/stats.js';
import { applyBaselineFile, baselineFile } from './baseline-file.js';
import type { CommandContext } from './command-context.js';
import { writeDebug } from '../output/debug.js';
import { progressOn } from '../output/progress.js';
import { writeFixes } from '../output/write-fixes.js';
import { requestedReports, writeUsageError, writeReports } from '../output/write-reports.js';

/** Lints plans and writes the reports. */
export async function lintPlans(context: CommandContext): Promise<number> {
  return (await lintAndReport(context)).exitCode;
}

/** Lints plans, writes the reports, and returns the result. */
export async function lintAndReport(context: CommandContext): Promise<RunResult> {
  const { args, loader, registry, host } = context;
  const requests = requestedReports(args, host);
  const stats = args.stats || args.debug ? summingStopwatch(host.now) : undefined;
  const observer = { ...(stats && { stopwatch: stats }), progress: progressOn(host), ...(args.debug && { planned: await debugWriter(context) }) };
  const run = await lintProject(args, loader, registry, host, observer).catch((error: unknown) => {
    if (error instanceof UsageError) writeUsageError(error, requests, packageVersion(host), host);
    throw error;
  });
  const known = await applyBaselineFile(completeRun(writeFixes(run, args, host), args.maxWarnings), context);
  const result = args.trend ? { ...known, trend: await history(context) } : known;
  await writeReports(result, requests, args, host);
  if (stats) host.writeError(reportStats(stats.sums()));
  return result;
}

function history({ args, registry, host }: CommandContext): Promise<readonly TrendPoint[]> {
  return lintHistory({ options: args, ...(args.since !== undefined && { since: args.since }) }, registry, host, progressOn(host, 'commits'));
}

async function debugWriter(context: CommandContext): Promise<(plans: readonly Assignment[]) => void> {
  const baseline = await baselineFile(context);
  return (plans) => { writeDebug(plans, baseline, context.host); };
}
