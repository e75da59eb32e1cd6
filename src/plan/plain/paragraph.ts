import type { ParagraphBlock } from '../blocks.js';
import type { Span } from '../model.js';
import type { Text } from '../text.js';
import { readInlinePlainly } from './inline.js';
import { endOf, type Line } from './line.js';

/** The text of lines that follow each other; undefined where only a parser can tell. */
export function readTextPlainly(lines: readonly Line[]): Text | undefined {
  const text = readInlinePlainly(lines);
  return text?.value.trim() === '' ? undefined : text;
}

/** A paragraph of these lines; undefined where only a parser can tell. */
export function readParagraphPlainly(lines: readonly Line[]): ParagraphBlock | undefined {
  const text = readTextPlainly(lines);
  return text && { kind: 'paragraph', text, at: spanOfLines(lines) };
}

/** From the first character of some lines to the end of the last, spaces included. */
export function spanOfLines(lines: readonly Line[]): Span {
  const [first] = lines;
  const last = lines.at(-1);
  return { start: { line: first?.number ?? 1, column: first?.column ?? 1 }, end: { line: last?.number ?? 1, column: last === undefined ? 1 : endOf(last) } };
}
