import { posix } from 'node:path';
import type { Args } from '../cli/args.js';
import { CONFIG_PLACES } from './config/config-paths.js';
import { CONSTITUTION_PLACES, TEMPLATE_PLACES } from './constitution-paths.js';
import type { World } from '../host/world.js';
import { changedSince, stagedWorld } from './changed-files.js';
import { findSourcePaths } from './constitution-files.js';
import type { Assignment } from './lint-file.js';
import { foldersAbove } from './paths.js';

const GOVERNING_PLACES = [...CONFIG_PLACES, ...CONSTITUTION_PLACES, ...TEMPLATE_PLACES];

/** Which plans to judge, and the World to find and read them in. */
export interface Selection {
  readonly selects: (plan: Assignment) => boolean;
  readonly world: World;
}

/** Only what git says changed, where that is asked for. A changed constitution, template or configuration selects all its plans. */
export function selectionOf({ changed, staged }: Args, world: World): Selection {
  if (staged) {
    const index = stagedWorld(world);
    return { selects: (plan) => isTouched(plan, index.staged, index.world), world: index.world };
  }
  if (changed === undefined) return { selects: () => true, world };
  const touched = changedSince(changed === true ? undefined : changed, world);
  return { selects: (plan) => isTouched(plan, touched, world), world };
}

function isTouched({ path, settings, configurations }: Assignment, changed: ReadonlySet<string>, world: World): boolean {
  const { file, template } = findSourcePaths(path, settings.constitution, world);
  return [path, file, template, ...configurations].some((one) => one !== undefined && changed.has(one))
    || placesAbove(path, world).some((place) => changed.has(place) && world.kind(place) === 'nothing');
}

/** Where something may have stood that governed the plan, and is gone. */
function placesAbove(path: string, world: World): readonly string[] {
  return foldersAbove(path, world).flatMap((folder) => GOVERNING_PLACES.map((place) => posix.join(folder, place)));
}
