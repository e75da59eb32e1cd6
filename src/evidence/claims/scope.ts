import { posix } from 'node:path';
import type { Plan } from '../../plan/model.js';
import type { Level } from '../manifest.js';
import type { Manifest, Requirement } from '../manifest.js';
import type { Surroundings } from '../surroundings.js';
import { drawnPaths } from '../paths/drawn-paths.js';

/** The manifests that apply to a plan, the nearest first; none if the plan describes a new package without a manifest. */
export function levelsFor(plan: Plan, { levels, disk, folder }: Surroundings): readonly Level[] {
  const [nearest, ...above] = levels();
  if (nearest === undefined) return [];
  const drawn = drawnPaths(plan).map(({ text }) => posix.join(nearest.folder, text));
  const packages = [...new Set(nearest.manifests.map(({ path }) => posix.dirname(path)))];
  const isNew = drawn.some((path) => isNewPackage(path, packages, nearest.folder) && disk.kind(path) === 'nothing' && !path.startsWith(folder));
  if (isNew) return [];
  const named = packages.filter((path) => path !== nearest.folder && drawn.some((one) => one === path || one.startsWith(`${path}/`)));
  if (named.length === 0) return [nearest, ...above];
  const isMeant = ({ path }: Manifest): boolean => named.includes(posix.dirname(path));
  const own = nearest.manifests.filter(({ path }) => posix.dirname(path) === nearest.folder);
  return [{ ...nearest, manifests: nearest.manifests.filter(isMeant) }, { ...nearest, manifests: own }, ...above];
}

/** Whether a path is a missing folder beside existing packages: `packages/billing`. */
function isNewPackage(path: string, packages: readonly string[], root: string): boolean {
  const parent = posix.dirname(path);
  return !packages.includes(parent) && !packages.includes(path) && parent !== root && packages.some((one) => posix.dirname(one) === parent);
}

/** A requirement of one manifest. */
export interface FoundRequirement {
  readonly path: string;
  readonly requirement: Requirement;
}

/** The requirements that `choose` selects, from the nearest level with at least one of them. */
export function nearestRequirements(levels: readonly Level[], choose: (manifest: Manifest) => readonly Requirement[]): readonly FoundRequirement[] {
  for (const { manifests } of levels) {
    const found = manifests.flatMap((manifest) => choose(manifest).map((requirement) => ({ path: manifest.path, requirement })));
    if (found.length > 0) return found;
  }
  return [];
}
