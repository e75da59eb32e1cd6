import { posix } from 'node:path';
import { BESIDE_SPECS, CONSTITUTION_LOOKALIKE, CONSTITUTION_PATHS, LOOKALIKE_FOLDERS } from './constitution-paths.js';
import { linkTarget } from '../../constitution/reading/link-target.js';
import type { ConstitutionSources, SourceFile } from '../../constitution/reading/sources.js';
import type { Host } from '../../host/host.js';
import type { ConstitutionChoice } from '../config/settings.js';
import { fileIn, foldersAbove, repositoryRoot, shownPath, upwardSearch } from '../files/paths.js';
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

/** Returns the paths of the constitution and the template of a plan. */
export type SourceFinder = (planPath: string, choice: ConstitutionChoice) => SourcePaths;

/** Creates a finder that searches each folder once. */
export function sourceFinder(host: Host): SourceFinder {
  const findConstitution = constitutionFinder(host);
  const findTemplate = upwardSearch(host, (folder) => fileIn(folder, templatePaths(folder, host), host));
  return (planPath, choice) => {
    if (choice === 'nebula') return { files: [] };
    const found = choice === 'auto' ? findConstitution(planPath) : undefined;
    const files = choice === 'auto' ? (found === undefined ? [] : [found]) : choice;
    const template = findTemplate(planPath);
    return { files, ...(template !== undefined && { template }) };
  };
}

/** Reads the constitution and the template. */
export function readSourceFiles({ files, template }: SourcePaths, choice: ConstitutionChoice, host: Host): ConstitutionSources {
  return {
    choice: choice === 'auto' || choice === 'nebula' ? choice : 'file',
    files: files.map((file) => readSource(file, host)),
    ...(template !== undefined && { template: { path: shownPath(template, host), text: readTemplateText(template, host) } }),
  };
}

/** Finds the nearest constitution: by its exact name, else in any case. */
function constitutionFinder(host: Host): (planPath: string) => string | undefined {
  const exact = upwardSearch(host, (folder) => fileIn(folder, pathsIn(folder, host), host));
  const inAnyCase = upwardSearch(host, (folder) => pathsIn(folder, host).flatMap((path) => pathsInAnyCase(path, folder, host)).find((path) => host.kind(path) === 'file'));
  return (planPath) => exact(planPath) ?? inAnyCase(planPath);
}

/** The paths of a constitution that count in a folder. */
function pathsIn(folder: string, host: Host): readonly string[] {
  return CONSTITUTION_PATHS.filter((path) => {
    if (YAML.test(path)) return listsPrinciples(posix.join(folder, path), host);
    return !BESIDE_SPECS.paths.includes(path) || host.kind(posix.join(folder, BESIDE_SPECS.folder)) === 'folder';
  });
}

/** Whether a file lists principles; of a charter in YAML only that list is read. */
function listsPrinciples(path: string, host: Host): boolean {
  return host.kind(path) === 'file' && /^### /m.test(readSource(path, host).text);
}

/** Warnings about files that users may confuse with a constitution, for plans without one. */
export function unreadConstitutions(planPaths: readonly string[], host: Host): readonly string[] {
  const findConstitution = constitutionFinder(host);
  const above = new Set(planPaths.filter((path) => findConstitution(path) === undefined).flatMap((path) => foldersAbove(path, host)));
  const folders = [...above].flatMap((folder) => [folder, ...LOOKALIKE_FOLDERS.flatMap((name) => pathsInAnyCase(`${name}/`, folder, host))]);
  const found = folders.flatMap((folder) => namesIn(folder, host).filter((name) => CONSTITUTION_LOOKALIKE.test(name)).map((name) => posix.join(folder, name)));
  return [...new Set(found)].sort().map((path) => `\`${shownPath(path, host)}\` looks like a constitution and is not read: if it is one, name it with the key \`constitution\`.`);
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
