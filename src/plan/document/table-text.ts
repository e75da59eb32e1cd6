import type { Table, TableRow } from 'mdast';
import type { MarkdownDocument } from './document.js';
import { spanOfNode } from './node-span.js';
import type { Located } from '../model.js';
import type { Text } from './text.js';

/** A row of a table, with the texts of its cells. */
export interface RowText extends Located {
  readonly cells: readonly Text[];
}

/** A table with the texts of its cells. */
export interface TableText extends Located {
  readonly header: RowText;
  readonly rows: readonly RowText[];
}

/** Reads the cells of a table. */
export function readTableText(node: Table, document: MarkdownDocument): TableText {
  const [header, ...rows] = node.children.filter((row) => isRow(row, document)).map((row) => readRow(row, document));
  const at = spanOfNode(node);
  return { header: header ?? { cells: [], at }, rows, at };
}

/** Whether a row is part of the table; remark includes a line of text directly below it. */
function isRow(row: TableRow, { lines }: MarkdownDocument): boolean {
  const { start, end } = spanOfNode(row);
  return lines.slice(start.line - 1, end.line).some((line) => line.includes('|'));
}

function readRow(row: TableRow, { textOf }: MarkdownDocument): RowText {
  return { cells: row.children.map(textOf), at: spanOfNode(row) };
}

/** The text of a cell on one line; empty for a missing cell. */
export const cellText = (cell: Text | undefined): string => cell?.value.replaceAll('\n', ' ').trim() ?? '';
