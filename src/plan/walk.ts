import type { Block, CodeBlock, TableBlock } from './blocks.js';
import type { Text } from './text.js';

/** What visits the blocks of a plan; each member is called for the blocks of its kind, in order. */
export interface Visitor {
  /** A paragraph, or the first paragraph of an item. */
  paragraph?(text: Text): void;
  heading?(text: Text): void;
  cell?(text: Text, table: TableBlock): void;
  code?(block: CodeBlock): void;
}

/** Walks all blocks, into lists, quotes and tables. */
export function walkBlocks(blocks: readonly Block[], visitor: Visitor): void {
  for (const block of blocks) walkBlock(block, visitor);
}

function walkBlock(block: Block, visitor: Visitor): void {
  switch (block.kind) {
    case 'heading':
      visitor.heading?.(block.text);
      break;
    case 'paragraph':
      visitor.paragraph?.(block.text);
      break;
    case 'code':
      visitor.code?.(block);
      break;
    case 'quote':
      walkBlocks(block.blocks, visitor);
      break;
    case 'table':
      for (const row of [block.header, ...block.rows]) for (const cell of row.cells) visitor.cell?.(cell, block);
      break;
    case 'list':
      for (const item of block.items) {
        visitor.paragraph?.(item.text);
        walkBlocks(item.blocks, visitor);
      }
      break;
    case 'rule':
    case 'html':
      break;
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
