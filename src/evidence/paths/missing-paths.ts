import { posix } from 'node:path';
import type { Phrase, Plan } from '../../plan/model.js';
import { drawnPaths, type DrawnPath } from './drawn-paths.js';
import { foldersUp } from '../manifests/levels.js';
import type { Surroundings } from '../surroundings.js';

/** The topmost paths in a plan's trees and decision that the repository does not have, without files of the feature folder. */
export function missingPaths(plan: Plan, surroundings: Surroundings): readonly Phrase[] {
  const drawn = drawnPaths(plan);
  const nowhere = drawn.filter((path) => isNamedWhole(path) && isNowhere(path.text, surroundings));
  const missing = nowhere.filter(({ text }) => !drawn.some((below) => below.text.startsWith(`${text}/`) && isNamedWhole(below) && !nowhere.includes(below)));
  const known = new Set<string>();
  return missing.filter(({ text }) => {
    const isFirst = ![...known].some((above) => text === above || text.startsWith(`${above}/`));
    known.add(text);
    return isFirst;
  }).map(({ text, at }) => ({ text, at }));
}

/** Whether the repository has a path, relative to its root or to any folder of it. */
export function hasPath(path: string, surroundings: Surroundings): boolean {
  return !isNowhere(path.replace(/\/$/, ''), surroundings);
}

/** Whether it is a folder or a file with an ending; a bare word may mean anything. */
function isNamedWhole({ text, isFolder }: DrawnPath): boolean {
  return isFolder || /\.\w+$/.test(text);
}

/** Whether a path exists neither relative to a folder above the plan, with or without the name of the repository, nor below any folder. */
function isNowhere(path: string, { folder, disk, isIgnored, tree }: Surroundings): boolean {
  const [, ...inside] = path.split('/');
  if (path.split('/').includes(posix.basename(folder))) return false;
  const written = [path, ...(inside.length > 0 ? [inside.join('/')] : [])];
  const candidates = foldersUp(folder).flatMap((above) => written.map((one) => posix.join(above, one)));
  if (candidates.some((one) => one.startsWith('..') || disk.kind(one) !== 'nothing' || isIgnored(one))) return false;
  return !tree().some((file) => `/${file}`.includes(`/${path}/`) || `/${file}`.endsWith(`/${path}`));
}
