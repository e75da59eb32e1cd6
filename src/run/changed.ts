import { posix } from 'node:path';
import { UsageError } from '../usage-error.js';
import type { World } from '../world.js';
import { repositoryRoot } from './paths.js';
import { decode, reasonOf } from './read-text.js';

const DEFAULT_BRANCHES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/** The files that differ from a commit, in the work tree; without one named, from the merge base with the default branch. */
export function changedSince(reference: string | undefined, world: World): ReadonlySet<string> {
  const root = rootOf(world, '--changed');
  const base = reference ?? mergeBase(root, world);
  if (answer(['rev-parse', '--verify', '--quiet', `${base}^{commit}`], root, world) === undefined) {
    throw new UsageError(`--changed: git knows no commit \`${base}\`; in a shallow clone, fetch the history first (\`fetch-depth: 0\`)`);
  }
  const changed = listed(['diff', '--name-only', '-z', '--diff-filter=d', base, '--'], root, world);
  return new Set([...changed, ...listed(['ls-files', '--others', '--exclude-standard', '-z'], root, world)]);
}

/** The files that are staged, and a World that reads them as the next commit will have them. */
export function stagedWorld(world: World): { readonly staged: ReadonlySet<string>; readonly world: World } {
  const root = rootOf(world, '--staged');
  const staged = new Set(listed(['diff', '--cached', '--name-only', '-z', '--diff-filter=d'], root, world));
  const read = (path: string): Uint8Array => (staged.has(path) ? world.git(['show', `:./${posix.relative(root, path)}`], root) : world.read(path));
  return {
    staged,
    world: {
      ...world,
      kind: (path) => (staged.has(path) ? 'file' : world.kind(path)),
      size: (path) => (staged.has(path) ? read(path).length : world.size(path)),
      read,
    },
  };
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
  const text = answer(words, root, world) ?? '';
  return text.split('\0').filter((name) => name !== '').map((name) => posix.join(root, name));
}
