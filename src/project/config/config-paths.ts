/** The places of a configuration, relative to each folder from the plan upwards; the first existing one is used. */
export const CONFIG_PLACES: readonly string[] = [
  '.planlintrc.json',
  '.planlintrc.jsonc',
  '.planlintrc.yaml',
  '.planlintrc.yml',
  'plan-lint.config.js',
  'plan-lint.config.mjs',
  'plan-lint.config.cjs',
  'plan-lint.config.ts',
  'plan-lint.config.mts',
  'plan-lint.config.cts',
  'package.json',
];

/** Names that users may confuse with these; they are not read. */
export const CONFIG_LOOKALIKES: readonly string[] = [
  '.planlintrc',
  '.planlintrc.toml',
  '.planlintrc.json5',
  '.planlintrc.js',
  '.planlintrc.mjs',
  '.planlintrc.cjs',
  '.planlintrc.ts',
  '.plan-lintrc',
  '.plan-lintrc.json',
  '.plan-lintrc.yaml',
  '.plan-lintrc.yml',
  'planlint.config.js',
  'planlint.config.mjs',
  'planlint.config.ts',
  'plan-lint.config.json',
  'plan-lint.config.yaml',
  'plan-lint.config.yml',
  'plan-lint.config.toml',
  'plan-lint.json',
  'plan-lint.toml',
];

/** The key of package.json with a configuration. */
export const PACKAGE_KEY = 'planLint';
