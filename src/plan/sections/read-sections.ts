import type { Block, HeadingBlock } from '../blocks.js';
import { checkTitleOf, type CheckTitle } from '../words/check-title.js';
import type { SectionName } from '../model.js';
import { sectionNameOf } from '../words/names.js';

/** A heading and all blocks down to the next heading of its level or above. */
export interface SectionBlocks {
  readonly heading: HeadingBlock;
  readonly name?: SectionName;
  /** For a Constitution Check: whether it is the first or a later one. */
  readonly check?: CheckTitle;
  /** The name was not read from the heading, which calls it otherwise. */
  readonly renamed?: true;
  readonly blocks: readonly Block[];
}

const DEEPEST = 3;

/** The sections of a plan, those of levels 1 to 3, in order; a section's blocks include its sub-sections'. */
export function readSections(blocks: readonly Block[]): readonly SectionBlocks[] {
  const sections: SectionBlocks[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading' || block.level > DEEPEST) continue;
    sections.push({ heading: block, ...nameOf(block), blocks: blocks.slice(index + 1, endOfSection(blocks, index, block.level)) });
  }
  return joinBilingual(sections);
}

/** Looks no further than the next heading of that level: all sections of a plan together cost its length, once for each level. */
function endOfSection(blocks: readonly Block[], start: number, level: number): number {
  for (let index = start + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.kind === 'heading' && block.level <= level) return index;
  }
  return blocks.length;
}

function nameOf(heading: HeadingBlock): { name?: SectionName; check?: CheckTitle } {
  const title = heading.text.value;
  const check = checkTitleOf(title);
  if (check !== undefined) return { name: 'Constitution Check', check };
  const name = sectionNameOf(title);
  return name === undefined ? {} : { name };
}

/** `*GATE: Must pass before Phase 0 …*` stands under any check's heading. */
function isStockGate(block: Block): boolean {
  return block.kind === 'paragraph' && /^GATE: Must pass before Phase 0/i.test(block.text.value);
}

/** A heading followed at once by one of the same meaning is one section with two names: the first takes over what the second holds. */
function joinBilingual(sections: readonly SectionBlocks[]): readonly SectionBlocks[] {
  const joined: SectionBlocks[] = [];
  for (const section of sections) {
    const before = joined.at(-1);
    const same = before?.name !== undefined && before.name === section.name && before.heading.level === section.heading.level;
    if (same && before.blocks.every(isStockGate)) joined[joined.length - 1] = { ...before, blocks: section.blocks };
    else joined.push(section);
  }
  return joined;
}
