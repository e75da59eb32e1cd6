import type { Rule, Severity } from '../../rule/problem.js';

/** Severities that replace the rules' own, by `rule` or `rule/messageId`; the longer key wins. */
export type Severities = Readonly<Record<string, Severity>>;

/** The severities. */
export const SEVERITIES = ['error', 'warning', 'off'] as const satisfies readonly Severity[];

/** Puts later severities over earlier ones: a later `rule` also replaces what was said of its messages. */
export function mergeSeverities(earlier: Severities, later: Severities): Severities {
  const kept = Object.entries(earlier).filter(([key]) => !Object.hasOwn(later, ruleOf(key)));
  return { ...Object.fromEntries(kept), ...later };
}

/** What was configured for a message, if anything. */
export function configuredSeverity(severities: Severities, rule: string, messageId: string): Severity | undefined {
  return severities[`${rule}/${messageId}`] ?? severities[rule];
}

/** Whether a rule has a message that is not switched off: what only switched-off rules would ask for is not looked up. */
export function isOn({ id, messages }: Rule, severities: Severities): boolean {
  return Object.entries(messages).some(([messageId, { severity }]) => (configuredSeverity(severities, id, messageId) ?? severity) !== 'off');
}

/** Other ways to write a severity, those of ESLint and markdownlint. */
export const SEVERITY_ALIASES: Readonly<Record<string, Severity>> = { 'warn': 'warning', '2': 'error', '1': 'warning', '0': 'off' };

/** A severity from what a user writes: `warning`, `warn`, `1`. */
export function readSeverity(written: string): Severity | undefined {
  return SEVERITIES.find((severity) => severity === written) ?? (Object.hasOwn(SEVERITY_ALIASES, written) ? SEVERITY_ALIASES[written] : undefined);
}

function ruleOf(key: string): string {
  const [rule = key] = key.split('/');
  return rule;
}
