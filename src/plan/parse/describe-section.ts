import type { Block, MarkdownDocument } from '../document/document.js';
import { spanOfNode } from '../document/node-span.js';
import { joinTexts, linesOf, type Text } from '../document/text.js';
import type { Section } from '../model.js';
import type { SectionBlocks } from '../sections/read-sections.js';
import { stateOf } from '../sections/values.js';
import { mayHoldMarker } from '../words/template/marker-words.js';
import type { PlaceholderWords } from '../words/template/placeholders.js';

/** A section with the state of its content. */
export function describeSection(section: SectionBlocks, document: MarkdownDocument, words: PlaceholderWords): Section {
  const { heading, title, name, renamed, blocks } = section;
  const state = stateOfBlocks(blocks, document, words);
  return { ...(name !== undefined && { name }), title, level: heading.depth, state, ...(renamed && { renamed }), at: spanOfNode(heading) };
}

function stateOfBlocks(blocks: readonly Block[], { textOf, mentions }: MarkdownDocument, words: PlaceholderWords): Section['state'] {
  if (blocks.some(({ type }) => type !== 'paragraph' && type !== 'heading' && type !== 'thematicBreak')) return 'filled';
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : []));
  const mayBeOpen = (line: string): boolean => line.includes('[') || mayHoldMarker(line);
  if (paragraphs.length > 0 && !paragraphs.some((paragraph) => mentions(paragraph, mayBeOpen))) return 'filled';
  return stateOf(joinTexts(paragraphs.flatMap((paragraph): readonly Text[] => linesOf(textOf(paragraph)))), words);
}
