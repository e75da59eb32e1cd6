import { closeSync, constants, fstatSync, openSync, readFileSync, statSync, type Stats } from 'node:fs';

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
