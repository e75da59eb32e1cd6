import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';

/** The kind of a path. `other` is a device, pipe or socket, or cannot be examined; reading it throws the reason. */
export type Kind = 'file' | 'folder' | 'other' | 'nothing';

/** The kind of a path, with links followed. */
export function kindOf(path: string): Kind {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return 'nothing';
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}

/** Reads a regular file; throws for anything else, and never blocks. */
export function readRegular(path: string): Uint8Array {
  refuseSpecial(statSync(path, { throwIfNoEntry: false }));
  // Non-blocking, because the path may have become a pipe since the check.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    refuseSpecial(fstatSync(file));
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Throws if the path exists and is not a regular file. */
export function refuseSpecial(stats: Stats | undefined): void {
  if (stats === undefined || stats.isFile()) return;
  const what = stats.isDirectory() ? 'folder' : stats.isFIFO() ? 'pipe' : stats.isSocket() ? 'socket' : 'device';
  throw new Error(`It is a ${what}, and only regular files are read`);
}

/** The names in a folder; names of folders end in `/`, a link is not a folder. */
export function listFolder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
}

/** The path with links resolved; the path itself if it cannot be examined. */
export function withoutLinks(path: string): string {
  try {
    return realpathSync.native(path).replaceAll('\\', '/');
  } catch {
    return path;
  }
}
