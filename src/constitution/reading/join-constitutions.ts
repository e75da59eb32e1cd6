import type { Principle } from '../constitution.js';
import { normalizeWords } from '../../plan/words/similarity/significant-words.js';
import { readConstitution, type ConstitutionFile } from './read.js';
import type { SourceFile } from './sources.js';

/** Reads each file of a constitution; every principle gets a distinct rule id that is not in `taken`. */
export function readConstitutions(files: readonly SourceFile[], taken: readonly string[]): readonly ConstitutionFile[] {
  const read: ConstitutionFile[] = [];
  for (const { text, path } of files) read.push(readConstitution(text, path, [...taken, ...read.flatMap(({ principles }) => principles.map(({ rule }) => rule))]));
  return read;
}

/** Joins several files into one constitution with the principles in order, each name once. Title, version and history are those of the first file that states a version. */
export function joinConstitutions(files: readonly ConstitutionFile[]): ConstitutionFile | undefined {
  const [first, ...others] = files;
  if (first === undefined || others.length === 0) return first;
  const { version, amended, history } = files.find((file) => file.version !== undefined) ?? first;
  return {
    path: files.map(({ path }) => path).join(', '),
    title: first.title,
    ...(version !== undefined && { version }),
    history,
    ...(amended !== undefined && { amended }),
    principles: principlesOf(files),
    get clauses() { return files.flatMap((file) => file.clauses); },
    unfilled: files.every(({ unfilled }) => unfilled),
  };
}

/** Principles by name; the first file that declares a name takes precedence. */
function principlesOf(files: readonly ConstitutionFile[]): readonly Principle[] {
  const byName = new Map<string, Principle>();
  for (const { path, principles } of files) {
    for (const principle of principles) {
      const name = normalizeWords(principle.name);
      if (!byName.has(name)) byName.set(name, { ...principle, file: path });
    }
  }
  return [...byName.values()];
}
