import { answer } from './answer.js';
import { parseArgs, type Args } from './args.js';
import type { ConfigLoader } from '../project/config/load.js';
import { formatError } from '../report/escape-workflow-commands.js';
import { reportStats } from '../report/text/stats.js';
import type { RunResult } from '../engine/result.js';
import { withBaseline } from './baseline-file.js';
import { EXIT, exitCode } from '../engine/exit-code.js';
import { HOOK_EXIT, lintWritten } from './commands/hook.js';
import { lintProject, projectLoader } from '../project/lint-project.js';
import { progressOn } from './progress.js';
import type { Registry } from '../project/registry.js';
import { NO_STOPWATCH, summingStopwatch } from '../project/stopwatch.js';
import { watchPlans } from './commands/watch.js';
import { requestedReports, writeMistake, writeReports } from './write-reports.js';
import { UsageError } from '../host/usage-error.js';
import { packageVersion } from '../project/version.js';
import type { Host } from '../host/host.js';

/** The command: argv (without node and script) and a Host → the exit code. */
export async function cli(argv: readonly string[], host: Host, registry: Registry): Promise<number> {
  try {
    return await runCommand(parseArgs(argv, packageVersion(host)), registry, host);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    host.writeError(formatError(error.message));
    return argv.some((word) => word === '--hook' || word.startsWith('--hook=')) ? HOOK_EXIT.broken : EXIT.mistake;
  }
}

async function runCommand(args: Args, registry: Registry, host: Host): Promise<number> {
  const loader = projectLoader(args, host);
  const output = await answer(args, loader, registry, host);
  if (output !== undefined) {
    host.print(output);
    return EXIT.clean;
  }
  if (args.hook) return lintWritten(args, loader, registry, host);
  if (args.watch) return watchPlans(args, async () => (await lintPlans(args, projectLoader(args, host), registry, host)).result, host);
  return (await lintPlans(args, loader, registry, host)).code;
}

async function lintPlans(args: Args, loader: ConfigLoader, registry: Registry, host: Host): Promise<{ readonly result: RunResult; readonly code: number }> {
  const requests = requestedReports(args, host);
  const stats = args.stats ? summingStopwatch(host.now) : undefined;
  const found = await lintProject(args, loader, registry, host, { stopwatch: stats ?? NO_STOPWATCH, progress: progressOn(host) }).catch((error: unknown) => {
    if (error instanceof UsageError) writeMistake(error, requests, packageVersion(host), host);
    throw error;
  });
  const { result, stale } = withBaseline(found, args, host);
  writeReports(result, requests, args, host);
  if (stats) host.writeError(reportStats(stats.sums()));
  return { result, code: Math.max(exitCode(result, args.maxWarnings), args.strictBaseline && stale > 0 ? EXIT.findings : EXIT.clean) };
}
