import type { Blockquote, RootContent } from 'mdast';
import type { MarkdownDocument } from '../../document/document.js';
import { linesOf, type Text } from '../../document/text.js';
import { readPrincipleRef } from '../../words/principle-ref.js';
import { readStatement } from '../statement/read-statement.js';
import { firstParagraph } from './entries.js';

/** A quote; `first` is its first paragraph. */
export interface QuoteEntry {
  readonly kind: 'quote';
  readonly text: string;
  readonly first?: Text;
}

/** Reads a quote of a check. */
export function readQuoteEntry(node: Blockquote, document: MarkdownDocument): QuoteEntry {
  const first = firstParagraph(node, document);
  return { kind: 'quote', text: proseIn(document.blocksIn(node.children), document.textOf), ...(first !== undefined && { first }) };
}

function proseIn(nodes: readonly RootContent[], textOf: MarkdownDocument['textOf']): string {
  return nodes.map((node) => (node.type === 'paragraph' ? textOf(node).value : '')).join('\n');
}

/** The lines of a quote that say that a numbered principle is not met: `> ❌ **III. Offline First**: the map is online`. */
export function unmetInQuote(node: Blockquote, { blocksIn, textOf }: MarkdownDocument): readonly Text[] {
  const lines = blocksIn(node.children).flatMap((child) => (child.type === 'paragraph' ? linesOf(textOf(child)) : []));
  return lines.filter((line) => {
    const { name, status } = readStatement(line);
    return status?.slot === 'leading' && (status.verdict === 'fail' || status.verdict === 'open') && readPrincipleRef(name).ordinals.length > 0;
  });
}
