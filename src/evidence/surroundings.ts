import { posix } from 'node:path';
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
  /** The constitution in force, as it says of itself. */
  readonly constitution?: ConstitutionState;
  /** The constitution as it was on a date, as far as git knows. */
  readonly constitutionOn: (date: string) => readonly string[] | undefined;
}

/** Version and date of the last amendment of a constitution. */
export interface ConstitutionState {
  readonly version?: string;
  readonly amended?: string;
}

/** Every file below a folder; folders that `isSkipped` are not looked into. */
export function filesBelow(folder: string, disk: Disk, isSkipped: (path: string) => boolean): readonly string[] {
  return disk.names(folder).flatMap((name) => {
    const path = posix.join(folder, name.replace(/\/$/, ''));
    if (!name.endsWith('/')) return [path];
    return name === '.git/' || name === 'node_modules/' || isSkipped(path) ? [] : filesBelow(path, disk, isSkipped);
  });
}
