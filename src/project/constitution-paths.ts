/** Where a constitution stands, relative to each folder on the way up from a plan; the first that is there counts. */
export const CONSTITUTION_PLACES: readonly string[] = [
  '.specify/memory/constitution.md',
  '.specify/constitution.md',
  '.kittify/memory/constitution.md',
  '.kittify/charter/charter.md',
  'memory/constitution.md',
  'constitution.md',
];

/** Of those, the one that counts only in a folder that also holds `folder`. */
export const BESIDE_SPECS = { place: 'constitution.md', folder: 'specs' } as const;
