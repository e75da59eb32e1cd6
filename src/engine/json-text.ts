import { INVISIBLE } from './findings/message.js';

/** Control characters that JSON does not escape. */
const DELETE_AND_C1 = /[\u007F-\u009F]/g;
/** Prefixes that CI logs interpret as commands anywhere in a line: `##[add-mask]`, `##vso[`. */
const LOG_COMMAND = /##(?=\w*\[)/g;

/** A value as JSON in which invisible characters, control characters and log commands are escaped, so that it parses to the same value. */
export function toJson(value: unknown): string {
  return `${escapeUnseen(JSON.stringify(value, undefined, 2))}\n`;
}

/** Escapes the same characters in JSON text. */
export function escapeUnseen(json: string): string {
  return json.replace(INVISIBLE, escapeSequence).replace(DELETE_AND_C1, escapeSequence).replace(LOG_COMMAND, `#${escapeSequence('#')}`);
}

function escapeSequence(text: string): string {
  return Array.from({ length: text.length }, (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}

/** Parses JSON; undefined for invalid text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
