/** Where a configuration stands, relative to each folder on the way up from a plan; the first that is there counts. */
export const CONFIG_PLACES: readonly string[] = [
  '.planlintrc.json',
  '.planlintrc.jsonc',
  '.planlintrc.yaml',
  '.planlintrc.yml',
  'plan-lint.config.js',
  'plan-lint.config.mjs',
  'plan-lint.config.cjs',
  'package.json',
];

/** The key of package.json that holds a configuration. */
export const PACKAGE_KEY = 'planLint';
