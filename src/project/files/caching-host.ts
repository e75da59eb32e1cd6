import type { Host } from '../../host/host.js';

/** A host that caches kinds and folder listings for one run, because most plans share the folders above them. */
export function cachingHost(host: Host): Host {
  return { ...host, kind: once((path) => host.kind(path)), list: once((folder) => host.list(folder)) };
}

function once<Value>(look: (path: string) => Value): (path: string) => Value {
  const seen = new Map<string, Value>();
  return (path) => {
    const known = seen.get(path) ?? look(path);
    seen.set(path, known);
    return known;
  };
}
