import { SEVERITY_ALIASES, type Severities } from '../../engine/findings/severities.js';
import { UsageError } from '../../host/usage-error.js';
import type { Config } from './config.js';
import { describeError } from './describe-error.js';

/** The contents of a file as a configuration; a UsageError names the file, the key, what was found and what is allowed. */
export async function validateConfig(content: unknown, file: string): Promise<Config> {
  const { default: isConfig } = await import('./validator.js');
  if (!isConfig(content)) throw new UsageError(`${file}: ${describeError(isConfig.errors?.at(0), 'the configuration')}`);
  const { rules, overrides } = content;
  return {
    ...content,
    ...(rules && { rules: withoutAliases(rules) }),
    ...(overrides && { overrides: overrides.map((override) => ({ ...override, ...(override.rules && { rules: withoutAliases(override.rules) }) })) }),
  };
}

/** `warn`, `2` and their like as the severities that they stand for. */
function withoutAliases(rules: Severities): Severities {
  return Object.fromEntries(Object.entries(rules).map(([key, severity]) => [key, SEVERITY_ALIASES[severity] ?? severity]));
}
