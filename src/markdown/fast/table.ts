import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import { endOf, partOf, pointIn, positionOf, trimSpaces, type Line } from './line.js';
import { readMarked } from './inline.js';
import { endOfKind, type Placed, type ParsedBlock } from './parsed-block.js';

/** An escaped pipe, or a backslash at the end of a cell. */
const ESCAPED = /\\ *\|/;
const DELIMITER = /^ *:?-+:? *$/;

/** Parses a table that ends at a blank line or the end, and whose cells have plain markup only. */
export function parseTable(lines: readonly Line[], from: number): ParsedBlock | undefined {
  const to = endOfKind(lines, from + 2, 'row');
  if (lines[to] !== undefined && lines[to].kind !== 'blank') return undefined;
  const node = readTable(lines.slice(from, to));
  return node && { count: to - from, node };
}

function readTable([head, delimiters, ...body]: readonly Line[]): (Table & Placed) | undefined {
  if (head === undefined || delimiters === undefined || !isDelimiters(delimiters) || ![head, ...body].every(isRow)) return undefined;
  const align = cellsOf(delimiters).map(alignOf);
  if (cellsOf(head).length !== align.length) return undefined;
  const children: TableRow[] = [];
  for (const line of [head, ...body]) {
    const row = readRow(line);
    if (row === undefined) return undefined;
    children.push(row);
  }
  return { type: 'table', align, children, position: positionOf(head, body.at(-1) ?? delimiters) };
}

/** Whether a row and the line below it start a table; a delimiter row directly below text makes that text the head. */
export function beginsTable(head: Line, below: Line | undefined): boolean {
  return head.kind === 'row' && !isDelimiters(head) && below !== undefined && isDelimiters(below);
}

function isRow({ kind, indent, text }: Line): boolean {
  return kind === 'row' && indent === 0 && text.length > 1 && text.endsWith('|') && !ESCAPED.test(text);
}

/** Tests cell by cell, because a pattern with a repeated group overflows the stack on a line of megabytes. */
function isDelimiters(line: Line): boolean {
  return isRow(line) && cellsOf(line).every((cell) => DELIMITER.test(cell));
}

function cellsOf({ text }: Line): readonly string[] {
  return text.slice(1, -1).split('|');
}

function alignOf(cell: string): AlignType {
  const marks = trimSpaces(cell);
  const right = marks.endsWith(':');
  if (marks.startsWith(':')) return right ? 'center' : 'left';
  return right ? 'right' : null;
}

/** Reads the cells of a row; a cell starts at its pipe, the last one ends with the line. */
function readRow(line: Line): TableRow | undefined {
  const written = cellsOf(line);
  const children: TableCell[] = [];
  let column = line.column;
  for (const [index, cell] of written.entries()) {
    const from = column;
    column += cell.length + 1;
    const content = readCell(line, cell, from + 1);
    if (content === undefined) return undefined;
    const end = index === written.length - 1 ? endOf(line) : column;
    children.push({ type: 'tableCell', children: content, position: { start: pointIn(line, from), end: pointIn(line, end) } });
  }
  return { type: 'tableRow', children, position: positionOf(line) };
}

function readCell(line: Line, written: string, column: number): TableCell['children'] | undefined {
  const text = trimSpaces(written);
  return text === '' ? [] : readMarked([partOf(line, text, column + written.indexOf(text))]);
}
