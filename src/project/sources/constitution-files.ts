import { posix } from 'node:path';
import { BESIDE_SPECS, CONSTITUTION_LOOKALIKE, CONSTITUTION_PATHS, LOOKALIKE_FOLDERS } from './constitution-paths.js';
import { linkTarget } from '../../constitution/reading/link-target.js';
import type { ConstitutionSources, SourceFile } from '../../constitution/reading/sources.js';
import type { Host } from '../../host/host.js';
import type { ConstitutionChoice } from '../config/settings.js';
import { findUpwards, foldersAbove, repositoryRoot, shownPath } from '../files/paths.js';
import { namesIn, pathsInAnyCase } from '../files/paths-in-any-case.js';
import { readText } from '../files/text-files.js';
import { charterText } from './charter.js';
import { readTemplateText } from './preset-layers.js';
import { templatePaths } from './template-paths.js';

const YAML = /\.ya?ml$/i;

/** The paths of the constitution and the template. */
export interface SourcePaths {
  /** The constitution: one file, or several. */
  readonly files: readonly string[];
  readonly template?: string;
}

/** Finds the constitution and the template of a plan. */
export function findSourcePaths(planPath: string, choice: ConstitutionChoice, host: Host): SourcePaths {
  if (choice === 'nebula') return { files: [] };
  const found = choice === 'auto' ? findConstitution(planPath, host) : undefined;
  const files = choice === 'auto' ? (found === undefined ? [] : [found]) : choice;
  const template = findTemplate(planPath, host);
  return { files, ...(template !== undefined && { template }) };
}

/** Reads the constitution and the template. */
export function readSourceFiles({ files, template }: SourcePaths, choice: ConstitutionChoice, host: Host): ConstitutionSources {
  return {
    choice: choice === 'auto' || choice === 'nebula' ? choice : 'file',
    files: files.map((file) => readSource(file, host)),
    ...(template !== undefined && { template: { path: shownPath(template, host), text: readTemplateText(template, host) } }),
  };
}

function findConstitution(planPath: string, host: Host): string | undefined {
  const counts = (path: string, folder: string): boolean => {
    if (YAML.test(path)) return listsPrinciples(posix.join(folder, path), host);
    return !BESIDE_SPECS.paths.includes(path) || host.kind(posix.join(folder, BESIDE_SPECS.folder)) === 'folder';
  };
  return findUpwards(planPath, CONSTITUTION_PATHS, host, counts) ?? findInAnyCase(planPath, counts, host);
}

/** Whether a file lists principles; of a charter in YAML only that list is read. */
function listsPrinciples(path: string, host: Host): boolean {
  return host.kind(path) === 'file' && /^### /m.test(readSource(path, host).text);
}

/** Finds a constitution while ignoring the case of names. */
function findInAnyCase(planPath: string, counts: (path: string, folder: string) => boolean, host: Host): string | undefined {
  for (const folder of foldersAbove(planPath, host)) {
    const paths = CONSTITUTION_PATHS.filter((path) => counts(path, folder));
    const found = paths.flatMap((path) => pathsInAnyCase(path, folder, host)).find((path) => host.kind(path) === 'file');
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Warnings about files that users may confuse with a constitution, for plans without one. */
export function unreadConstitutions(planPaths: readonly string[], host: Host): readonly string[] {
  const above = new Set(planPaths.filter((path) => findConstitution(path, host) === undefined).flatMap((path) => foldersAbove(path, host)));
  const folders = [...above].flatMap((folder) => [folder, ...LOOKALIKE_FOLDERS.flatMap((name) => pathsInAnyCase(`${name}/`, folder, host))]);
  const found = folders.flatMap((folder) => namesIn(folder, host).filter((name) => CONSTITUTION_LOOKALIKE.test(name)).map((name) => posix.join(folder, name)));
  return [...new Set(found)].sort().map((path) => `\`${shownPath(path, host)}\` looks like a constitution and is not read: if it is one, name it with the key \`constitution\`.`);
}

/** The template of the nearest folder that has one. */
function findTemplate(planPath: string, host: Host): string | undefined {
  for (const folder of foldersAbove(planPath, host)) {
    const path = templatePaths(folder, host).map((one) => posix.join(folder, one)).find((one) => host.kind(one) === 'file');
    if (path !== undefined) return path;
  }
  return undefined;
}

function readSource(path: string, host: Host): SourceFile {
  const file = linkedFile(path, host) ?? path;
  const shown = shownPath(file, host);
  const text = readText(file, host);
  return { path: shown, text: YAML.test(file) ? charterText(text, shown) : text };
}

/** The file of the repository that a symbolic link means which was checked out as text. */
function linkedFile(path: string, host: Host): string | undefined {
  const root = repositoryRoot(path, host);
  const target = linkTarget(readText(path, host));
  const file = posix.resolve(posix.dirname(path), target ?? '');
  return target !== undefined && root !== undefined && file.startsWith(`${root}/`) && host.kind(file) === 'file' ? file : undefined;
}
