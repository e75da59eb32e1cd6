import type { Table, TableRow } from 'mdast';
import type { MarkdownDocument } from './document.js';
import { placeOf } from './place.js';
import type { Located } from './model.js';
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
  const [header, ...rows] = node.children.map((row) => readRow(row, document));
  const at = placeOf(node);
  return { header: header ?? { cells: [], at }, rows, at };
}

function readRow(row: TableRow, { textOf }: MarkdownDocument): RowText {
  return { cells: row.children.map(textOf), at: placeOf(row) };
}
