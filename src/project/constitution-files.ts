import { posix } from 'node:path';
import { BESIDE_SPECS, CONSTITUTION_PLACES, TEMPLATE_PLACES } from './constitution-paths.js';
import type { ConstitutionSources, SourceFile } from '../constitution/sources.js';
import type { World } from '../host/world.js';
import { findUpwards, shownPath } from './paths.js';
import { readText } from './read-text.js';

/** Where that stands which may say what a plan is judged by. */
export interface SourcePaths {
  readonly file?: string;
  readonly template?: string;
}

/** Looks for the constitution and the template of a plan. `choice` is `auto`, `nebula` or an absolute path. */
export function findSourcePaths(planPath: string, choice: string, world: World): SourcePaths {
  if (choice === 'nebula') return {};
  const file = choice === 'auto' ? findConstitution(planPath, world) : choice;
  const template = findUpwards(planPath, TEMPLATE_PLACES, world);
  return { ...(file !== undefined && { file }), ...(template !== undefined && { template }) };
}

/** Reads what was found. */
export function readSources({ file, template }: SourcePaths, choice: string, world: World): ConstitutionSources {
  return {
    choice: choice === 'auto' || choice === 'nebula' ? choice : 'file',
    ...(file !== undefined && { file: readSource(file, world) }),
    ...(template !== undefined && { template: readSource(template, world) }),
  };
}

function findConstitution(planPath: string, world: World): string | undefined {
  return findUpwards(planPath, CONSTITUTION_PLACES, world, (place, folder) =>
    place !== BESIDE_SPECS.place || world.kind(posix.join(folder, BESIDE_SPECS.folder)) === 'folder');
}

function readSource(path: string, world: World): SourceFile {
  return { path: shownPath(path, world.cwd), text: readText(path, world) };
}
