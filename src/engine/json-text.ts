import { INVISIBLE } from './findings/message.js';

/** What JSON leaves as it is, and a terminal obeys. */
const DELETE_AND_C1 = /[\u007F-\u009F]/g;
/** What the log of a pipeline takes for a command, wherever in a line it stands: `##[add-mask]`, `##vso[`. */
const LOG_COMMAND = /##(?=\w*\[)/g;

/** A value as JSON that nobody obeys and everybody sees, the same to who parses it: a path must stay exact, so nothing can be dropped. */
export function toJson(value: unknown): string {
  return `${escapeUnseen(JSON.stringify(value, undefined, 2))}\n`;
}

/** The same for JSON that is written already. */
export function escapeUnseen(json: string): string {
  return json.replace(INVISIBLE, escapeSequence).replace(DELETE_AND_C1, escapeSequence).replace(LOG_COMMAND, `#${escapeSequence('#')}`);
}

function escapeSequence(text: string): string {
  return Array.from({ length: text.length }, (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}
