import { posix } from 'node:path';
import type { Host } from '../../host/host.js';

/** The existing paths below a folder that equal a path when case is ignored; a path that ends in `/` is a folder. */
export function pathsInAnyCase(path: string, folder: string, host: Host): readonly string[] {
  const end = path.indexOf('/') + 1;
  const [first, rest] = end === 0 ? [path, ''] : [path.slice(0, end), path.slice(end)];
  const found = namesIn(folder, host).filter((name) => name.length === first.length && name.toLowerCase() === first).map((name) => posix.join(folder, posix.basename(name)));
  return rest === '' ? found : found.flatMap((below) => pathsInAnyCase(rest, below, host));
}

/** The names in a folder; empty if it cannot be read. */
export function namesIn(folder: string, host: Host): readonly string[] {
  try {
    return host.list(folder);
  } catch {
    return [];
  }
}
