import { answer } from './answer.js';
import { parseArgs, type Args } from './args.js';
import type { ConfigLoader } from './config/load.js';
import { reportStats } from './report/stats.js';
import { withBaseline } from './run/baseline-file.js';
import { EXIT, exitCode } from './run/exit-code.js';
import { lintProject, projectLoader } from './run/lint-project.js';
import type { Registry } from './run/registry.js';
import { summingStopwatch } from './run/stopwatch.js';
import { requestedReports, writeReports } from './run/write-reports.js';
import { UsageError } from './usage-error.js';
import { packageVersion } from './version.js';
import type { World } from './world.js';

/** The command: argv (without node and script) and a World → the exit code. */
export async function cli(argv: readonly string[], world: World, registry: Registry): Promise<number> {
  try {
    const args = parseArgs(argv, packageVersion(world));
    const loader = projectLoader(args, registry, world);
    const said = await answer(args, loader, registry, world);
    if (said === undefined) return await judgePlans(args, loader, registry, world);
    world.print(said);
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    world.complain(`plan-lint: ${error.message}\n`);
    return EXIT.mistake;
  }
}

async function judgePlans(args: Args, loader: ConfigLoader, registry: Registry, world: World): Promise<number> {
  const requests = requestedReports(args, world);
  const watch = summingStopwatch(world.now);
  const found = await lintProject(args, loader, registry, world, watch);
  const { result, stale } = withBaseline(found, args, world);
  writeReports(result, requests, args, world);
  if (args.stats) world.complain(reportStats(watch.sums()));
  return Math.max(exitCode(result, args.maxWarnings), args.strictBaseline && stale > 0 ? EXIT.findings : EXIT.clean);
}
