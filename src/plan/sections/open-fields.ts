import type { ListItem, Paragraph, RootContent, Table, TableCell } from 'mdast';
import type { FieldName, Span } from '../model.js';
import { cutText, linesOf, sliceText, type Text, trimRange, trimText } from '../document/text.js';
import { belowLead, type MarkdownDocument, textOfItem } from '../document/document.js';
import type { Label } from './labels.js';
import { fieldNameOf } from '../words/names/stock-names.js';
import { spanOfNode } from '../document/node-span.js';
import { spanOf } from '../document/text-span.js';
import { readTableText } from '../document/table-text.js';
import { walkBlocks } from '../document/walk.js';

/** A field whose value is not complete yet. */
export interface OpenField {
  readonly label: string;
  /** The name of the template field, if the label is one. */
  name: FieldName | undefined;
  readonly at: Span;
  readonly values: Text[];
  /** A block without text, such as a code block, is part of the value. */
  filled: boolean;
  /** The label is a sub-heading, which is a field only if the template has it; otherwise it ends the field above. */
  readonly isHeading?: true;
}

/** How the lines of a section are read. */
interface LineReader {
  readonly document: MarkdownDocument;
  readonly labelsOf: (line: Text) => readonly Label[];
}

export function fieldsIn(nodes: readonly RootContent[], reader: LineReader): readonly OpenField[] {
  const open: OpenField[] = [];
  for (const node of nodes) readNode(node, open, reader);
  return open;
}

function openField(label: string, at: Span, values: readonly Text[]): OpenField {
  return { label, name: fieldNameOf(label), at, values: values.filter(({ value }) => value !== ''), filled: false };
}

function readNode(node: RootContent, open: OpenField[], reader: LineReader): void {
  const { document } = reader;
  if (node.type === 'paragraph') readLines(document.textOf(node), open, reader);
  else if (node.type === 'list') readList(node.children, open, reader);
  else if (node.type === 'table') readTable(node, open, document);
  else if (node.type === 'heading') open.push({ ...openField(document.textOf(node).value, spanOfNode(node), []), isHeading: true });
  else addNode(node, open, document);
}

function readLines(text: Text, open: OpenField[], reader: LineReader): void {
  for (const line of linesOf(text)) readLine(line, open, reader);
}

function readLine(line: Text, open: OpenField[], { labelsOf }: LineReader): void {
  const labels = labelsOf(line);
  if (labels.length === 0) open.at(-1)?.values.push(line);
  const ranges = labels.map(({ valueFrom }, index) => trimRange(line.value, valueFrom, labels[index + 1]?.from ?? line.value.length));
  const values = cutText(line, ranges).map(trimSeparator);
  for (const [index, label] of labels.entries()) {
    open.push(openField(label.name, spanOf(line, label.from, label.valueFrom), values.slice(index, index + 1)));
  }
}

function trimSeparator(value: Text): Text {
  return /[|·;]$/.test(value.value) ? trimText(sliceText(value, 0, value.value.length - 1)) : value;
}

/** Reads bullets as fields if one of them has a template label, or half of them below a label without a value; otherwise as the value of the label above. */
function readList(nodes: readonly ListItem[], open: OpenField[], reader: LineReader): void {
  const { document } = reader;
  const items = nodes.map((node) => ({ text: textOfItem(node, document), below: belowLead(node) }));
  const known = items.filter(({ text }) => fieldNameOf(labelOf(text, reader)) !== undefined).length;
  const above = open.at(-1);
  const awaited = above?.values.length === 0 && above.name !== undefined;
  const isValue = above !== undefined && (known === 0 || (awaited && known * 2 < items.length));
  for (const { text, below } of items) {
    if (isValue || labelOf(text, reader) === '') addText(text, open.at(-1));
    else readLines(text, open, reader);
    for (const node of below) addNode(node, open, document);
  }
}

function labelOf(text: Text, { labelsOf }: LineReader): string {
  const [first] = linesOf(text);
  return first === undefined ? '' : (labelsOf(first)[0]?.name ?? '');
}

/** The minimum number of rows of a table of fields without any known label. */
const FIELDS_OF_TABLE = 8;

/** Reads a table as fields if a first cell is a template label, or if it opens the section with at least `FIELDS_OF_TABLE` rows. */
function readTable(node: Table, open: OpenField[], document: MarkdownDocument): void {
  const table = readTableText(node, document);
  const rows = [table.header, ...table.rows].filter(({ cells }) => cells[0] !== undefined);
  const isFirst = open.length === 0 && table.rows.length >= FIELDS_OF_TABLE;
  if (!isFirst && !rows.some(({ cells }) => fieldNameOf(cells[0]?.value ?? '') !== undefined)) {
    addNode(node, open, document);
    return;
  }
  const headless = fieldNameOf(table.header.cells[0]?.value ?? '') !== undefined;
  for (const { cells, at } of headless ? [table.header, ...table.rows] : table.rows) {
    const [label, ...values] = cells;
    open.push(openField(label?.value ?? '', at, values));
  }
}

/** Adds the text of a node to the current value. */
function addNode(node: RootContent, open: OpenField[], { textOf }: MarkdownDocument): void {
  const field = open.at(-1);
  if (field === undefined) return;
  const add = (below: Paragraph | TableCell): void => {
    addText(textOf(below), field);
  };
  const fill = (): void => {
    field.filled = true;
  };
  walkBlocks([node], { paragraph: add, cell: add, code: fill });
}

function addText(text: Text, field: OpenField | undefined): void {
  for (const line of linesOf(text)) field?.values.push(line);
}
