import { posix } from 'node:path';
import type { Host } from '../host/host.js';
import { memoize } from '../plan/memoize.js';

/** The files below one folder. Paths are relative to it; links out of it are not followed. */
export interface Disk {
  kind(path: string): 'file' | 'folder' | 'nothing';
  /** The text of a file; undefined if it cannot be read or is too large. */
  text(path: string): string | undefined;
  /** The names in a folder; names of folders end in `/`. */
  names(folder: string): readonly string[];
}

/** Gives access to the files below a folder of the host, and caches each answer. */
export function diskBelow(root: string, host: Pick<Host, 'kind' | 'size' | 'read' | 'list' | 'realPath'>, maxSize: number): Disk {
  const realRoot = host.realPath(root);
  const isInside = (path: string): boolean => {
    const real = host.realPath(path);
    return real === realRoot || real.startsWith(`${realRoot}/`);
  };
  const kind = memoize((path): ReturnType<Disk['kind']> => {
    const found = host.kind(path);
    return (found === 'file' || found === 'folder') && isInside(path) ? found : 'nothing';
  }, Infinity);
  const text = memoize((path) => (kind(path) === 'file' ? readLimited(path, host, maxSize) : undefined), Infinity);
  /** Folders listed inside the root as folders, not links; they need no check of their real path. */
  const listed = new Set<string>();
  const names = memoize((path) => {
    const found = listed.has(path) || kind(path) === 'folder' ? list(path, host) : [];
    for (const name of found) if (name.endsWith('/')) listed.add(`${path}/${name.slice(0, -1)}`);
    return found;
  }, Infinity);
  const below = (path: string): string => posix.join(root, path);
  return { kind: (path) => kind(below(path)), text: (path) => text(below(path)), names: (path) => names(below(path)) };
}

/** A file that cannot be read is not evidence. */
function readLimited(path: string, host: Pick<Host, 'size' | 'read'>, maxSize: number): string | undefined {
  try {
    return host.size(path) > maxSize ? undefined : new TextDecoder().decode(host.read(path));
  } catch {
    return undefined;
  }
}

function list(path: string, host: Pick<Host, 'list'>): readonly string[] {
  try {
    return host.list(path);
  } catch {
    return [];
  }
}
