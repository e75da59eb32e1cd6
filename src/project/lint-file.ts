import { posix } from 'node:path';
import { isNativeError } from 'node:util/types';
import type { Settings } from './config/settings.js';
import type { FailedFile } from '../engine/result.js';
import { UsageError } from './usage-error.js';
import type { World } from '../host/world.js';
import type { PlanFile } from './find-plans.js';
import { basisReader, type BasisReader } from './bases.js';
import { judge, type Judgement } from './lint-plan.js';
import { repositoryRoot } from './paths.js';
import { readPlan } from './read-plan.js';
import type { Registry } from './registry.js';
import { steadyWorld } from '../run/steady.js';
import { attentive, type Stopwatch } from './stopwatch.js';

/** A plan with the way it is to be judged. `source` is there when the text is at hand already. */
export interface Assignment extends PlanFile {
  readonly source?: string;
  readonly settings: Settings;
  /** The files that say how. */
  readonly configurations: readonly string[];
}

type Judged = Judgement | FailedFile;

/** Reads and judges one plan: what goes wrong with it, a bug of a rule included, is said of this plan only. */
type FileJudge = (plan: Assignment) => Judged;

/** Makes what reads and judges plans, each within its time. To keep the time costs some, so plans share it while they keep to it; where they do not, each gets its own. */
export function fileJudge(registry: Registry, machine: World, stopwatch: Stopwatch): (plans: readonly Assignment[]) => readonly Judged[] {
  const world = steadyWorld(machine);
  const basisFor = basisReader(registry, world);
  const judgeOne = unlimited(basisFor, registry, world, stopwatch);
  const limited: FileJudge = (plan) => {
    const { maxTime } = plan.settings;
    const watch = attentive(stopwatch);
    const judged = world.within(maxTime, () => unlimited(basisFor, registry, world, watch)(plan));
    return judged ?? { path: plan.shown, error: { kind: 'timeout', message: timeoutMessage(maxTime, watch.doing()) } };
  };
  return (plans) => {
    const shortest = Math.min(...plans.map(({ settings }) => settings.maxTime));
    const together = plans.length > 1 ? world.within(shortest, () => plans.map(judgeOne)) : undefined;
    return together ?? plans.map(limited);
  };
}

function unlimited(basisFor: BasisReader, registry: Registry, world: World, watch: Stopwatch): FileJudge {
  return (plan) => {
    const { settings, shown } = plan;
    const source = readPlan(plan, settings.maxSize, world);
    if (typeof source !== 'string') return source;
    try {
      return judge({ path: shown, repositoryPath: repositoryPath(plan, world), source }, basisFor(plan), settings, registry, watch);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      return { path: shown, error: { kind: 'crash', message: crashMessage(error, shown) } };
    }
  };
}

/** Where a file is from the root of its repository; outside of any, as it is shown. */
export function repositoryPath({ path, shown }: Pick<PlanFile, 'path' | 'shown'>, world: World): string {
  const root = repositoryRoot(path, world);
  return root === undefined ? shown : posix.relative(root, path);
}

function timeoutMessage(milliseconds: number, doing: string | undefined): string {
  const limit = milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`;
  return `Not judged within --max-time ${limit}${doing === undefined ? '' : ` (broken off in: ${doing})`}: shorten the plan, or give it more time`;
}

function crashMessage(error: unknown, path: string): string {
  if (!isNativeError(error)) return `A bug of plan-lint on \`${path}\`: ${String(error)}`;
  return error.name === 'RuleCrash' ? error.message : `A bug of plan-lint on \`${path}\`: ${error.stack ?? error.message}`;
}
