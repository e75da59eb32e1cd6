import type { MarkdownDocument } from '../document/document.js';
import { readChecks } from '../check/checks.js';
import { rejectsAlternatives } from '../check/dialects/columns.js';
import { readTableText } from '../document/table-text.js';
import type { SectionName } from '../model.js';
import { readContext } from '../sections/fields.js';
import type { SectionBlocks } from '../sections/read-sections.js';
import { readTrees } from '../sections/structure.js';
import { keyOf } from '../words/names/stock-names.js';
import type { OwnNames } from '../words/names/own-names.js';
import type { PlaceholderWords } from '../words/template/placeholders.js';
import { isStockGate } from '../words/check/stock-gate.js';

/** The number of known labels from which a section is a Technical Context. */
const MOST_FIELDS = 5;
/** The number of unknown labels from which a section may be one. */
const ENOUGH_LABELS = 6;
const VIOLATION_COLUMNS = 3;
const SECTION_DEPTH = 2;
/** A branch of a tree, or a path alone on its line. */
const BRANCHES = /[├└│]|(?:^|\n)[ \t]*[\w.-]+\/[^\S\n]*(?:\n|$)/;

/** Whether the content of a section fits a section of the template: certainly, possibly, or not. */
export type Fit = 'surely' | 'maybe' | 'no';

/** Compares the content of a section with a section of the template. */
export function fitOf(section: SectionBlocks, name: SectionName, document: MarkdownDocument, words: PlaceholderWords, own: OwnNames): Fit {
  switch (name) {
    case 'Summary':
      return section.blocks.some(({ type }) => type === 'paragraph' || type === 'list') ? 'maybe' : 'no';
    case 'Technical Context':
      return fitOfContext(section, document, words, own);
    case 'Constitution Check':
      return fitOfCheck(section, document, words);
    case 'Project Structure':
      return fitOfStructure(section);
    case 'Complexity Tracking':
      return fitOfComplexity(section);
  }
}

function fitOfContext({ blocks }: SectionBlocks, document: MarkdownDocument, words: PlaceholderWords, own: OwnNames): Fit {
  const { fields } = readContext(blocks, document, words, own);
  const known = new Set(fields.flatMap(({ name }) => name ?? []));
  if (known.size >= MOST_FIELDS) return 'surely';
  return fields.length >= ENOUGH_LABELS ? 'maybe' : 'no';
}

function fitOfCheck(section: SectionBlocks, document: MarkdownDocument, words: PlaceholderWords): Fit {
  if (holdsStockGate(section, document)) return 'surely';
  const [check] = readChecks([{ ...section, check: 'check' }], document, words);
  return check?.gates.some(({ asserted }) => !asserted) === true ? 'maybe' : 'no';
}

function holdsStockGate({ blocks }: SectionBlocks, { textOf }: MarkdownDocument): boolean {
  return blocks.some((block) => block.type === 'paragraph' && isStockGate(textOf(block).value));
}

/** Whether the content certainly is that of a section of the template. Reads less than {@link fitOf}. */
export function fitsSurely(section: SectionBlocks, name: SectionName, document: MarkdownDocument, words: PlaceholderWords, own: OwnNames): boolean {
  if (name === 'Constitution Check') return holdsStockGate(section, document);
  if (name === 'Complexity Tracking') return section.heading.depth === SECTION_DEPTH && section.blocks.some((block) => block.type === 'table' && rejectsAlternatives(readTableText(block, document)));
  return name === 'Technical Context' && fitOfContext(section, document, words, own) === 'surely';
}

/** The minimum number and share of principles that a check names. */
const FEWEST_PRINCIPLES = 2;
const PRINCIPLES_SHARE = 0.5;

/** Whether the gates of a section have the names of most principles. */
export function namesPrinciples(section: SectionBlocks, document: MarkdownDocument, words: PlaceholderWords, { principles }: OwnNames): boolean {
  if (principles.length < FEWEST_PRINCIPLES) return false;
  const checks = readChecks([{ ...section, check: 'check' }], document, words);
  const stated = new Set(checks.flatMap(({ gates }) => gates.map(({ principle, text }) => keyOf(principle?.name ?? text))));
  return principles.filter((name) => stated.has(keyOf(name))).length >= Math.max(FEWEST_PRINCIPLES, principles.length * PRINCIPLES_SHARE);
}

/** Whether the section has a table of exceptions, or the sentence that there are none. */
function fitOfComplexity({ blocks }: SectionBlocks): Fit {
  const hasTable = blocks.some((block) => block.type === 'table' && block.children[0]?.children.length === VIOLATION_COLUMNS);
  return hasTable || (blocks.length > 0 && blocks.every(({ type }) => type === 'paragraph')) ? 'maybe' : 'no';
}

function fitOfStructure({ blocks }: SectionBlocks): Fit {
  const isDrawn = readTrees(blocks).length > 0 && blocks.some((block) => block.type === 'code' && BRANCHES.test(block.value));
  return isDrawn ? 'maybe' : 'no';
}
