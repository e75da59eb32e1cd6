import { posix } from 'node:path';
import picomatch from 'picomatch';
import type { Host } from '../../host/host.js';
import { foldersAbove } from './paths.js';

/** A host with other files than the disk: each of `files` is read by its function, and a path that `isGone` matches exists only among them. */
export function overlayHost(host: Host, files: ReadonlyMap<string, () => Uint8Array>, isGone: (path: string) => boolean): Host {
  const folders = new Set([...files.keys()].flatMap((path) => foldersAbove(path, host)));
  const names = namesByFolder([...files.keys()], folders);
  return {
    ...host,
    kind: (path) => (files.has(path) ? 'file' : folders.has(path) ? 'folder' : isGone(path) ? 'nothing' : host.kind(path)),
    size: (path) => files.get(path)?.().length ?? host.size(path),
    read: (path) => files.get(path)?.() ?? host.read(path),
    list: (folder) => {
      const there = host.kind(folder) === 'folder' ? host.list(folder).filter((name) => !isGone(posix.join(folder, name))) : [];
      return [...new Set([...there, ...(names.get(folder) ?? [])])];
    },
    glob: (patterns, folder, exceptions = []) => {
      const isWanted = picomatch([...patterns], { dot: true, ignore: [...exceptions] });
      const there = host.glob(patterns, folder, exceptions).filter((path) => !isGone(path));
      return [...new Set([...there, ...[...files.keys()].filter((path) => path.startsWith(`${folder}/`) && isWanted(posix.relative(folder, path)))])];
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
