import { parseArgs, type Args } from './args.js';
import { answer } from './answer.js';
import { configLoader, type ConfigLoader } from './config/load.js';
import { configSchema } from './config/schema.js';
import { validatorOf } from './config/validate.js';
import { reportStats } from './report/stats.js';
import { assignPlans } from './run/assign.js';
import { withBaseline } from './run/baseline-file.js';
import { EXIT, exitCode } from './run/exit-code.js';
import { checkAssignments } from './run/known-rules.js';
import { builtInRules, type Registry } from './run/registry.js';
import { run } from './run/run.js';
import { selectPlans } from './run/select.js';
import { summingStopwatch } from './run/stopwatch.js';
import { requestedReports, writeReports } from './run/write-reports.js';
import { UsageError } from './usage-error.js';
import { packageVersion } from './version.js';
import type { World } from './world.js';

/** The command: argv (without node and script) and a World → the exit code. */
export async function cli(argv: readonly string[], world: World, registry: Registry): Promise<number> {
  try {
    const version = packageVersion(world);
    const args = parseArgs(argv, version);
    const loader = configLoader(world, validatorOf(() => configSchema(builtInRules(registry))), args.plugins);
    const said = await answer(args, loader, registry, world);
    if (said === undefined) return await judgePlans(args, loader, registry, version, world);
    world.print(said);
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    world.complain(`plan-lint: ${error.message}\n`);
    return EXIT.mistake;
  }
}

async function judgePlans(args: Args, loader: ConfigLoader, registry: Registry, version: string, world: World): Promise<number> {
  const requests = requestedReports(args);
  const watch = summingStopwatch(world.now);
  const selection = selectPlans(await assignPlans(args, loader, world), args, world);
  const found = { version, ...run(selection.plans, registry, selection.world, watch) };
  checkAssignments(selection.plans, found.rules, registry);
  const { result, stale } = withBaseline(found, args, world);
  writeReports(result, requests, args, world);
  if (args.stats) world.complain(reportStats(watch.sums()));
  return Math.max(exitCode(result, args.maxWarnings), args.strictBaseline && stale > 0 ? EXIT.findings : EXIT.clean);
}
