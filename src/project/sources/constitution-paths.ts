/** The paths of a constitution, relative to each folder from the plan upwards; the first existing one is used. */
export const CONSTITUTION_PATHS: readonly string[] = [
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

/** The paths that count only in a folder that also contains `folder`. */
export const BESIDE_SPECS: { readonly paths: readonly string[]; readonly folder: string } = { paths: ['constitution.md', 'docs/constitution.md'], folder: 'specs' };

/** File names that users may confuse with the constitution. */
export const CONSTITUTION_LOOKALIKE = /^(?:constitution|charter).*\.(?:mdx?|markdown|txt|ya?ml|toml|json|rst|adoc)$/i;

/** Folders where such files are searched, in addition to the folders above the plan. */
export const LOOKALIKE_FOLDERS: readonly string[] = ['.specify', '.specify/memory', 'memory', 'docs', '.kittify', '.kittify/memory', '.kittify/charter', '.kittify/constitution'];
