import type { Paragraph, RootContent } from 'mdast';
import type { MarkdownDocument } from '../document/document.js';
import type { Cell, ComplexityTracking, JustificationRow, JustificationTable, Phrase, Span } from '../model.js';
import { FILLERS, isReasonHead, NO_VIOLATIONS, NOTHING_TO_JUSTIFY } from '../words/check/exceptions.js';
import { hasWord, OUTSIDE_WORDS } from '../words/letters.js';
import { ORDINAL_HEAD } from '../words/check/table-heads.js';
import type { PlaceholderWords } from '../words/template/placeholders.js';
import { trimEdges } from '../words/trim.js';
import { readTableText, type RowText, type TableText } from '../document/table-text.js';
import { cutText, linesOf, type Text, trimText } from '../document/text.js';
import { placeholdersOf } from './values.js';
import { walkBlocks } from '../document/walk.js';
import { spanOf } from '../document/text-span.js';
import { withoutStruck } from '../document/text-marks.js';
/** The maximum number of missing cells that are added to a row. */
const MOST_COLUMNS = 50;
const BRACKETS_ONLY = /^\[[^[\]]+\]$/;

/** Reads the Complexity Tracking section below `heading`. */
export function readComplexity(heading: Span, nodes: readonly RootContent[], document: MarkdownDocument, words: PlaceholderWords): ComplexityTracking {
  const tables = tablesIn(nodes, document).map((table) => readJustifications(table, words));
  const statement = statementIn(nodes, document);
  return { tables, ...(statement !== undefined && { statement }), at: heading };
}

/** The tables, also in quotes and as rows without a head, which Markdown shows as text. */
function tablesIn(nodes: readonly RootContent[], document: MarkdownDocument): readonly TableText[] {
  return nodes.flatMap((node) => {
    if (node.type === 'table') return [readTableText(node, document)];
    if (node.type === 'blockquote') return tablesIn(node.children, document);
    return node.type === 'paragraph' ? headlessTable(linesOf(document.textOf(node))) : [];
  });
}

const ROW = /^\|.*\|$/s;
const LONGEST_HEAD = 30;

/** Whether a block is a table, or rows that are read as one. */
export function isTable(node: RootContent, document: MarkdownDocument): boolean {
  return node.type === 'table' || (node.type === 'paragraph' && tablesIn([node], document).length > 0);
}

/** The table of lines that all are rows; its head is empty, unless the first row is one. */
function headlessTable(lines: readonly Text[]): readonly TableText[] {
  const [first, ...others] = lines.every(({ value }) => ROW.test(value)) ? lines.map(rowOfLine) : [];
  if (first === undefined) return [];
  const isShort = first.cells.every(({ value }) => value.length < LONGEST_HEAD);
  const isHead = isShort && first.cells.some(({ value }) => isReasonHead(value));
  return [isHead ? { header: first, rows: others, at: first.at } : { header: { cells: [], at: first.at }, rows: [first, ...others], at: first.at }];
}

function rowOfLine(line: Text): RowText {
  const bars = [...line.value.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const ranges = bars.slice(0, -1).map((bar, index) => ({ from: bar + 1, to: bars[index + 1] ?? line.value.length }));
  return { cells: cutText(line, ranges).map(trimText), at: spanOf(line) };
}

/** Reads a table of exceptions and their reasons. */
export function readJustifications(table: TableText, words: PlaceholderWords): JustificationTable {
  return {
    columns: table.header.cells.map(({ value }) => value),
    reasoned: table.header.cells.length === 0 || table.header.cells.some(({ value }) => isReasonHead(value)),
    rows: table.rows.map((row) => readRow(row, table.header.cells.length, subjectColumn(table), words)),
    at: table.header.at,
  };
}

/** The column of what is excused: the first, or the second behind a column of numbers. */
function subjectColumn({ header: { cells: [first] } }: TableText): number {
  return first !== undefined && ORDINAL_HEAD.test(first.value.trim().toLowerCase()) ? 1 : 0;
}

function readRow(row: RowText, columns: number, subject: number, words: PlaceholderWords): JustificationRow {
  const cells = Array.from({ length: Math.max(Math.min(columns, MOST_COLUMNS), row.cells.length) }, (_, index) => readCell(row.cells[index], row.at, words));
  return { cells, state: stateOfRow(cells, isWithdrawn(row.cells[subject])), subject: cells[subject]?.text ?? '', reason: cells[subject + 1]?.text ?? '', at: row.at };
}

function stateOfRow(cells: readonly Cell[], withdrawn: boolean): JustificationRow['state'] {
  const isBracketed = cells.length > 0 && cells.every(({ text, state }) => state === 'placeholder' || BRACKETS_ONLY.test(text));
  if (isBracketed) return isBracketedNothing(cells) ? 'none' : 'placeholder';
  const isUnfilled = cells.every(({ state }) => state === 'filler') || (cells[0]?.state !== 'real' && isWithoutContent(cells[0]?.text ?? ''));
  return withdrawn || isUnfilled || isNothing(cells) ? 'none' : 'real';
}

/** Whether the text of a cell is struck through. */
function isWithdrawn(cell: Text | undefined): boolean {
  return cell !== undefined && hasWord(cell.value) && !hasWord(withoutStruck(cell));
}

/** Whether the first cell says in its brackets that there is nothing, and the others too: `| [No violations] | [N/A] | [N/A] |`. */
function isBracketedNothing([first, ...others]: readonly Cell[]): boolean {
  return first !== undefined && statesNone(first.text.replace(/^\[/, '')) && others.every(({ text }) => FILLERS.has(bare(text)));
}

/** Whether only the first cell has content, and says that there is nothing: `| No violations | — | — |`. */
function isNothing(cells: readonly Cell[]): boolean {
  const [first, ...others] = cells;
  return first !== undefined && statesNone(first.text) && !others.some(({ state }) => state === 'placeholder');
}

function readCell(cell: Text | undefined, row: Span, words: PlaceholderWords): Cell {
  const text = cell?.value.replaceAll('\n', ' ').trim() ?? '';
  if (cell === undefined || text === '') return { text, state: 'filler', at: row };
  const isPlaceholder = BRACKETS_ONLY.test(text) || placeholdersOf(cell, words, false).length > 0;
  const filled = FILLERS.has(bare(text)) ? 'filler' : 'real';
  return { text, state: isPlaceholder ? 'placeholder' : filled, at: spanOf(cell) };
}

/** The text in lower case without the punctuation and emoji around it. */
function bare(text: string): string {
  return trimEdges(text.toLowerCase(), OUTSIDE_WORDS, OUTSIDE_WORDS);
}

function isWithoutContent(text: string): boolean {
  return NOTHING_TO_JUSTIFY.test(bare(text));
}

function statesNone(text: string): boolean {
  return isWithoutContent(text) || NO_VIOLATIONS.test(text.toLowerCase());
}

function statementIn(nodes: readonly RootContent[], { textOf }: MarkdownDocument): Phrase | undefined {
  const statements: Phrase[] = [];
  const paragraph = (node: Paragraph): void => {
    for (const line of linesOf(textOf(node))) if (statesNone(line.value)) statements.push({ text: line.value, at: spanOf(line) });
  };
  walkBlocks(nodes, { paragraph });
  return statements[0];
}
