import { posix } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { World } from '../world.js';
import { foldersAbove } from './paths.js';
import { decode } from './read-text.js';

/** Tells whether git would leave a path out, by the .gitignore files from the repository's root down to it. */
export function gitignored(world: World): (path: string) => boolean {
  const known = new Map<string, Ignore | undefined>();
  const rulesOf = (folder: string): Ignore | undefined => {
    if (!known.has(folder)) known.set(folder, readRules(`${folder}/.gitignore`, world));
    return known.get(folder);
  };
  return (path) => foldersAbove(path, world).reduceRight((out, folder) => {
    const { ignored, unignored } = rulesOf(folder)?.test(posix.relative(folder, path)) ?? { ignored: false, unignored: false };
    return ignored || (out && !unignored);
  }, false);
}

function readRules(file: string, world: World): Ignore | undefined {
  return world.kind(file) === 'file' ? ignore().add(decode(world.read(file))) : undefined;
}
