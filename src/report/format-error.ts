import { clean } from '../engine/findings/message.js';

const STACK_FRAME = /\n(?= {4}at )/;

/** An error message for stderr: one line, with stack lines indented below it. */
export function formatError(text: string): string {
  return `plan-lint: ${text.split(STACK_FRAME).map(clean).join('\n    ')}\n`;
}
