import { posix } from 'node:path';

/** Where a constitution stands, relative to each folder on the way up from a plan; the first that is there counts. */
const PLACES: readonly string[] = [
  '.specify/memory/constitution.md',
  '.specify/constitution.md',
  '.kittify/memory/constitution.md',
  '.kittify/constitution/constitution.md',
  '.kittify/charter/charter.md',
  'memory/constitution.md',
  'constitution.md',
  'docs/constitution.md',
];

/** The same, with the file's name also in capitals or capitalized. */
export const CONSTITUTION_PLACES: readonly string[] = PLACES.flatMap((place) => [place, inCapitals(place), capitalized(place)]);

/** The folder that must stand beside a constitution which is in no folder of a tool's own. */
export const BESIDE = 'specs';

/** Whether a constitution there counts only beside that folder. */
export function needsSpecs(place: string): boolean {
  return /^(?:docs\/)?constitution\.md$/i.test(place);
}

function inCapitals(place: string): string {
  const { dir, name, ext } = posix.parse(place);
  return posix.join(dir, `${name.toUpperCase()}${ext}`);
}

function capitalized(place: string): string {
  const { dir, base } = posix.parse(place);
  return posix.join(dir, `${base.charAt(0).toUpperCase()}${base.slice(1)}`);
}
