import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import { absolutePath, rootAbove } from './paths.js';
import { decode, reasonOf } from './text-files.js';

/** The root of the repository of the working directory; `option` is named in the error. */
export function gitRoot(host: Host, option: string): string {
  const root = rootAbove(host.cwd, host);
  if (root === undefined) throw new UsageError(`${option}: \`${host.cwd}\` is in no git repository`);
  return root;
}

/** The output of git; undefined if git fails. */
export function gitOutput(args: readonly string[], root: string, host: Host): string | undefined {
  try {
    return decode(host.git(args, root));
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number') return undefined;
    throw new UsageError(`Cannot run git: ${reasonOf(error)}`, { cause: error });
  }
}

/** The output of git; undefined also without git. */
export function gitOutputIfAny(args: readonly string[], root: string, host: Host): string | undefined {
  try {
    return decode(host.git(args, root));
  } catch {
    return undefined;
  }
}

/** The items of git output with `-z`. */
export function gitList(args: readonly string[], root: string, host: Host): readonly string[] {
  return (gitOutput(args, root, host) ?? '').split('\0').filter((item) => item !== '');
}

/** Throws a UsageError for a reference that is no commit. */
export function checkCommit(reference: string, option: string, root: string, host: Host): void {
  if (gitOutput(['rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`], root, host) !== undefined) return;
  if (host.kind(absolutePath(reference, host.cwd)) !== 'nothing') {
    throw new UsageError(`${option}: expected a commit, but \`${reference}\` is a path: write \`${option}=REF ${reference}\`, or put paths before ${option}`);
  }
  throw new UsageError(`${option}: git knows no commit \`${reference}\`; in a shallow clone, fetch the history first (\`fetch-depth: 0\`)`);
}
