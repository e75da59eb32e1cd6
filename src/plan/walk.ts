import type { Code, Heading, Paragraph, RootContent, TableCell } from 'mdast';
import type { MarkdownDocument } from './document.js';

/** What visits the blocks of a tree; each member is called for the nodes of its kind, in order. */
export interface Visitor {
  paragraph?(node: Paragraph): void;
  heading?(node: Heading): void;
  cell?(node: TableCell): void;
  code?(node: Code): void;
}

/** Visits all blocks, in lists, quotes and tables too. Other than unist-util-visit it leaves out phrasing content, which is made on first access. */
export function walkBlocks(nodes: readonly RootContent[], visitor: Visitor): void {
  for (const node of nodes) walkBlock(node, visitor);
}

function walkBlock(node: RootContent, visitor: Visitor): void {
  if (node.type === 'heading') visitor.heading?.(node);
  else if (node.type === 'paragraph') visitor.paragraph?.(node);
  else if (node.type === 'tableCell') visitor.cell?.(node);
  else if (node.type === 'code') visitor.code?.(node);
  else if (CONTAINERS.has(node.type) && 'children' in node) walkBlocks(node.children, visitor);
}

const CONTAINERS: ReadonlySet<RootContent['type']> = new Set(['blockquote', 'footnoteDefinition', 'list', 'listItem', 'table', 'tableRow']);

/** All text below the nodes, a line each; code and headings are left out. */
export function proseOf(nodes: readonly RootContent[], { textOf }: MarkdownDocument): string {
  const lines: string[] = [];
  const add = (node: Paragraph | TableCell): void => {
    lines.push(textOf(node).value);
  };
  walkBlocks(nodes, { paragraph: add, cell: add });
  return lines.join('\n');
}
