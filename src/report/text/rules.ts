import type { Rule } from '../../rule/problem.js';
import { ruleUrl } from '../../engine/findings/rule-url.js';
import { reportFindings } from './report-text.js';
import type { LintedFile } from '../../engine/result.js';
import type { Paint } from './paint.js';

/** Every rule with its messages and their default severities, one a line. */
export function reportRuleList(rules: readonly Rule[]): string {
  return `${rules.map((rule) => [`${rule.id}: ${rule.title}`, ...messagesOf(rule)].join('\n')).join('\n\n')}\n`;
}

/** What a rule asks, why, what it says, and its example with what the rule makes of it. */
export function reportRule(rule: Rule, example: LintedFile | undefined, paint: Paint): string {
  const parts = [
    [`${paint.strong(rule.id)}: ${rule.title}`],
    [rule.why],
    messagesOf(rule),
    ...(example ? [['Example:'], indented(rule.example ?? ''), ['is told:'], reportFindings(example.findings, paint)] : []),
    [ruleUrl(rule)],
  ];
  return `${parts.filter((part) => part.length > 0).map((part) => part.join('\n')).join('\n\n')}\n`;
}

function messagesOf({ messages }: Rule): readonly string[] {
  const width = Math.max(...Object.keys(messages).map((id) => id.length));
  return Object.entries(messages).map(([id, { severity, text }]) => `  ${id.padEnd(width)}  ${severity.padEnd('warning'.length)}  ${text}`);
}

function indented(text: string): readonly string[] {
  return text.trimEnd().split('\n').map((line) => (line === '' ? '' : `    ${line}`));
}
