import { posix } from 'node:path';
import picomatch from 'picomatch';
import { UsageError } from './usage-error.js';
import type { World } from '../host/world.js';
import { foldersAbove, repositoryRoot } from './paths.js';
import { decode, reasonOf } from './read-text.js';

const DEFAULT_BRANCHES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/** The files that differ from a commit, in the work tree, those that are gone among them; without one named, from the merge base with the default branch. */
export function changedSince(reference: string | undefined, world: World): ReadonlySet<string> {
  const root = rootOf(world, '--changed');
  const base = reference ?? mergeBase(root, world);
  if (answer(['rev-parse', '--verify', '--quiet', `${base}^{commit}`], root, world) === undefined) {
    throw new UsageError(`--changed: git knows no commit \`${base}\`; in a shallow clone, fetch the history first (\`fetch-depth: 0\`)`);
  }
  const changed = listed(['diff', '--name-only', '-z', '--no-renames', base, '--'], root, world);
  return new Set([...changed, ...listed(['ls-files', '--others', '--exclude-standard', '-z'], root, world)]);
}

/** The files that are staged, and a World that is as the next commit will have it. */
export function stagedWorld(world: World): { readonly staged: ReadonlySet<string>; readonly world: World } {
  const root = rootOf(world, '--staged');
  const { staged, texts, gone } = stagedFiles(root, world);
  const folders = new Set([...texts].flatMap((path) => foldersAbove(path, world)));
  const read = (path: string): Uint8Array => (texts.has(path) ? world.git(['show', `:./${posix.relative(root, path)}`], root) : world.read(path));
  return {
    staged,
    world: {
      ...world,
      // They would judge the work tree.
      threads: () => [],
      kind: (path) => (texts.has(path) ? 'file' : gone.has(path) ? 'nothing' : folders.has(path) ? 'folder' : world.kind(path)),
      size: (path) => (texts.has(path) ? read(path).length : world.size(path)),
      read,
      glob: globOf(texts, gone, world),
    },
  };
}

function globOf(texts: ReadonlySet<string>, gone: ReadonlySet<string>, world: World): World['glob'] {
  return (patterns, folder, exceptions = []) => {
    const isWanted = picomatch([...patterns], { dot: true, ignore: [...exceptions] });
    const there = world.glob(patterns, folder, exceptions).filter((path) => !gone.has(path));
    return [...new Set([...there, ...[...texts].filter((path) => isWanted(posix.relative(folder, path)))])];
  };
}

/** What is staged: files with a text, and those that are taken out. A link or a submodule has no text of its own. */
function stagedFiles(root: string, world: World): { readonly staged: ReadonlySet<string>; readonly texts: ReadonlySet<string>; readonly gone: ReadonlySet<string> } {
  // In turn `:100644 100644 1a2b3c 4d5e6f M`, of which the second is the mode now, and the path.
  const words = answered(['diff', '--cached', '--raw', '-z', '--no-renames'], root, world);
  const entries = words.flatMap((path, index) => (index % 2 === 1 ? [{ path: posix.join(root, path), mode: words[index - 1]?.split(' ')[1] ?? '' }] : []));
  const withMode = (pattern: RegExp): ReadonlySet<string> => new Set(entries.filter(({ mode }) => pattern.test(mode)).map(({ path }) => path));
  return { staged: withMode(/^/), texts: withMode(/^100/), gone: withMode(/^0+$/) };
}

function rootOf(world: World, option: string): string {
  const root = repositoryRoot(posix.join(world.cwd, 'x'), world);
  if (root === undefined) throw new UsageError(`${option}: \`${world.cwd}\` is in no git repository`);
  return root;
}

function mergeBase(root: string, world: World): string {
  for (const branch of DEFAULT_BRANCHES) {
    if (answer(['rev-parse', '--verify', '--quiet', `${branch}^{commit}`], root, world) === undefined) continue;
    const base = answer(['merge-base', 'HEAD', branch], root, world);
    if (base !== undefined) return base.trim();
    throw new UsageError(`--changed: HEAD and \`${branch}\` have no common commit here; in a shallow clone, fetch the history first (\`fetch-depth: 0\`)`);
  }
  throw new UsageError('--changed: no default branch is known here to compare with; name a commit, or fetch the history first (`fetch-depth: 0`)');
}

/** git's answer, or undefined where git says no. */
function answer(words: readonly string[], root: string, world: World): string | undefined {
  try {
    return decode(world.git(words, root));
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number') return undefined;
    throw new UsageError(`Cannot run git: ${reasonOf(error)}`, { cause: error });
  }
}

function listed(words: readonly string[], root: string, world: World): readonly string[] {
  return answered(words, root, world).map((name) => posix.join(root, name));
}

/** What git answers with `-z`. */
function answered(words: readonly string[], root: string, world: World): readonly string[] {
  return (answer(words, root, world) ?? '').split('\0').filter((word) => word !== '');
}
