import type { Host } from '../../host/host.js';

/** The Host for one run, which looks at each path once: most plans share the folders above them. */
export function lookOnce(host: Host): Host {
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
