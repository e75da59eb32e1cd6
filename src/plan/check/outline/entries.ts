import type { List, ListItem, RootContent, Table } from 'mdast';
import { belowLead, leadOf, textOfItem, type MarkdownDocument } from '../../document/document.js';
import { spanOfNode } from '../../document/node-span.js';
import type { Located } from '../../model.js';
import { readTableText, type TableText } from '../../document/table-text.js';
import type { Text } from '../../document/text.js';
import { proseOf } from '../../document/walk.js';

/** An item of a list in a check. `at` ends with its first paragraph. */
export interface Item extends Located {
  /** The state of its checkbox, if it has one. */
  readonly box?: 'ticked' | 'unticked';
  readonly text: Text;
  /** The lists directly below it. */
  readonly lists: readonly ListEntry[];
  /** The paragraph directly below it, also in a quote. */
  readonly below?: Text;
  /** All text below it. */
  readonly prose: () => string;
}

/** A list in a check. */
export interface ListEntry {
  readonly kind: 'list';
  readonly items: readonly Item[];
  readonly prose: () => string;
}

/** A table in a check. */
export interface TableEntry extends TableText {
  readonly kind: 'table';
  readonly prose: () => string;
}

/** Reads a list of a check, with the lists in it. */
export function readListEntry(node: List, document: MarkdownDocument): ListEntry {
  return { kind: 'list', items: node.children.map((item) => readItem(item, document)), prose: () => proseOf([node], document) };
}

/** Reads a table of a check. */
export function readTableEntry(node: Table, document: MarkdownDocument): TableEntry {
  return { kind: 'table', ...readTableText(node, document), prose: () => proseOf([node], document) };
}

function readItem(node: ListItem, document: MarkdownDocument): Item {
  const below = belowLead(node);
  const { start, end } = spanOfNode(node);
  const paragraph = firstParagraph(below[0], document);
  const lead = leadOf(node);
  return {
    ...(typeof node.checked === 'boolean' && { box: node.checked ? 'ticked' : 'unticked' }),
    ...(paragraph !== undefined && { below: paragraph }),
    text: textOfItem(node, document),
    lists: below.flatMap((child) => (child.type === 'list' ? [readListEntry(child, document)] : [])),
    prose: () => proseOf(below, document),
    at: { start, end: lead === undefined ? end : spanOfNode(lead).end },
  };
}

/** The content of a paragraph, or of the first one in a quote. */
export function firstParagraph(node: RootContent | undefined, { textOf, blocksIn }: MarkdownDocument): Text | undefined {
  const first = node?.type === 'blockquote' ? blocksIn(node.children)[0] : node;
  return first?.type === 'paragraph' ? textOf(first) : undefined;
}
