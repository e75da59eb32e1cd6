import type { Args } from '../args.js';
import type { World } from '../world.js';
import { changedSince, stagedWorld } from './changed.js';
import { findSourcePaths } from './constitution-sources.js';
import type { Assignment } from './judge-file.js';

/** The plans to judge, and the World to read them from. */
export interface Selection {
  readonly plans: readonly Assignment[];
  readonly world: World;
}

/** Only what git says changed, where that is asked for. A changed constitution or template selects all its plans. */
export function selectPlans(plans: readonly Assignment[], { changed, staged }: Args, world: World): Selection {
  if (staged) {
    const index = stagedWorld(world);
    return { plans: plans.filter((plan) => isTouched(plan, index.staged, index.world)), world: index.world };
  }
  if (changed === undefined) return { plans, world };
  const touched = changedSince(changed === true ? undefined : changed, world);
  return { plans: plans.filter((plan) => isTouched(plan, touched, world)), world };
}

function isTouched({ path, settings }: Assignment, changed: ReadonlySet<string>, world: World): boolean {
  const { file, template } = findSourcePaths(path, settings.constitution, world);
  return [path, file, template].some((one) => one !== undefined && changed.has(one));
}
