import { posix } from 'node:path';
import picomatch from 'picomatch';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import { checkCommit, gitOutput, gitList, gitRoot } from '../files/git-output.js';
import { foldersAbove } from '../files/paths.js';

const DEFAULT_BRANCHES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/** The files that differ between a commit and the work tree, deleted ones included; by default, from the merge base with the default branch. */
export function changedSince(reference: string | undefined, host: Host): ReadonlySet<string> {
  const root = gitRoot(host, '--changed');
  const base = reference ?? mergeBase(root, host);
  checkCommit(base, '--changed', root, host);
  const changed = listed(['diff', '--name-only', '-z', '--no-renames', base, '--'], root, host);
  return new Set([...changed, ...listed(['ls-files', '--others', '--exclude-standard', '-z'], root, host)]);
}

/** The staged files, and a host that reads files from the index. */
export function stagedHost(host: Host): { readonly staged: ReadonlySet<string>; readonly host: Host } {
  const root = gitRoot(host, '--staged');
  const { staged, texts, gone } = stagedFiles(root, host);
  const folders = new Set([...texts].flatMap((path) => foldersAbove(path, host)));
  const read = (path: string): Uint8Array => (texts.has(path) ? host.git(['show', `:./${posix.relative(root, path)}`], root) : host.read(path));
  return {
    staged,
    host: {
      ...host,
      kind: (path) => (texts.has(path) ? 'file' : gone.has(path) ? 'nothing' : folders.has(path) ? 'folder' : host.kind(path)),
      size: (path) => (texts.has(path) ? read(path).length : host.size(path)),
      read,
      list: (folder) => listStaged(folder, { texts, gone, folders }, host),
      glob: globOf(texts, gone, host),
    },
  };
}

interface StagedPaths {
  readonly texts: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

/** The names on disk without deleted ones, and those that only the index has. */
function listStaged(folder: string, { texts, gone, folders }: StagedPaths, host: Host): readonly string[] {
  const there = host.kind(folder) === 'folder' ? host.list(folder).filter((name) => !gone.has(posix.join(folder, name))) : [];
  const isBelow = (path: string): boolean => posix.dirname(path) === folder;
  const staged = [...[...texts].filter(isBelow), ...[...folders].filter(isBelow).map((path) => `${path}/`)];
  return [...new Set([...there, ...staged.map((path) => path.slice(posix.join(folder, 'x').length - 1))])];
}

function globOf(texts: ReadonlySet<string>, gone: ReadonlySet<string>, host: Host): Host['glob'] {
  return (patterns, folder, exceptions = []) => {
    const isWanted = picomatch([...patterns], { dot: true, ignore: [...exceptions] });
    const there = host.glob(patterns, folder, exceptions).filter((path) => !gone.has(path));
    return [...new Set([...there, ...[...texts].filter((path) => isWanted(posix.relative(folder, path)))])];
  };
}

/** The staged files with their texts, and the deleted ones. Links and submodules have no text. */
function stagedFiles(root: string, host: Host): { readonly staged: ReadonlySet<string>; readonly texts: ReadonlySet<string>; readonly gone: ReadonlySet<string> } {
  // The output alternates between `:100644 100644 1a2b3c 4d5e6f M`, whose second field is the new mode, and the path.
  const items = gitList(['diff', '--cached', '--raw', '-z', '--no-renames'], root, host);
  const entries = items.flatMap((path, index) => (index % 2 === 1 ? [{ path: posix.join(root, path), mode: items[index - 1]?.split(' ')[1] ?? '' }] : []));
  const withMode = (pattern: RegExp): ReadonlySet<string> => new Set(entries.filter(({ mode }) => pattern.test(mode)).map(({ path }) => path));
  return { staged: withMode(/^/), texts: withMode(/^100/), gone: withMode(/^0+$/) };
}

function mergeBase(root: string, host: Host): string {
  for (const branch of DEFAULT_BRANCHES) {
    if (gitOutput(['rev-parse', '--verify', '--quiet', `${branch}^{commit}`], root, host) === undefined) continue;
    const base = gitOutput(['merge-base', 'HEAD', branch], root, host);
    if (base !== undefined) return base.trim();
    throw new UsageError(`--changed: HEAD and \`${branch}\` have no common commit here; in a shallow clone, fetch the history first (\`fetch-depth: 0\`)`);
  }
  throw new UsageError('--changed: no default branch is known here to compare with; name a commit, or fetch the history first (`fetch-depth: 0`)');
}

function listed(args: readonly string[], root: string, host: Host): readonly string[] {
  return gitList(args, root, host).map((name) => posix.join(root, name));
}
