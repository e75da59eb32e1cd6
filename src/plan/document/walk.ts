import type { Code, Heading, ListItem, Paragraph, RootContent, TableCell } from 'mdast';
import type { MarkdownDocument } from './document.js';

/** Callbacks by kind of node, called in document order. */
export interface Visitor {
  paragraph?(node: Paragraph): void;
  heading?(node: Heading): void;
  cell?(node: TableCell): void;
  code?(node: Code): void;
  item?(node: ListItem): void;
}

/** Visits all blocks, including those in lists, quotes and tables. Unlike unist-util-visit it skips phrasing content. */
export function walkBlocks(nodes: readonly RootContent[], visitor: Visitor): void {
  for (const node of nodes) walkBlock(node, visitor);
}

function walkBlock(node: RootContent, visitor: Visitor): void {
  if (node.type === 'listItem') visitor.item?.(node);
  if (node.type === 'heading') visitor.heading?.(node);
  else if (node.type === 'paragraph') visitor.paragraph?.(node);
  else if (node.type === 'tableCell') visitor.cell?.(node);
  else if (node.type === 'code') visitor.code?.(node);
  else if (CONTAINERS.has(node.type) && 'children' in node) walkBlocks(node.children, visitor);
}

const CONTAINERS: ReadonlySet<RootContent['type']> = new Set(['blockquote', 'footnoteDefinition', 'list', 'listItem', 'table', 'tableRow']);

/** All text below the nodes, one line per block, without code and headings. */
export function proseOf(nodes: readonly RootContent[], { textOf }: MarkdownDocument): string {
  const lines: string[] = [];
  const add = (node: Paragraph | TableCell): void => {
    lines.push(textOf(node).value);
  };
  walkBlocks(nodes, { paragraph: add, cell: add });
  return lines.join('\n');
}
