import type { RuleOptions } from '../rule/problem.js';

/** The JSON Schema of the options of a rule. */
export function optionsSchema({ schema, defaults }: RuleOptions): object {
  const initial = new Map<string, unknown>(Object.entries(defaults));
  const properties = Object.entries(schema).map(([name, option]): readonly [string, object] => [name, { ...option, ...(initial.has(name) && { default: initial.get(name) }) }]);
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}
