import { ruleUrl } from '../engine/findings/rule-url.js';
import type { LintedFile } from '../engine/result.js';
import type { Rule } from '../rule/problem.js';
import { toJsonFinding } from './json.js';
import { optionsSchema } from '../engine/options-schema.js';

/** A rule as JSON, with the findings of its example. */
export function describeRule(rule: Rule, example?: LintedFile): object {
  const { id, title, why, messages, principle, options } = rule;
  return {
    id,
    title,
    why,
    url: ruleUrl(rule),
    ...(principle && { principle: { ...(principle.ordinal !== undefined && { ordinal: principle.ordinal }), name: principle.name, nonNegotiable: principle.nonNegotiable, gates: principle.gates } }),
    messages: Object.fromEntries(Object.entries(messages).map(([messageId, { text, hint, severity, strict = severity }]) => [messageId, { text, hint, recommended: severity, strict }])),
    ...(options && { options: { schema: optionsSchema(options), defaults: options.defaults } }),
    ...(example && { example: { text: rule.example, findings: example.findings.map(toJsonFinding) } }),
  };
}
