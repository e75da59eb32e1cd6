import { posix } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Host } from '../host/host.js';
import { foldersAbove } from './paths.js';
import { readText } from './read-text.js';

/** Tells whether git would leave a file out, by the .gitignore files from the repository's root down to it. */
export function gitignored(host: Host): (path: string) => boolean {
  const rulesIn = remembering((folder) => readRules(posix.join(folder, '.gitignore'), host));
  const isFolderIgnored = remembering((folder): boolean => isIgnored(folder, '/', foldersAbove(folder, host)));
  /** What lies in an ignored folder cannot be taken back in; otherwise the deepest file that says anything decides. */
  function isIgnored(path: string, ending: string, [parent = '/', ...rest]: readonly string[]): boolean {
    if (rest.length > 0 && isFolderIgnored(parent)) return true;
    const verdicts = [parent, ...rest].flatMap((folder) => rulesIn(folder)?.test(posix.relative(folder, path) + ending) ?? []);
    return verdicts.find(({ ignored, unignored }) => ignored || unignored)?.ignored ?? false;
  }
  return (path) => isIgnored(path, '', foldersAbove(path, host));
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
