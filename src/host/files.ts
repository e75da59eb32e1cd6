import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';

/** What stands at a path. `other` is a device, pipe or socket, or what cannot be looked at: reading that says why. */
export type Kind = 'file' | 'folder' | 'other' | 'nothing';

/** Tells it, wherever a link leads. */
export function kindOf(path: string): Kind {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return 'nothing';
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}

/** All of a regular file. Whatever else stands there is refused, and nothing is waited for. */
export function readRegular(path: string): Uint8Array {
  refuseSpecial(statSync(path, { throwIfNoEntry: false }));
  // It may have become a pipe since: opened otherwise, that would wait for who writes into it.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    refuseSpecial(fstatSync(file));
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Throws for what is there and is no regular file. */
export function refuseSpecial(stats: Stats | undefined): void {
  if (stats === undefined || stats.isFile()) return;
  const what = stats.isDirectory() ? 'folder' : stats.isFIFO() ? 'pipe' : stats.isSocket() ? 'socket' : 'device';
  throw new Error(`It is a ${what}, and only regular files are read`);
}

/** The names in a folder; those of folders end in `/`, and a link is no folder. */
export function listFolder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
}

/** The path without links in it; the path itself where nothing can be looked at. */
export function withoutLinks(path: string): string {
  try {
    return realpathSync.native(path).replaceAll('\\', '/');
  } catch {
    return path;
  }
}
