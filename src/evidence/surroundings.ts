import type { Disk } from './disk.js';
import type { Level } from './manifests/levels.js';

/** Where a plan stands, and how to look around there. Paths are relative to the root of the repository. */
export interface Surroundings {
  /** The plan's folder. */
  readonly folder: string;
  readonly disk: Disk;
  /** Whether git leaves a path out. */
  readonly isIgnored: (path: string) => boolean;
  /** Every file of the repository that git does not leave out. */
  readonly tree: () => readonly string[];
  /** The manifests that hold for the plan, the nearest first. */
  readonly levels: () => readonly Level[];
  /** The constitution in force; absent where none was found. */
  readonly constitution?: ConstitutionHistory;
}

/** What a constitution says of itself, and what git knows of its past. */
export interface ConstitutionHistory {
  readonly version?: string;
  readonly amended?: string;
  /** The names of its principles as they were on a date; undefined where git cannot tell. */
  readonly namesOn: (date: string) => readonly string[] | undefined;
}

/** Every file below a folder; folders that `isSkipped` are not looked into. */
export function filesBelow(folder: string, disk: Disk, isSkipped: (path: string) => boolean): readonly string[] {
  return disk.names(folder).flatMap((name) => {
    const isFolder = name.endsWith('/');
    const own = isFolder ? name.slice(0, -1) : name;
    const path = folder === '.' ? own : `${folder}/${own}`;
    if (!isFolder) return [path];
    return name === '.git/' || name === 'node_modules/' || isSkipped(path) ? [] : filesBelow(path, disk, isSkipped);
  });
}
