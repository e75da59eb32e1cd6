import { posix } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Host } from '../../host/host.js';
import { memoize } from '../../plan/memoize.js';
import { foldersAbove } from './paths.js';
import { readText } from './text-files.js';

/** A line of a .gitignore file. */
export interface IgnoringLine {
  readonly file: string;
  readonly pattern: string;
}

/** Returns a test whether git ignores a file. */
export function gitignored(host: Host): (path: string) => boolean {
  const lineFor = ignoringLine(host);
  return (path) => lineFor(path) !== undefined;
}

/** Returns a function that finds the .gitignore line that ignores a file, from the root of the repository down. */
export function ignoringLine(host: Host): (path: string) => IgnoringLine | undefined {
  const rulesIn = memoize((folder) => readRules(posix.join(folder, '.gitignore'), host), Infinity);
  const lineForFolder = memoize((folder): IgnoringLine | undefined => lineFor(folder, '/', foldersAbove(folder, host)), Infinity);
  /** Files in an ignored folder cannot be re-included; otherwise the deepest .gitignore with a matching line decides. */
  function lineFor(path: string, ending: string, [parent = '/', ...rest]: readonly string[]): IgnoringLine | undefined {
    const above = rest.length > 0 ? lineForFolder(parent) : undefined;
    if (above !== undefined) return above;
    const verdicts = [parent, ...rest].map((folder) => ({ folder, verdict: rulesIn(folder)?.test(posix.relative(folder, path) + ending) }));
    const decided = verdicts.find(({ verdict }) => verdict?.ignored === true || verdict?.unignored === true);
    return decided?.verdict?.ignored === true ? { file: posix.join(decided.folder, '.gitignore'), pattern: decided.verdict.rule?.pattern ?? '' } : undefined;
  }
  return (path) => lineFor(path, '', foldersAbove(path, host));
}

function readRules(file: string, host: Host): Ignore | undefined {
  return host.kind(file) === 'file' ? ignore().add(readText(file, host)) : undefined;
}
