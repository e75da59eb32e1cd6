import type { Block, CodeBlock, ListBlock, TableBlock } from './blocks.js';
import type { Text } from './text.js';

/** What visits the blocks of a plan; each member is called for the blocks of its kind, in order. */
export interface Visitor {
  /** A paragraph, or the first paragraph of an item. */
  paragraph?(text: Text): void;
  heading?(text: Text): void;
  cell?(text: Text): void;
  code?(block: CodeBlock): void;
}

/** Walks all blocks, into lists, quotes and tables. */
export function walkBlocks(blocks: readonly Block[], visitor: Visitor): void {
  for (const block of blocks) walkBlock(block, visitor);
}

function walkBlock(block: Block, visitor: Visitor): void {
  if (block.kind === 'heading') visitor.heading?.(block.text);
  else if (block.kind === 'paragraph') visitor.paragraph?.(block.text);
  else if (block.kind === 'code') visitor.code?.(block);
  else if (block.kind === 'quote') walkBlocks(block.blocks, visitor);
  else if (block.kind === 'table') walkTable(block, visitor);
  else if (block.kind === 'list') walkList(block, visitor);
}

function walkTable(table: TableBlock, visitor: Visitor): void {
  for (const row of [table.header, ...table.rows]) for (const cell of row.cells) visitor.cell?.(cell);
}

function walkList(list: ListBlock, visitor: Visitor): void {
  for (const item of list.items) {
    visitor.paragraph?.(item.text);
    walkBlocks(item.blocks, visitor);
  }
}

/** All text below the blocks, a line each; code and headings are left out. */
export function proseOf(blocks: readonly Block[]): string {
  const lines: string[] = [];
  const add = (text: Text): void => {
    lines.push(text.value);
  };
  walkBlocks(blocks, { paragraph: add, cell: add });
  return lines.join('\n');
}
