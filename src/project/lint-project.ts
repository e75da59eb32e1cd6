import type { Args } from '../cli/args.js';
import { configLoader, type ConfigLoader } from './config/load.js';
import { isFailed } from '../report/tally.js';
import type { RunResult } from '../engine/result.js';
import { packageVersion } from '../cli/version.js';
import type { World } from '../host/world.js';
import { assignPlans } from './assign.js';
import { checkAssignments } from './known-rules.js';
import type { Registry } from './registry.js';
import type { Onlookers } from './lint-files.js';
import { run } from './run.js';
import { selectionOf } from './select-changed.js';

/** What reads the configurations of a project. */
export function projectLoader({ plugins }: Args, world: World): ConfigLoader {
  return configLoader(world, plugins);
}

/** Finds the plans that are asked for, and judges each by its configuration. */
export async function lintProject(args: Args, loader: ConfigLoader, registry: Registry, world: World, onlookers?: Onlookers): Promise<RunResult> {
  const selection = selectionOf(args, world);
  const reader = selection.world === world ? loader : projectLoader(args, selection.world);
  const plans = (await assignPlans(args, reader, selection.world)).filter(selection.selects);
  const result = await run(plans, registry, selection.world, onlookers);
  // What a plan that could not be judged is judged by may bring the rules in question.
  if (!result.files.some(isFailed)) checkAssignments(plans, result.rules, registry);
  return { version: packageVersion(world), ...result };
}
