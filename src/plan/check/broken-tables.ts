import type { Paragraph, Table, TableRow } from 'mdast';
import type { Block, MarkdownDocument } from '../document/document.js';
import type { BrokenTable } from '../model.js';
import { spanOfNode } from '../document/node-span.js';
import { trimEdges } from '../words/trim.js';

const DELIMITER_ROW = /^\s{0,3}\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/;
const ROW = /^\s{0,3}\|.*\|\s*$/s;
/** A pipe that separates cells; an escaped one is text. */
const CELL_END = /(?<!\\)\|/g;
const BAR = /[\s|]/;
/** The minimum number of rows of pipes that are meant as a table although they have no delimiter row. */
const FEWEST_ROWS = 3;

/** The tables of a check that Markdown renders as text or without some of their cells. */
export function readBrokenTables(blocks: readonly Block[], document: MarkdownDocument): readonly BrokenTable[] {
  return blocks.flatMap((node) => {
    if (node.type === 'paragraph') return tableShownAsText(node, document);
    return node.type === 'table' ? cellsLost(node, document) : [];
  });
}

/** Finds a head and a delimiter row with different numbers of cells, or rows without a delimiter row. */
function tableShownAsText(node: Paragraph, { lines }: MarkdownDocument): readonly BrokenTable[] {
  const { start, end } = spanOfNode(node);
  const rows = lines.slice(start.line - 1, end.line);
  const delimiter = rows.findIndex((row) => DELIMITER_ROW.test(row));
  const head = delimiter > 0 ? delimiter - 1 : rows.findIndex((row) => ROW.test(row));
  const row = rows[head] ?? '';
  if (!row.includes('|') || (delimiter <= 0 && rows.filter((one) => ROW.test(one)).length < FEWEST_ROWS)) return [];
  const line = start.line + head;
  const at = { start: { line, column: row.length - row.trimStart().length + 1 }, end: { line, column: row.trimEnd().length + 1 } };
  const found = { row: row.trim(), cells: countCells(row), lost: '', at };
  return delimiter > 0 ? [{ ...found, kind: 'delimiters', columns: countCells(rows[delimiter] ?? '') }] : [{ ...found, kind: 'undelimited', columns: 0 }];
}

function countCells(row: string): number {
  const inner = row.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return (inner.match(CELL_END) ?? []).length + 1;
}

/** Finds rows with more filled cells than the head, which Markdown drops. */
function cellsLost(node: Table, document: MarkdownDocument): readonly BrokenTable[] {
  const columns = node.children[0]?.children.length ?? 0;
  if (node.children.every(({ children }) => children.length <= columns)) return [];
  const first = node.children.find((row) => lostCells(row, columns, document) !== '');
  const [name] = first?.children ?? [];
  if (first === undefined || name === undefined) return [];
  return [{ kind: 'cells', row: document.textOf(name).value, cells: first.children.length, columns, lost: lostCells(first, columns, document), at: spanOfNode(first) }];
}

/** The cells of a row beyond `columns` as written, without the bars around them. */
function lostCells(row: TableRow, columns: number, { lines }: MarkdownDocument): string {
  const lost = row.children[columns];
  if (lost === undefined) return '';
  const { start } = spanOfNode(lost);
  return trimEdges((lines[start.line - 1] ?? '').slice(start.column - 1, spanOfNode(row).end.column - 1), BAR, BAR);
}
