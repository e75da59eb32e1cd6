import type { Disk } from './disk.js';
import type { NamedConstitution } from './evidence.js';
import type { Level } from './manifest.js';

/** The repository around a plan. Paths are relative to its root. */
export interface Surroundings {
  /** The folder of the plan. */
  readonly folder: string;
  readonly disk: Disk;
  /** Whether git ignores a path. */
  readonly isIgnored: (path: string) => boolean;
  /** The paths of all files that git does not ignore. */
  readonly tree: () => readonly string[];
  /** The manifests that apply to the plan, the nearest first. */
  readonly levels: () => readonly Level[];
  /** The current constitution; absent if none was found. */
  readonly constitution?: ConstitutionHistory;
  /** All constitution files of the repository. */
  readonly constitutions: () => readonly NamedConstitution[];
}

/** The version of a constitution, and its history in git. */
export interface ConstitutionHistory {
  readonly version?: string;
  readonly amended?: string;
  /** The principle names on a date; undefined without git history. */
  readonly namesOn: (date: string) => readonly string[] | undefined;
}

/** The files below a folder, without the folders that `isSkipped` matches. */
export function filesBelow(folder: string, disk: Disk, isSkipped: (path: string) => boolean): readonly string[] {
  return disk.names(folder).flatMap((name) => {
    const isFolder = name.endsWith('/');
    const own = isFolder ? name.slice(0, -1) : name;
    const path = folder === '.' ? own : `${folder}/${own}`;
    if (!isFolder) return [path];
    return name === '.git/' || name === 'node_modules/' || isSkipped(path) ? [] : filesBelow(path, disk, isSkipped);
  });
}
