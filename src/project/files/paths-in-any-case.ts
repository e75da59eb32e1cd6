import { posix } from 'node:path';
import type { Host } from '../../host/host.js';

/** What stands at a path below a folder, whatever the case of its names; a path that ends in `/` is that of a folder. */
export function pathsInAnyCase(path: string, folder: string, host: Host): readonly string[] {
  const end = path.indexOf('/') + 1;
  const [first, rest] = end === 0 ? [path, ''] : [path.slice(0, end), path.slice(end)];
  const found = namesIn(folder, host).filter((name) => name.length === first.length && name.toLowerCase() === first).map((name) => posix.join(folder, posix.basename(name)));
  return rest === '' ? found : found.flatMap((below) => pathsInAnyCase(rest, below, host));
}

/** The names in a folder; none where it cannot be looked into. */
export function namesIn(folder: string, host: Host): readonly string[] {
  try {
    return host.list(folder);
  } catch {
    return [];
  }
}
