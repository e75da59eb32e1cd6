import { posix } from 'node:path';
import picomatch from 'picomatch';
import type { Host } from '../../host/host.js';
import { memoize } from '../../plan/memoize.js';
import { foldersAbove } from '../files/paths.js';
import { gitList } from '../files/git-output.js';

/** A file of a commit. */
interface Blob {
  readonly id: string;
  readonly size: number;
}

/** `100644 blob 1a2b3c    1234\tpath`; links and submodules have no text. */
const ENTRY = /^100\d{3} blob (\w+) +(\d+)\t/;

/** Returns a function from a commit to a host with its files. File contents are cached across commits. */
export function commitHosts(root: string, host: Host): (commit: string) => Host {
  const textOf = memoize((id) => host.git(['cat-file', 'blob', id], root), Infinity);
  return (commit) => hostAt(blobsOf(commit, root, host), root, textOf, host);
}

function hostAt(blobs: ReadonlyMap<string, Blob>, root: string, textOf: (id: string) => Uint8Array, host: Host): Host {
  const folders = new Set([root, ...[...blobs.keys()].flatMap((path) => foldersAbove(path, host))]);
  const names = namesByFolder([...blobs.keys()], folders);
  const isCommitted = (path: string): boolean => path.startsWith(`${root}/`) && !/\/(?:\.git|node_modules)(?:\/|$)/.test(path.slice(root.length));
  return {
    ...host,
    kind: (path) => (blobs.has(path) ? 'file' : folders.has(path) ? 'folder' : isCommitted(path) ? 'nothing' : host.kind(path)),
    size: (path) => blobs.get(path)?.size ?? host.size(path),
    read: (path) => {
      const { id } = blobs.get(path) ?? {};
      return id === undefined ? host.read(path) : textOf(id);
    },
    list: (folder) => (folders.has(folder) ? [...(names.get(folder) ?? [])] : host.list(folder)),
    glob: (patterns, folder, exceptions = []) => {
      const isWanted = picomatch([...patterns], { dot: true, ignore: [...exceptions] });
      return [...blobs.keys()].filter((path) => path.startsWith(`${folder}/`) && isWanted(posix.relative(folder, path)));
    },
  };
}

/** The names in each folder; names of folders end in `/`. */
function namesByFolder(files: readonly string[], folders: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map([...folders].map((folder) => [folder, new Set<string>()]));
  for (const path of files) names.get(posix.dirname(path))?.add(posix.basename(path));
  for (const path of folders) names.get(posix.dirname(path))?.add(`${posix.basename(path)}/`);
  return names;
}

function blobsOf(commit: string, root: string, host: Host): ReadonlyMap<string, Blob> {
  const entries = gitList(['ls-tree', '-r', '-l', '-z', '--full-tree', commit], root, host);
  return new Map(entries.flatMap((entry) => {
    const [start, id, size] = ENTRY.exec(entry) ?? [];
    return start === undefined || id === undefined ? [] : [[posix.join(root, entry.slice(start.length)), { id, size: Number(size) }] as const];
  }));
}
