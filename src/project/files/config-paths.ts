/** The paths of a configuration, relative to each folder from the plan upwards; the first existing one is used. */
export const CONFIG_PATHS: readonly string[] = [
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
export const CONFIG_LOOKALIKE = /^(?:\.plan-?lintrc(?:\.\w+)?|plan-?lint\.config\.\w+|plan-lint\.(?:json|toml))$/;

/** The key of package.json with a configuration. */
export const PACKAGE_KEY = 'planLint';
