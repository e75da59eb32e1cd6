import { suggestion } from '../engine/did-you-mean.js';
import type { Rule } from '../rule/problem.js';
import type { Assignment } from './lint-file.js';
import type { Registry } from './registry.js';
import type { Severities } from '../engine/findings/severities.js';
import { UsageError } from '../host/usage-error.js';

/** Refuses settings that speak of rules which do not exist, and plug-ins that take the name of a built-in rule. To be called once all rules are known: a constitution brings its own. */
export function checkAssignments(plans: readonly Assignment[], rules: readonly Rule[], { documentRules }: Registry): void {
  const origins = new Map(plans.flatMap(({ settings }) => settings.origins.map(({ origin, severities }) => [origin, severities])));
  for (const [origin, severities] of origins) checkSeverities(severities, rules, origin);
  const clash = plans.flatMap(({ settings }) => settings.plugins).find((plugin) => plugin.principle === undefined && documentRules.some(({ id }) => id === plugin.id));
  if (clash) throw new UsageError(`A plug-in brings a rule \`${clash.id}\`, which is built in: give it another id`);
}

/** Refuses severities for rules and messages that do not exist. */
function checkSeverities(severities: Severities, rules: readonly Rule[], origin: string): void {
  for (const key of Object.keys(severities)) {
    const [id = '', messageId] = key.split('/', 2);
    const messages = Object.keys(findRule(id, rules, origin).messages);
    if (messageId === undefined || messages.includes(messageId)) continue;
    throw new UsageError(`${origin}: rule \`${id}\` has no message \`${messageId}\`${suggestion(messageId, messages)}`);
  }
}

/** The rule of that id; a UsageError names the nearest where there is none. */
export function findRule(id: string, rules: readonly Rule[], origin: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule) return rule;
  throw new UsageError(`${origin}: unknown rule \`${id}\`${suggestion(id, rules.map((candidate) => candidate.id))}`);
}
