import { posix } from 'node:path';
import { readConstitution, type ConstitutionFile } from '../../constitution/reading/read.js';
import type { ConstitutionHistory } from '../../evidence/surroundings.js';
import type { Host } from '../../host/host.js';
import { memoize } from '../../plan/memoize.js';
import { repositoryRoot } from '../files/paths.js';
import { gitOutputIfAny } from '../files/git-output.js';

/** The version of a constitution, and its former principles from git, which is asked only on demand. */
export function constitutionHistory(paths: readonly string[], { version, amended }: Pick<ConstitutionFile, 'version' | 'amended'>, host: Host): ConstitutionHistory {
  return {
    ...(version !== undefined && { version }),
    ...(amended !== undefined && { amended }),
    namesOn: memoize((date) => namesInAll(date, paths, host)),
  };
}

/** The principle names of all files on a date; undefined if the history of one is unknown. */
function namesInAll(date: string, paths: readonly string[], host: Host): readonly string[] | undefined {
  const names = paths.map((path) => namesOn(date, path, host));
  return names.includes(undefined) ? undefined : names.flatMap((some) => some ?? []);
}

function namesOn(date: string, path: string, host: Host): readonly string[] | undefined {
  const root = repositoryRoot(path, host);
  if (root === undefined) return undefined;
  const own = posix.relative(root, path);
  const commit = gitOutputIfAny(['log', '-1', '--format=%H', `--until=${date}T23:59:59`, '--', own], root, host)?.trim();
  const text = commit === undefined || commit === '' ? undefined : gitOutputIfAny(['show', `${commit}:${own}`], root, host);
  return text === undefined ? undefined : readConstitution(text, path).principles.map(({ name }) => name);
}
