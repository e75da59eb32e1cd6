import type { Severity } from '../../rule/problem.js';
import type { RuleSetting, RuleSettings } from '../../engine/findings/rule-settings.js';
import { SEVERITY_ALIASES } from '../../engine/findings/severities.js';
import { UsageError } from '../../host/usage-error.js';
import type { Config } from './config.js';
import { describeError } from './describe-error.js';

/** Validates the content of a file as a configuration; a UsageError names the file, the key, the value and the allowed values. */
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

/** Replaces severity aliases such as `warn` and `2`. */
function withoutAliases(rules: RuleSettings): RuleSettings {
  return Object.fromEntries(Object.entries(rules).map(([key, setting]): [string, RuleSetting] => [key, withoutAlias(setting)]));
}

function withoutAlias(setting: RuleSetting): RuleSetting {
  const named = (severity: Severity): Severity => SEVERITY_ALIASES[severity] ?? severity;
  if (typeof setting !== 'object') return named(setting);
  const [severity, options] = setting;
  return options === undefined ? named(severity) : [named(severity), options];
}
