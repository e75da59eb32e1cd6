import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { kindOf } from './files.js';

/** The matching files below a folder, without following links to folders; everything that is not a folder counts as a file. A folder that cannot be read appears as `folder/*`, so that reading it reports why. */
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

/** Typed as Node's own function, which has too many overloads to write out. */
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
