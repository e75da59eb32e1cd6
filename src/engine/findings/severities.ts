import type { Rule, Severity } from '../../rule/problem.js';

/** Configured severities by `rule` or `rule/messageId`; the longer key wins. */
export type Severities = Readonly<Record<string, Severity>>;

export const SEVERITIES = ['error', 'warning', 'off'] as const satisfies readonly Severity[];

/** Merges severities; a later `rule` also overrides earlier keys of its messages. */
export function mergeSeverities(earlier: Severities, later: Severities): Severities {
  const kept = Object.entries(earlier).filter(([key]) => !Object.hasOwn(later, ruleOf(key)));
  return { ...Object.fromEntries(kept), ...later };
}

/** The configured severity of a message, if any. */
export function configuredSeverity(severities: Severities, rule: string, messageId: string): Severity | undefined {
  return severities[`${rule}/${messageId}`] ?? severities[rule];
}

/** The severities that messages declare for the preset `strict` or for drafts, by `rule/messageId`. */
export function declaredSeverities(rules: readonly Rule[], key: 'strict' | 'draft'): Severities {
  return Object.fromEntries(rules.flatMap(({ id, messages }) => {
    return Object.entries(messages).flatMap(([messageId, { [key]: severity }]) => (severity === undefined ? [] : [[`${id}/${messageId}`, severity] as const]));
  }));
}

/** Whether any message of a rule is on; rules that are off do not run. */
export function isOn({ id, messages }: Rule, severities: Severities): boolean {
  return Object.entries(messages).some(([messageId, { severity }]) => (configuredSeverity(severities, id, messageId) ?? severity) !== 'off');
}

/** Severity names of ESLint and markdownlint. */
export const SEVERITY_ALIASES: Readonly<Record<string, Severity>> = { 'warn': 'warning', '2': 'error', '1': 'warning', '0': 'off' };

/** Parses a severity: `warning`, `warn`, `1`. */
export function readSeverity(written: string): Severity | undefined {
  return SEVERITIES.find((severity) => severity === written) ?? (Object.hasOwn(SEVERITY_ALIASES, written) ? SEVERITY_ALIASES[written] : undefined);
}

function ruleOf(key: string): string {
  const [rule = key] = key.split('/');
  return rule;
}
