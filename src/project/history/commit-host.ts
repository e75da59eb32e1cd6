import { posix } from 'node:path';
import type { Host } from '../../host/host.js';
import { memoize } from '../../plan/memoize.js';
import { gitList } from '../files/git-output.js';
import { overlayHost } from '../files/overlay-host.js';

/** `100644 blob 1a2b3c\tpath`; links and submodules have no text. */
const ENTRY = /^100\d{3} blob (\w+)\t/;
const NEVER_COMMITTED = /\/(?:\.git|node_modules)(?:\/|$)/;

/** Returns a function from a commit to a host with its files. File contents are cached across commits. */
export function commitHosts(root: string, host: Host): (commit: string) => Host {
  const read = memoize((id) => host.git(['cat-file', 'blob', id], root), Infinity);
  const base: Host = { ...host, list: () => [], glob: () => [] };
  return (commit) => {
    const entries = gitList(['ls-tree', '-r', '-z', '--full-tree', commit], root, host);
    const files = entries.flatMap((entry) => {
      const [start, id] = ENTRY.exec(entry) ?? [];
      return start === undefined || id === undefined ? [] : [[posix.join(root, entry.slice(start.length)), () => read(id)] as const];
    });
    return overlayHost(base, new Map(files), (path) => path.startsWith(`${root}/`) && !NEVER_COMMITTED.test(path.slice(root.length)));
  };
}
