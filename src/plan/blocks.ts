import type { Comment, Located } from './model.js';
import type { Text } from './text.js';

/** A heading's line. */
export interface HeadingBlock extends Located {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: Text;
}

export interface ParagraphBlock extends Located {
  readonly kind: 'paragraph';
  readonly text: Text;
}

/** One item of a list. `box` is there for a task: whether it is ticked. `at` ends with the item's first paragraph. */
export interface Item extends Located {
  readonly box?: 'ticked' | 'unticked';
  readonly text: Text;
  /** What stands below the first paragraph. */
  readonly blocks: readonly Block[];
}

export interface ListBlock extends Located {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly Item[];
}

export interface Row extends Located {
  readonly cells: readonly Text[];
}

export interface TableBlock extends Located {
  readonly kind: 'table';
  readonly header: Row;
  readonly rows: readonly Row[];
}

export interface CodeBlock extends Located {
  readonly kind: 'code';
  readonly value: string;
  /** The source line on which the first line of `value` stands. */
  readonly firstLine: number;
  /** How many columns the fence is indented. */
  readonly indent: number;
}

interface QuoteBlock extends Located {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}

/** A thematic break. */
interface RuleBlock extends Located {
  readonly kind: 'rule';
}

/** HTML that is more than comments. */
interface HtmlBlock extends Located {
  readonly kind: 'html';
}

/** A block of a plan, with its inline content flattened. */
export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | CodeBlock | QuoteBlock | RuleBlock | HtmlBlock;

/** What a text in Markdown is made of. */
export interface Content {
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
}
