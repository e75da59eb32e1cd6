import { parseArgs, type Args } from './args.js';
import { FORMATS } from './report/formats.js';
import { reportRule, reportRuleList } from './report/rules.js';
import { isFailed } from './report/tally.js';
import type { RunResult } from './result.js';
import { assignPlans } from './run/assign.js';
import { wantsColour } from './run/colour.js';
import { judgeExample } from './run/example.js';
import { EXIT, exitCode } from './run/exit-code.js';
import { checkSeverities, findRule } from './run/known-rules.js';
import { builtInRules, type Registry } from './run/registry.js';
import { run } from './run/run.js';
import { UsageError } from './usage-error.js';
import { packageVersion } from './version.js';
import type { World } from './world.js';

/** The command: argv (without node and script) and a World → the exit code. */
export async function cli(argv: readonly string[], world: World, registry: Registry): Promise<number> {
  try {
    const version = packageVersion(world);
    const args = parseArgs(argv, version);
    const answer = answerOf(args, registry, world);
    if (answer !== undefined) return tell(answer, world);
    const plans = await assignPlans(args, world);
    const result = { version, ...run(plans, registry, world) };
    checkSeverities(args.rule, result.rules, '--rule');
    report(result, args, world);
    return exitCode(result, args.maxWarnings);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    world.complain(`plan-lint: ${error.message}\n`);
    return EXIT.mistake;
  }
}

/** What can be said without looking at any plan. */
function answerOf({ answer, listRules, explain, color }: Args, registry: Registry, world: World): string | undefined {
  const rules = builtInRules(registry);
  if (listRules) return reportRuleList(rules);
  if (explain !== undefined) {
    const rule = findRule(explain.replace(/\/.*/, ''), rules, '--explain');
    return reportRule(rule, judgeExample(rule, registry), world.paint(wantsColour(color, world)));
  }
  return answer;
}

function tell(answer: string, world: World): number {
  world.print(answer);
  return EXIT.clean;
}

/** Findings go to stdout, whatever their format; what kept a plan from being judged to stderr as well. */
function report(result: RunResult, { format, quiet, color }: Args, world: World): void {
  const paint = world.paint(wantsColour(color, world));
  world.print(FORMATS[format](result, { paint, quiet, width: world.width }));
  for (const { path, error } of result.files.filter(isFailed)) world.complain(`plan-lint: ${path}: ${error.message}\n`);
}
