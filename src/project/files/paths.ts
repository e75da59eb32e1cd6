import { isAbsolute, posix, relative, resolve } from 'node:path';
import type { Host } from '../../host/host.js';

/** A path as the machine knows it: absolute, `/`-separated. */
export function absolutePath(path: string, folder: string): string {
  return resolve(folder, path).replaceAll('\\', '/');
}

/** A path as people read it: from the working directory, or absolute where it lies outside of the repository. */
export function shownPath(path: string, host: Host): string {
  const shown = relative(host.cwd, path).replaceAll('\\', '/');
  if (shown === '' || isAbsolute(shown)) return path;
  return shown.startsWith('../') && !isBeside(path, host) ? path : shown;
}

/** Whether the path lies in the repository that holds the working directory. */
function isBeside(path: string, host: Host): boolean {
  const root = repositoryRoot(posix.join(host.cwd, 'x'), host);
  return root !== undefined && path.startsWith(`${root}/`);
}

/** The folder of a path and all above it, up to and including the repository's root, else the file system's. */
export function foldersAbove(path: string, host: Host): readonly string[] {
  const folder = posix.dirname(path);
  return [folder, ...(isTop(folder, host) ? [] : foldersAbove(folder, host))];
}

function isTop(folder: string, host: Host): boolean {
  return posix.dirname(folder) === folder || isRepository(folder, host);
}

/** `.git` is a folder, or a file in a work tree or submodule. */
function isRepository(folder: string, host: Host): boolean {
  return host.kind(posix.join(folder, '.git')) !== 'nothing';
}

/** The root of the repository that holds the path, or undefined outside of any. */
export function repositoryRoot(path: string, host: Host): string | undefined {
  return foldersAbove(path, host).find((folder) => isRepository(folder, host));
}

/** The first of `places` that is there, looking from the path's folder upwards. `counts` may refuse one for the folder it was found from. */
export function findUpwards(path: string, places: readonly string[], host: Host, counts: (place: string, folder: string) => boolean = () => true): string | undefined {
  for (const folder of foldersAbove(path, host)) {
    const place = places.find((candidate) => host.kind(posix.join(folder, candidate)) === 'file' && counts(candidate, folder));
    if (place !== undefined) return posix.join(folder, place);
  }
  return undefined;
}
