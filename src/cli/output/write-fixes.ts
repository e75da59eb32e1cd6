import { isFailed } from '../../engine/tally.js';
import type { FileResult, FixedFile, RunResult } from '../../engine/result.js';
import { diffOf } from '../../fix/diff.js';
import type { Host } from '../../host/host.js';
import { absolutePath, shownPath } from '../../project/files/paths.js';
import { orUsageError } from '../../project/files/text-files.js';
import { counted } from '../../report/text/counted.js';
import type { Args } from '../options/args.js';

/** Writes the fixed plans, and reports the number of resolved findings. A plan that changed since it was read is not written, and fails. */
export function writeFixes(result: RunResult, { paths, fix }: Args, host: Host): RunResult {
  const { fixes = [] } = result;
  if (!fix) return result;
  if (paths.includes('-')) {
    for (const { output } of fixes) host.print(output);
    return result;
  }
  const changed = fixes.filter(({ source, output }) => source !== output);
  const stale = new Set(changed.filter((file) => !writeFix(file, host)).map(({ path }) => path));
  const written = changed.filter(({ path }) => !stale.has(path));
  const files = result.files.map((file): FileResult => (stale.has(absolutePath(file.path, host.cwd)) ? outdated(file) : file));
  return { ...result, files, notes: [...result.notes, ...noteOn(written)] };
}

function writeFix({ path, source, output }: FixedFile, host: Host): boolean {
  return orUsageError(() => host.replace(path, source, output), (reason) => `--fix: cannot write \`${path}\`: ${reason}`);
}

function outdated(file: FileResult): FileResult {
  return isFailed(file) ? file : { path: file.path, error: { kind: 'unreadable', message: 'It changed while it was being fixed, so nothing was written: run plan-lint again' } };
}

function noteOn(written: readonly FixedFile[]): readonly string[] {
  const count = written.reduce((sum, file) => sum + file.count, 0);
  return written.length === 0 ? [] : [`Fixed ${counted(count, 'finding')} in ${counted(written.length, 'plan')}.`];
}

/** Prints the fixes as a patch. */
export function printDiff({ fixes = [] }: RunResult, host: Host): void {
  for (const { path, source, output } of fixes) host.print(diffOf(shownPath(path, host), source, output));
}
