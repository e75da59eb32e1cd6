import type { Rule } from '../../rule/problem.js';
import { SEVERITIES } from '../../engine/findings/severities.js';
import { STAGES } from '../../engine/findings/stage.js';

const SEVERITY = { enum: SEVERITIES };
const GLOBS = { type: 'array', items: { type: 'string', minLength: 1 } };

/** The JSON Schema of a configuration, with every rule and message that is known; a constitution may bring more. */
export function configSchema(rules: readonly Rule[]): object {
  const settable = {
    constitution: { type: 'string', minLength: 1, description: 'auto, nebula, or the path of a constitution' },
    rules: { type: 'object', description: 'Severities by rule or rule/messageId', properties: ruleProperties(rules), additionalProperties: SEVERITY },
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
    extends: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }], description: 'Configurations to build upon: files or packages' },
    plugins: { ...GLOBS, description: 'Modules that export principles or rules' },
    ignores: { ...GLOBS, description: 'Plans to leave out' },
    files: { ...GLOBS, description: 'Plans to judge when the command names none' },
  };
}

function overridesOf(settable: object): object {
  const override = { type: 'object', properties: { files: { ...GLOBS, minItems: 1 }, ...settable }, required: ['files'], additionalProperties: false };
  return { type: 'array', items: override, description: 'Settings for the plans that match; the last one wins' };
}

function ruleProperties(rules: readonly Rule[]): object {
  const entries = rules.flatMap(({ id, title, messages }): readonly (readonly [string, object])[] => [
    [id, { ...SEVERITY, description: title }],
    ...Object.entries(messages).map(([messageId, { text, severity }]) => [`${id}/${messageId}`, { ...SEVERITY, description: `${text} (${severity})` }] as const),
  ]);
  return Object.fromEntries<object>(entries);
}
