import { posix } from 'node:path';
import { BESIDE_SPECS, CONSTITUTION_PLACES } from './constitution-paths.js';
import type { ConstitutionSources, SourceFile } from '../constitution/sources.js';
import type { Host } from '../host/host.js';
import { findUpwards, foldersAbove, shownPath } from './paths.js';
import { readText } from './read-text.js';
import { templatePlaces } from './template-places.js';

/** Where that stands which may say what a plan is judged by. */
export interface SourcePaths {
  readonly file?: string;
  readonly template?: string;
}

/** Looks for the constitution and the template of a plan. `choice` is `auto`, `nebula` or an absolute path. */
export function findSourcePaths(planPath: string, choice: string, host: Host): SourcePaths {
  if (choice === 'nebula') return {};
  const file = choice === 'auto' ? findConstitution(planPath, host) : choice;
  const template = findTemplate(planPath, host);
  return { ...(file !== undefined && { file }), ...(template !== undefined && { template }) };
}

/** Reads what was found. */
export function readSources({ file, template }: SourcePaths, choice: string, host: Host): ConstitutionSources {
  return {
    choice: choice === 'auto' || choice === 'nebula' ? choice : 'file',
    ...(file !== undefined && { file: readSource(file, host) }),
    ...(template !== undefined && { template: readSource(template, host) }),
  };
}

function findConstitution(planPath: string, host: Host): string | undefined {
  return findUpwards(planPath, CONSTITUTION_PLACES, host, (place, folder) =>
    place !== BESIDE_SPECS.place || host.kind(posix.join(folder, BESIDE_SPECS.folder)) === 'folder');
}

/** The template of the nearest folder that has one. */
function findTemplate(planPath: string, host: Host): string | undefined {
  const places = foldersAbove(planPath, host).flatMap((folder) => templatePlaces(folder, host).map((place) => posix.join(folder, place)));
  return places.find((place) => host.kind(place) === 'file');
}

function readSource(path: string, host: Host): SourceFile {
  return { path: shownPath(path, host), text: readText(path, host) };
}
