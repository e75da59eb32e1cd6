import type { Code, Heading, Html, List, ListItem, Nodes, Paragraph, RootContent, Table, TableRow } from 'mdast';
import type { Block, CodeBlock, Item, ListBlock, Row, TableBlock } from './blocks.js';
import { checkTitleOf } from './words/check-title.js';
import { readInline, type SourceLines } from './inline.js';
import { endListsAtLabels } from './lazy-lines.js';
import type { Span } from './model.js';
import { sectionNameOf } from './words/names.js';
import { linesOf, spanOf } from './text.js';

/** The blocks of a tree, in order. Front matter, definitions and comments are left out. */
export function readBlocks(nodes: readonly RootContent[], lines: SourceLines): readonly Block[] {
  return endListsAtLabels(readNodes(nodes, lines));
}

function readNodes(nodes: readonly RootContent[], lines: SourceLines): readonly Block[] {
  return nodes.flatMap((node) => readBlock(node, lines));
}

function readBlock(node: RootContent, lines: SourceLines): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return readHeading(node, lines);
    case 'paragraph':
      return readParagraph(node, lines);
    case 'list':
      return [readList(node, lines)];
    case 'table':
      return [readTable(node, lines)];
    case 'code':
      return [readCode(node, lines)];
    default:
      return readOther(node, lines);
  }
}

function readOther(node: RootContent, lines: SourceLines): readonly Block[] {
  switch (node.type) {
    case 'blockquote':
      return [{ kind: 'quote', blocks: readBlocks(node.children, lines), at: spanOfNode(node) }];
    case 'footnoteDefinition':
      return readBlocks(node.children, lines);
    case 'thematicBreak':
      return [{ kind: 'rule', at: spanOfNode(node) }];
    case 'html':
      return isComment(node) ? [] : [{ kind: 'html', at: spanOfNode(node) }];
    default:
      return [];
  }
}

/** A line of text right above `---` becomes a heading by accident: it is a paragraph and a rule. */
function readHeading(node: Heading, lines: SourceLines): readonly Block[] {
  const text = readInline(node.children, lines);
  const at = spanOfNode(node);
  const last = lines[at.end.line - 1] ?? '';
  if (at.end.line === at.start.line || !last.trimStart().startsWith('-') || opensSection(text.value)) return [{ kind: 'heading', level: node.depth, text, at }];
  const rule: Span = { start: { line: at.end.line, column: 1 }, end: at.end };
  return [
    { kind: 'paragraph', text, at: spanOf(text) },
    { kind: 'rule', at: rule },
  ];
}

function opensSection(title: string): boolean {
  return sectionNameOf(title) !== undefined || checkTitleOf(title) !== undefined;
}

function readParagraph(node: Paragraph, lines: SourceLines): readonly Block[] {
  const text = readInline(node.children, lines);
  return linesOf(text).length === 0 ? [] : [{ kind: 'paragraph', text, at: spanOfNode(node) }];
}

function readList(node: List, lines: SourceLines): ListBlock {
  return { kind: 'list', ordered: node.ordered === true, items: node.children.map((item) => readItem(item, lines)), at: spanOfNode(node) };
}

function readItem(node: ListItem, lines: SourceLines): Item {
  const [first, ...rest] = node.children;
  const lead = first?.type === 'paragraph' ? first : undefined;
  const { start, end } = spanOfNode(node);
  return {
    ...(typeof node.checked === 'boolean' && { box: node.checked ? 'ticked' : 'unticked' }),
    text: readInline(lead?.children ?? [], lines),
    blocks: readNodes(lead === undefined ? node.children : rest, lines),
    at: { start, end: lead === undefined ? end : spanOfNode(lead).end },
  };
}

function readTable(node: Table, lines: SourceLines): TableBlock {
  const [header, ...rows] = node.children.map((row) => readRow(row, lines));
  const at = spanOfNode(node);
  return { kind: 'table', header: header ?? { cells: [], at }, rows, at };
}

function readRow(row: TableRow, lines: SourceLines): Row {
  return { cells: row.children.map((cell) => readInline(cell.children, lines)), at: spanOfNode(row) };
}

function readCode(node: Code, lines: SourceLines): CodeBlock {
  const at = spanOfNode(node);
  const opening = lines[at.start.line - 1] ?? '';
  const fenced = /^(?:```|~~~)/.test(opening.slice(at.start.column - 1));
  return { kind: 'code', value: node.value, firstLine: at.start.line + (fenced ? 1 : 0), indent: at.start.column - 1, at };
}

function isComment(node: Html): boolean {
  return node.value.trimStart().startsWith('<!--') && node.value.trimEnd().endsWith('-->');
}

/** A node that the parser made has a place; the type does not know. */
const NOWHERE: Span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

function spanOfNode(node: Nodes): Span {
  const { start, end } = node.position ?? NOWHERE;
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
