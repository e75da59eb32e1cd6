import { clean } from '../engine/findings/message.js';
import type { Finding } from '../engine/findings/finding.js';

const STACK_FRAME = /\n(?= {4}at )/;
const COMMAND = '::';

/** Escapes cleaned text so that a CI runner takes no line of it for a workflow command. */
export function escapeWorkflowCommands(text: string): string {
  return text.split('\n').map((line) => (line.trimStart().startsWith(COMMAND) ? line.replace(COMMAND, ': :') : line)).join('\n');
}

/** An error message for stderr: one line, with stack lines indented below it. */
export function formatError(text: string): string {
  return `plan-lint: ${text.split(STACK_FRAME).map(clean).join('\n    ')}\n`;
}

/** The name of a finding, cleaned, because a plug-in chooses it. */
export function nameOf({ rule, messageId }: Pick<Finding, 'rule' | 'messageId'>): string {
  return clean(`${rule}/${messageId}`);
}
