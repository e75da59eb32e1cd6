import type { Block, Content } from './blocks.js';
import { readChecks } from './check/checks.js';
import { readComplexity } from './sections/complexity.js';
import { readContent, readContentWithFacts } from './content.js';
import { readContext, readFields } from './sections/fields.js';
import { readHidden } from './sections/hidden.js';
import type { SourceLines } from './inline.js';
import { bracketedTexts, readLeftovers } from './sections/leftovers.js';
import { normalizeSource } from './markdown.js';
import { readMarkers } from './sections/markers.js';
import type { Comment, Plan, Section, SectionName, Title } from './model.js';
import { STOCK_NAMES, ownNames, type OwnNames } from './words/own-names.js';
import { placeholderWords, type PlaceholderWords } from './words/placeholders.js';
import { placeSections, type PlacedSections } from './placing/place-sections.js';
import { readSections, type SectionBlocks } from './sections/read-sections.js';
import { readStructureDecision, readTrees } from './sections/structure.js';
import { joinTexts, linesOf, type Text } from './text.js';
import { stateOf } from './sections/values.js';

/** What the reader must know besides the text. */
export interface ParseOptions {
  /** The plan's path, kept in the model. */
  readonly path: string;
  /** Bracketed texts of the project's own template, without their brackets. */
  readonly placeholders?: readonly string[];
  /** What that template calls the sections and fields. */
  readonly names?: OwnNames;
}

/** Reads a plan.md. Never throws: what cannot be read as a plan has no sections, fields or gates. */
export function parsePlan(text: string, options: ParseOptions): Plan {
  return readPlan(text, options, readContentWithFacts);
}

/** Reads a plan.md from what `read` finds in its lines. */
export function readPlan(text: string, { path, placeholders, names = STOCK_NAMES }: ParseOptions, read: (lines: readonly string[], words: PlaceholderWords) => Content): Plan {
  const source = normalizeSource(text);
  const lines = source.split('\n');
  const words = placeholderWords(placeholders);
  const { blocks, comments } = read(lines, words);
  const placed = placeSections(readSections(blocks), words, names);
  const { sections } = placed;
  return { path, source, ...readHead(blocks, words), ...readBody(placed, words, names), ...readAnywhere(blocks, sections, comments, words, lines) };
}

function readHead(blocks: readonly Block[], words: PlaceholderWords): Pick<Plan, 'title' | 'metadata'> {
  return { ...readTitle(blocks, words), metadata: readFields(blocksAboveSections(blocks).filter(({ kind }) => kind === 'paragraph'), words) };
}

function readBody({ sections, unclear }: PlacedSections, words: PlaceholderWords, names: OwnNames): Pick<Plan, 'sections' | 'fields' | 'unclear' | 'checks' | 'trees' | 'structureDecision' | 'complexity'> {
  const structure = below(sections, 'Project Structure');
  const context = readContext(below(sections, 'Technical Context'), words, names);
  return {
    sections: sections.map((section) => describe(section, words)),
    fields: context.fields,
    unclear: [...unclear, ...context.unclear],
    checks: readChecks(sections, words),
    trees: readTrees(structure),
    ...readDecision(structure, words),
    ...readTracking(sections, words),
  };
}

function readAnywhere(blocks: readonly Block[], sections: readonly SectionBlocks[], comments: readonly Comment[], words: PlaceholderWords, lines: SourceLines): Pick<Plan, 'hidden' | 'markers' | 'leftovers' | 'comments'> {
  const outsideTracking = withoutTracking(blocks, below(sections, 'Complexity Tracking'));
  return {
    hidden: readHidden(blocks, new Set(sections.flatMap(({ name }) => name ?? [])), lines),
    markers: readMarkers(blocks),
    leftovers: readLeftovers(outsideTracking, blocksAboveSections(blocks), below(sections, 'Project Structure'), comments, words, lines),
    comments,
  };
}

function below(sections: readonly SectionBlocks[], name: SectionName): readonly Block[] {
  return sections.find((section) => section.name === name)?.blocks ?? [];
}

/** A project's plan template: as a plan, the bracketed texts that a plan made from it must replace, and what it calls sections and fields. */
export interface Template {
  readonly plan: Plan;
  readonly placeholders: readonly string[];
  readonly names: OwnNames;
}

/** Reads a template, every section of it. */
export function parseTemplate(text: string, options: ParseOptions): Template {
  const content = readContent(normalizeSource(text).split('\n'));
  const plan = readPlan(text, options, () => content);
  return { plan, placeholders: bracketedTexts(content.blocks), names: ownNames(plan) };
}

/** What stands above the first section, and between a further H1 and its first section: title and metadata. */
function blocksAboveSections(blocks: readonly Block[]): readonly Block[] {
  let level = 1;
  return blocks.filter((block) => {
    if (block.kind === 'heading') level = block.level;
    return level === 1;
  });
}

function readTitle(blocks: readonly Block[], words: PlaceholderWords): { title?: Title } {
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  if (heading?.kind !== 'heading') return {};
  const { value } = heading.text;
  const subject = heading.text.value.replace(/^[^:：]*[:：]\s*/, '');
  const state = stateOf({ ...heading.text, value: value.slice(value.length - subject.length) }, words);
  return { title: { text: value, state, at: heading.at } };
}

function describe({ heading, name, renamed, blocks }: SectionBlocks, words: PlaceholderWords): Section {
  return { ...(name !== undefined && { name }), title: heading.text.value, level: heading.level, state: stateOfBlocks(blocks, words), ...(renamed && { renamed }), at: heading.at };
}

function stateOfBlocks(blocks: readonly Block[], words: PlaceholderWords): Section['state'] {
  const texts: Text[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') for (const line of linesOf(block.text)) texts.push(line);
    else if (block.kind !== 'heading' && block.kind !== 'rule') return 'filled';
  }
  return stateOf(joinTexts(texts), words);
}

function readDecision(blocks: readonly Block[], words: PlaceholderWords): Pick<Plan, 'structureDecision'> {
  const structureDecision = readStructureDecision(blocks, words);
  return structureDecision === undefined ? {} : { structureDecision };
}

function readTracking(sections: readonly SectionBlocks[], words: PlaceholderWords): Pick<Plan, 'complexity'> {
  const section = sections.find(({ name }) => name === 'Complexity Tracking');
  return section === undefined ? {} : { complexity: readComplexity(section.heading.at, section.blocks, words) };
}

/** The rows of Complexity Tracking are judged as rows. */
function withoutTracking(blocks: readonly Block[], tracking: readonly Block[]): readonly Block[] {
  const tables = new Set(tracking.filter(({ kind }) => kind === 'table'));
  return blocks.filter((block) => !tables.has(block));
}
