import { posix } from 'node:path';
import { diskBelow, type Disk } from '../../evidence/disk.js';
import { manifestLevels } from '../../evidence/manifests/levels.js';
import type { Level } from '../../evidence/manifest.js';
import { filesBelow, type Surroundings } from '../../evidence/surroundings.js';
import type { Host } from '../../host/host.js';
import { memoize, once } from '../../plan/memoize.js';
import { gitignored } from '../files/gitignore.js';
import { foldersAbove, repositoryRoot } from '../files/paths.js';
import { constitutionsAmong } from './named-constitutions.js';

/** Returns the repository around a plan; undefined if the root of its project is unknown. */
export type SurroundingsReader = (plan: string, maxSize: number) => Surroundings | undefined;

/** Folders that mark the root of a project outside of a repository. */
const PROJECT_FOLDERS = ['.specify', '.kittify', 'specs', 'kitty-specs'] as const;

/** Creates a reader that caches folders and manifests, because many plans share them. */
export function surroundingsReader(host: Host): SurroundingsReader {
  const repositories = new Map<string, Repository>();
  return (plan, maxSize) => {
    const root = repositoryRoot(plan, host) ?? projectRoot(plan, host);
    if (root === undefined) return undefined;
    const key = `${String(maxSize)} ${root}`;
    const repository = repositories.get(key) ?? readRepository(root, maxSize, host);
    repositories.set(key, repository);
    const folder = posix.relative(root, posix.dirname(plan)) || '.';
    const { levelsOf, ...shared } = repository;
    return { ...shared, folder, levels: () => levelsOf(folder) };
  };
}

function projectRoot(plan: string, host: Host): string | undefined {
  return foldersAbove(plan, host).find((folder) => PROJECT_FOLDERS.some((name) => host.kind(posix.join(folder, name)) === 'folder'));
}

interface Repository extends Pick<Surroundings, 'disk' | 'isIgnored' | 'tree' | 'constitutions'> {
  readonly levelsOf: (folder: string) => readonly Level[];
}

function readRepository(root: string, maxSize: number, host: Host): Repository {
  const disk: Disk = diskBelow(root, host, maxSize);
  const ignored = gitignored(host);
  const isIgnored = (path: string): boolean => ignored(posix.join(root, path));
  const tree = once(() => filesBelow('.', disk, isIgnored));
  const levelsBelow = memoize((parent) => manifestLevels(parent, disk, isIgnored), Infinity);
  return {
    disk,
    isIgnored,
    tree,
    constitutions: once(() => constitutionsAmong(tree(), root, disk, host)),
    levelsOf: (folder) => levelsBelow(posix.dirname(folder)),
  };
}
