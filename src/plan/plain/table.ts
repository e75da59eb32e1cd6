import type { Row, TableBlock } from '../blocks.js';
import type { Text } from '../text.js';
import { readInlinePlainly } from './inline.js';
import { trimSpaces, type Line } from './line.js';
import { spanOfLines } from './paragraph.js';
import { endOfKind, type Taken } from './taken.js';

const DELIMITER = /^ *:?-+:? *$/;

/** A table, down to a blank line or the end; undefined where only a parser can tell. */
export function takeTable(lines: readonly Line[], from: number): Taken | undefined {
  const to = endOfKind(lines, from + 2, 'row');
  if (lines[to] !== undefined && lines[to].kind !== 'blank') return undefined;
  const block = readTable(lines.slice(from, to));
  return block && { count: to - from, block };
}

function readTable([head, delimiters, ...body]: readonly Line[]): TableBlock | undefined {
  if (head === undefined || delimiters === undefined || !isDelimiters(delimiters.text)) return undefined;
  const header = readRow(head);
  const rows = body.flatMap((line) => readRow(line) ?? []);
  if (header === undefined || rows.length < body.length || header.cells.length !== delimiters.text.split('|').length - 2) return undefined;
  return { kind: 'table', header, rows, at: spanOfLines([head, body.at(-1) ?? delimiters]) };
}

/** Whether a row and the line below it begin a table below a text; delimiters right below a text make that text the head. */
export function beginsTable(head: Line, below: Line | undefined): boolean {
  return head.kind === 'row' && !isDelimiters(head.text) && below !== undefined && isDelimiters(below.text);
}

/** Looked at one by one, because a pattern that repeats a group runs out of stack in a line of megabytes. */
function isDelimiters(text: string): boolean {
  return text.length > 1 && text.startsWith('|') && text.endsWith('|') && text.slice(1, -1).split('|').every((cell) => DELIMITER.test(cell));
}

function readRow(line: Line): Row | undefined {
  const { kind, number, indent, text } = line;
  if (kind !== 'row' || indent > 0 || text.length < 2 || !text.endsWith('|') || text.includes('\\')) return undefined;
  const cells: Text[] = [];
  let column = line.column + 1;
  for (const written of text.slice(1, -1).split('|')) {
    const trimmed = trimSpaces(written);
    const cell = readInlinePlainly([{ text: trimmed, number, column: column + written.indexOf(trimmed) }]);
    if (cell === undefined) return undefined;
    cells.push(cell);
    column += written.length + 1;
  }
  return { cells, at: spanOfLines([line]) };
}
