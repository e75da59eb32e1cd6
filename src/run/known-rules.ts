import { suggestion } from '../nearest.js';
import type { Rule } from '../problem.js';
import type { Severities } from '../severities.js';
import { UsageError } from '../usage-error.js';

/** Refuses severities for rules and messages that do not exist. To be called once all are known: a constitution brings its own. */
export function checkSeverities(severities: Severities, rules: readonly Rule[], origin: string): void {
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
