const COMMAND = '::';

/** Escapes cleaned text so that a CI runner takes no line of it for a workflow command. */
export function escapeWorkflowCommands(text: string): string {
  return text.split('\n').map((line) => (line.trimStart().startsWith(COMMAND) ? line.replace(COMMAND, ': :') : line)).join('\n');
}
