import { posix } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Host } from '../../host/host.js';
import { foldersAbove } from './paths.js';
import { readText } from './read-text.js';

/** A line of a .gitignore file. */
export interface IgnoringLine {
  readonly file: string;
  readonly pattern: string;
}

/** Tells whether git would leave a file out. */
export function gitignored(host: Host): (path: string) => boolean {
  const lineFor = ignoringLine(host);
  return (path) => lineFor(path) !== undefined;
}

/** Tells which line makes git leave a file out, by the .gitignore files from the repository's root down to it. */
export function ignoringLine(host: Host): (path: string) => IgnoringLine | undefined {
  const rulesIn = remembering((folder) => readRules(posix.join(folder, '.gitignore'), host));
  const lineForFolder = remembering((folder): IgnoringLine | undefined => lineFor(folder, '/', foldersAbove(folder, host)));
  /** What lies in an ignored folder cannot be taken back in; otherwise the deepest file that says anything decides. */
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

function remembering<Value>(ask: (key: string) => Value): (key: string) => Value {
  const answers = new Map<string, { readonly value: Value }>();
  return (key) => {
    const known = answers.get(key) ?? { value: ask(key) };
    answers.set(key, known);
    return known.value;
  };
}
