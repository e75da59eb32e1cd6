import type { Host } from '../../host/host.js';
import { memoize } from '../../plan/memoize.js';

/** A host that caches kinds and folder listings for one run, because most plans share the folders above them. */
export function cachingHost(host: Host): Host {
  return { ...host, kind: memoize((path) => host.kind(path), Infinity), list: memoize((folder) => host.list(folder), Infinity) };
}
