import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { kindOf } from './files.js';

/** The files below a folder that match, with all that is no folder taken for a file; links to folders are not followed. A folder that cannot be looked into is there as `folder/*`: reading that says why. */
export function searchFiles(patterns: readonly string[], folder: string, exceptions: readonly string[] = []): readonly string[] {
  const locked: string[] = [];
  const found = globSync(patterns, {
    cwd: folder,
    ignore: exceptions,
    absolute: true,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdirSync: listingWith(locked) },
  });
  return [...found, ...locked.map((path) => join(path, '*').replaceAll('\\', '/'))];
}

/** Node's own, which has too many signatures to be written anew. */
function listingWith(locked: string[]): typeof readdirSync {
  return new Proxy(readdirSync, {
    apply(_list, _self, [folder]: [string]) {
      try {
        const entries = readdirSync(folder, { withFileTypes: true });
        return entries.map((entry) => (isFolder(entry, folder) ? entry : Object.assign(entry, { isFile: () => true })));
      } catch (error) {
        if (kindOf(folder) !== 'nothing') locked.push(folder);
        throw error;
      }
    },
  });
}

function isFolder(entry: Dirent, folder: string): boolean {
  return entry.isDirectory() || (entry.isSymbolicLink() && kindOf(join(folder, entry.name)) === 'folder');
}
