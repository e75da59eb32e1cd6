import { posix } from 'node:path';
import type { Host } from '../../host/host.js';
import { repositoryRoot } from './paths.js';

/** The files below a folder that are in git's index, even if .gitignore matches them; empty outside a repository or without git. */
export function trackedFiles(folder: string, host: Host): ReadonlySet<string> {
  if (repositoryRoot(posix.join(folder, 'x'), host) === undefined) return new Set();
  const names = listFiles(folder, host).split('\0').filter((name) => name !== '');
  return new Set(names.map((name) => posix.join(folder, name)));
}

function listFiles(folder: string, host: Host): string {
  try {
    return new TextDecoder().decode(host.git(['ls-files', '-z'], folder));
  } catch {
    // Without git, no file is tracked.
    return '';
  }
}
