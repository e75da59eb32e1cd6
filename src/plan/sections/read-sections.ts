import type { Heading } from 'mdast';
import type { Block, MarkdownDocument } from '../document/document.js';
import { joinTranslations } from '../join-translations.js';
import { checkTitleOf, type CheckTitle } from '../words/names/check-title.js';
import type { SectionName } from '../model.js';
import { sectionNameOf } from '../words/names/stock-names.js';
import { isStockGate } from '../words/check/stock-gate.js';

/** A heading and its blocks, up to the next heading of the same or a higher level. */
export interface SectionBlocks {
  readonly heading: Heading;
  readonly title: string;
  readonly name?: SectionName;
  /** Whether a Constitution Check is the first or a later one; absent for other sections. */
  readonly check?: CheckTitle;
  /** The section was named by its content or place, not by its heading. */
  readonly renamed?: true;
  readonly blocks: readonly Block[];
}

const DEEPEST = 3;

/** The sections of levels 1 to 3 in order; the blocks of a section include those of its sub-sections. */
export function readSections(document: MarkdownDocument): readonly SectionBlocks[] {
  const { blocks, textOf } = document;
  const sections: SectionBlocks[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'heading' || block.depth > DEEPEST) continue;
    const title = textOf(block).value;
    sections.push({ heading: block, title, ...nameOf(title), blocks: blocks.slice(index + 1, endOfSection(blocks, index, block.depth)) });
  }
  return joinTranslations(sections, (first, second) => isTranslation(first, second, document), (first, { blocks: own }) => ({ ...first, blocks: own }));
}

/** Searches only up to the next heading of the level, so that all searches of one level together are linear. */
function endOfSection(blocks: readonly Block[], start: number, level: number): number {
  for (let index = start + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.type === 'heading' && block.depth <= level) return index;
  }
  return blocks.length;
}

function nameOf(title: string): { name?: SectionName; check?: CheckTitle } {
  const check = checkTitleOf(title);
  if (check !== undefined) return { name: 'Constitution Check', check };
  const name = sectionNameOf(title);
  return name === undefined ? {} : { name };
}

/** Whether the second of two headings in sequence repeats the first, which has at most the template's sentence below it. */
function isTranslation(first: SectionBlocks, second: SectionBlocks, { textOf }: MarkdownDocument): boolean {
  const same = first.name !== undefined && first.name === second.name && first.heading.depth === second.heading.depth;
  return same && first.blocks.every((block) => block.type === 'paragraph' && isStockGate(textOf(block).value));
}
