import { posix } from 'node:path';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import { checkCommit, gitOutput, gitList, gitRoot } from '../files/git-output.js';
import { once } from '../../plan/memoize.js';
import { overlayHost } from '../files/overlay-host.js';

const DEFAULT_BRANCHES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/** The files that differ between a commit and the work tree, deleted ones included; by default, from the merge base with the default branch. */
export function changedSince(reference: string | undefined, host: Host): ReadonlySet<string> {
  const root = gitRoot(host, '--changed');
  const base = reference ?? mergeBase(root, host);
  checkCommit(base, '--changed', root, host);
  const changed = listed(['diff', '--name-only', '-z', '--no-renames', base, '--'], root, host);
  return new Set([...changed, ...listed(['ls-files', '--others', '--exclude-standard', '-z'], root, host)]);
}

/** The staged files, and a host that reads files from the index. Links and submodules have no text. */
export function stagedHost(host: Host): { readonly staged: ReadonlySet<string>; readonly host: Host } {
  const root = gitRoot(host, '--staged');
  // The output alternates between `:100644 100644 1a2b3c 4d5e6f M`, whose second field is the new mode, and the path.
  const items = gitList(['diff', '--cached', '--raw', '-z', '--no-renames'], root, host);
  const modes = new Map(items.flatMap((name, index) => (index % 2 === 1 ? [[name, items[index - 1]?.split(' ')[1] ?? ''] as const] : [])));
  const named = (pattern: RegExp): readonly string[] => [...modes].filter(([, mode]) => pattern.test(mode)).map(([name]) => name);
  const files = named(/^100/).map((name) => [posix.join(root, name), once(() => host.git(['show', `:./${name}`], root))] as const);
  const gone = new Set(named(/^0+$/).map((name) => posix.join(root, name)));
  return { staged: new Set([...modes.keys()].map((name) => posix.join(root, name))), host: overlayHost(host, new Map(files), (path) => gone.has(path)) };
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
