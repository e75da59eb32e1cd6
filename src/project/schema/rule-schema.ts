import { SEVERITIES } from '../../engine/findings/severities.js';
import type { Phase } from '../../rule/problem.js';

const TEXT = { type: 'string', minLength: 1 };
const SEVERITY = { enum: SEVERITIES };
const PHASES = ['plan', 'sources', 'suppressions'] as const satisfies readonly Phase[];
const WORDS = { type: 'object', properties: { text: TEXT, hint: TEXT } };

/** The JSON Schema of a rule definition without its functions. */
export const RULE_SCHEMA: object = {
  type: 'object',
  properties: {
    id: { type: 'string', description: 'words joined by hyphens, such as small-batches', pattern: '^[\\p{L}\\p{M}\\p{N}]+(?:-[\\p{L}\\p{M}\\p{N}]+)*$' },
    title: TEXT,
    why: TEXT,
    messages: {
      type: 'object',
      minProperties: 1,
      propertyNames: { description: 'words in lower case joined by hyphens, such as gate-open', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
      additionalProperties: {
        type: 'object',
        properties: {
          text: TEXT,
          hint: TEXT,
          severity: SEVERITY,
          strict: SEVERITY,
          draft: SEVERITY,
          headline: { const: true },
          waivable: { const: true },
          suppressible: { const: false },
          variants: { type: 'object', additionalProperties: WORDS },
        },
        required: ['text', 'hint', 'severity'],
      },
    },
    phase: { enum: PHASES },
    example: { anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }] },
    url: { type: 'string', pattern: '^https?://' },
    options: {
      type: 'object',
      properties: { schema: { type: 'object', additionalProperties: { type: 'object' } }, defaults: { type: 'object' } },
      required: ['schema', 'defaults'],
      additionalProperties: false,
    },
    principle: { type: 'object', properties: { name: TEXT, gates: { type: 'array', items: { type: 'string' } } }, required: ['name', 'gates'] },
  },
  required: ['id', 'title', 'why', 'messages', 'check'],
};
