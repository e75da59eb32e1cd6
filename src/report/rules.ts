import type { Rule } from '../problem.js';

/** Every rule with its messages and their default severities, one a line. */
export function reportRuleList(rules: readonly Rule[]): string {
  return `${rules.map((rule) => [`${rule.id}: ${rule.title}`, ...messagesOf(rule)].join('\n')).join('\n\n')}\n`;
}

/** What a rule asks, and why; with its chapter of the rules' documentation, which has an example, where it has one. */
export function reportRule(rule: Rule, documentation: string): string {
  const chapter = chapterOf(rule.id, documentation);
  return chapter ?? `${rule.id}: ${rule.title}\n\n${rule.why}\n\n${messagesOf(rule).join('\n')}\n`;
}

function messagesOf({ messages }: Rule): readonly string[] {
  const width = Math.max(...Object.keys(messages).map((id) => id.length));
  return Object.entries(messages).map(([id, { severity, text }]) => `  ${id.padEnd(width)}  ${severity.padEnd('warning'.length)}  ${text}`);
}

/** From the heading that is the rule's id to the next of its level. */
function chapterOf(id: string, documentation: string): string | undefined {
  const lines = documentation.split('\n');
  const start = lines.findIndex((line) => /^#{1,6} /.test(line) && line.replace(/^#+ /, '').replaceAll('`', '') === id);
  if (start < 0) return undefined;
  const level = lines[start]?.indexOf(' ') ?? 0;
  const length = lines.slice(start + 1).findIndex((line) => /^#{1,6} /.test(line) && line.indexOf(' ') <= level);
  return `${lines.slice(start, length < 0 ? undefined : start + 1 + length).join('\n').trim()}\n`;
}
