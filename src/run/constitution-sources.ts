import { posix } from 'node:path';
import { BESIDE_SPECS, CONSTITUTION_PLACES, TEMPLATE_PLACES } from '../constitution/places.js';
import type { ConstitutionSources, SourceFile } from '../constitution/sources.js';
import type { World } from '../world.js';
import { findUpwards, shownPath } from './paths.js';
import { readText } from './read-text.js';

/** What may say what a plan is judged by: the constitution chosen or found from the plan's place, and the project's template. `choice` is `auto`, `nebula` or an absolute path. */
export function findConstitutionSources(planPath: string, choice: string, world: World): ConstitutionSources {
  if (choice === 'nebula') return { choice };
  const constitution = choice === 'auto' ? findConstitution(planPath, world) : choice;
  const template = findUpwards(planPath, TEMPLATE_PLACES, world);
  return {
    choice: choice === 'auto' ? choice : 'file',
    ...(constitution !== undefined && { file: readSource(constitution, world) }),
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
