/** Where a constitution stands, relative to each folder on the way up from a plan; the first that is there counts. */
export const CONSTITUTION_PLACES: readonly string[] = [
  '.specify/memory/constitution.md',
  '.specify/constitution.md',
  '.kittify/memory/constitution.md',
  '.kittify/constitution/constitution.md',
  '.kittify/charter/charter.md',
  '.kittify/charter/charter.yaml',
  'memory/constitution.md',
  'constitution.md',
  'docs/constitution.md',
];

/** Of those, the ones that count only in a folder that also holds `folder`. */
export const BESIDE_SPECS: { readonly places: readonly string[]; readonly folder: string } = { places: ['constitution.md', 'docs/constitution.md'], folder: 'specs' };

/** The name of a file that a person may take for the constitution. */
export const CONSTITUTION_LOOKALIKE = /^(?:constitution|charter).*\.(?:mdx?|markdown|txt|ya?ml|toml|json|rst|adoc)$/i;

/** Where such files are looked for, besides the folders on the way up themselves. */
export const LOOKALIKE_FOLDERS: readonly string[] = ['.specify', '.specify/memory', 'memory', 'docs', '.kittify', '.kittify/memory', '.kittify/charter', '.kittify/constitution'];
