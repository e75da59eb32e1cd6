import { dig } from '../evidence/dig-values.js';
import type { RuleOptions } from '../rule/problem.js';

/** The JSON Schema of the options of a rule. */
export function optionsSchema({ schema, defaults }: RuleOptions): object {
  const properties = Object.entries(schema).map(([name, option]): readonly [string, object] => [name, { ...option, default: dig(defaults, name) }]);
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}
