import { answer } from './answer.js';
import { parseArgs, type Args } from './args.js';
import type { ConfigLoader } from '../project/config/load.js';
import { complaint } from '../report/escape-workflow-commands.js';
import { reportStats } from '../report/text/stats.js';
import type { RunResult } from '../engine/result.js';
import { withBaseline } from './baseline-file.js';
import { EXIT, exitCode } from './exit-code.js';
import { HOOK_EXIT, judgeWritten } from './commands/hook.js';
import { lintProject, projectLoader } from '../project/lint-project.js';
import { progressOn } from './progress.js';
import type { Registry } from '../project/registry.js';
import { NO_STOPWATCH, summingStopwatch } from '../project/stopwatch.js';
import { watchPlans } from './commands/watch.js';
import { requestedReports, writeMistake, writeReports } from './write-reports.js';
import { UsageError } from '../project/usage-error.js';
import { packageVersion } from './version.js';
import type { World } from '../host/world.js';

/** The command: argv (without node and script) and a World → the exit code. */
export async function cli(argv: readonly string[], world: World, registry: Registry): Promise<number> {
  try {
    return await carryOut(parseArgs(argv, packageVersion(world)), registry, world);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    world.complain(complaint(error.message));
    return argv.includes('--hook') ? HOOK_EXIT.broken : EXIT.mistake;
  }
}

async function carryOut(args: Args, registry: Registry, world: World): Promise<number> {
  const loader = projectLoader(args, world);
  const said = await answer(args, loader, registry, world);
  if (said !== undefined) {
    world.print(said);
    return EXIT.clean;
  }
  if (args.hook) return judgeWritten(args, loader, registry, world);
  if (args.watch) return watchPlans(args, async () => (await judgePlans(args, projectLoader(args, world), registry, world)).result, world);
  return (await judgePlans(args, loader, registry, world)).code;
}

async function judgePlans(args: Args, loader: ConfigLoader, registry: Registry, world: World): Promise<{ readonly result: RunResult; readonly code: number }> {
  const requests = requestedReports(args, world);
  const stats = args.stats ? summingStopwatch(world.now) : undefined;
  const found = await lintProject(args, loader, registry, world, { stopwatch: stats ?? NO_STOPWATCH, progress: progressOn(world) }).catch((error: unknown) => {
    if (error instanceof UsageError) writeMistake(error, requests, packageVersion(world), world);
    throw error;
  });
  const { result, stale } = withBaseline(found, args, world);
  writeReports(result, requests, args, world);
  if (stats) world.complain(reportStats(stats.sums()));
  return { result, code: Math.max(exitCode(result, args.maxWarnings), args.strictBaseline && stale > 0 ? EXIT.findings : EXIT.clean) };
}
