import { clean } from '../engine/findings/message.js';
import type { Finding } from '../engine/findings/finding.js';

const STACK_FRAME = /\n(?= {4}at )/;
const COMMAND = '::';

/** Text whose words are clean already, so that no line of it is a workflow command to the runner whose log it comes into. */
export function escapeWorkflowCommands(text: string): string {
  return text.split('\n').map((line) => (line.trimStart().startsWith(COMMAND) ? line.replace(COMMAND, ': :') : line)).join('\n');
}

/** What is said on stderr: one line, and what belongs to a stack beneath it. */
export function formatError(text: string): string {
  return `plan-lint: ${text.split(STACK_FRAME).map(clean).join('\n    ')}\n`;
}

/** What a finding is called; a plug-in chooses its names. */
export function nameOf({ rule, messageId }: Pick<Finding, 'rule' | 'messageId'>): string {
  return clean(`${rule}/${messageId}`);
}
