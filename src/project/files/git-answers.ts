import { posix } from 'node:path';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import { absolutePath, repositoryRoot } from './paths.js';
import { decode, reasonOf } from './read-text.js';

/** The root of the repository that the command was started in; `option` is what asks for it. */
export function gitRoot(host: Host, option: string): string {
  const root = repositoryRoot(posix.join(host.cwd, 'x'), host);
  if (root === undefined) throw new UsageError(`${option}: \`${host.cwd}\` is in no git repository`);
  return root;
}

/** git's answer, or undefined where git says no. */
export function gitAnswer(words: readonly string[], root: string, host: Host): string | undefined {
  try {
    return decode(host.git(words, root));
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number') return undefined;
    throw new UsageError(`Cannot run git: ${reasonOf(error)}`, { cause: error });
  }
}

/** What git answers with `-z`. */
export function gitList(words: readonly string[], root: string, host: Host): readonly string[] {
  return (gitAnswer(words, root, host) ?? '').split('\0').filter((word) => word !== '');
}

/** Refuses what git knows no commit by. */
export function checkCommit(reference: string, option: string, root: string, host: Host): void {
  if (gitAnswer(['rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`], root, host) !== undefined) return;
  if (host.kind(absolutePath(reference, host.cwd)) !== 'nothing') throw new UsageError(`${option}: a commit belongs here, and \`${reference}\` is a path: write \`${option}=REF ${reference}\`, or put paths before ${option}`);
  throw new UsageError(`${option}: git knows no commit \`${reference}\`; in a shallow clone, fetch the history first (\`fetch-depth: 0\`)`);
}
