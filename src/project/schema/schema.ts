import { optionsSchema } from '../../engine/options-schema.js';
import type { Rule } from '../../rule/problem.js';
import { SEVERITIES, SEVERITY_ALIASES } from '../../engine/findings/severities.js';
import { STAGES } from '../../engine/findings/stage.js';

/** The severities with their aliases. */
const SEVERITY = { enum: [...SEVERITIES, ...Object.keys(SEVERITY_ALIASES).map((alias) => (/^\d/.test(alias) ? Number(alias) : alias))] };
/** `[severity]` or `[severity, options]`, as in ESLint. */
const withOptions = (options: object): object => ({ if: { type: 'array' }, then: { type: 'array', items: [SEVERITY, options], minItems: 1, maxItems: 2 }, else: SEVERITY });
const PATH = { type: 'string', minLength: 1 };
const PATHS = { if: { type: 'array' }, then: { type: 'array', items: PATH, minItems: 1 }, else: PATH };
const GLOBS = { type: 'array', items: { type: 'string', minLength: 1 } };

/** The JSON Schema of a configuration with every built-in rule and message; other keys are allowed, because a constitution adds rules. */
export function configSchema(rules: readonly Rule[]): object {
  const settable = {
    constitution: { ...PATHS, description: 'auto, nebula, or the path of a constitution, or a list of the files that it is in' },
    rules: {
      type: 'object',
      description: 'Severities by rule or rule/messageId; of a rule with options also [severity, options]',
      properties: ruleProperties(rules),
      additionalProperties: withOptions({ type: 'object' }),
    },
    stage: { enum: STAGES, description: 'draft: open questions and placeholders are warnings' },
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of plan-lint',
    type: 'object',
    properties: { ...generalKeys(), ...settable, overrides: overridesOf(settable) },
    additionalProperties: false,
  };
}

function generalKeys(): object {
  return {
    $schema: { type: 'string' },
    extends: {
      anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
      description: 'Configurations to build upon: files, packages, plan-lint:recommended (the default) or plan-lint:strict',
    },
    plugins: { type: 'array', items: { anyOf: [{ type: 'string', minLength: 1 }, { type: 'object' }] }, description: 'Modules that export principles or rules' },
    ignores: { ...GLOBS, description: 'Plans to leave out: globs or folders' },
    files: { ...GLOBS, description: 'Plans to lint when the command names none: globs or folders' },
    baseline: { type: 'string', pattern: '\\.json$', description: 'a .json file, the baseline whose findings are ignored' },
  };
}

function overridesOf(settable: object): object {
  const override = { type: 'object', properties: { files: { ...GLOBS, minItems: 1 }, ...settable }, required: ['files'], additionalProperties: false };
  return { type: 'array', items: override, description: 'Settings for the plans that match; the last one wins' };
}

function ruleProperties(rules: readonly Rule[]): object {
  const entries = rules.flatMap(({ id, title, messages, options }): readonly (readonly [string, object])[] => [
    [id, { ...(options ? withOptions(optionsSchema(options)) : SEVERITY), description: title }],
    ...Object.entries(messages).map(([messageId, { text, severity }]) => [`${id}/${messageId}`, { ...SEVERITY, description: `${text} (${severity})` }] as const),
  ]);
  return Object.fromEntries<object>(entries);
}
