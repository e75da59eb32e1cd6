import type { Root } from 'mdast';
import { statementsIn } from '../check/check-statements.js';
import { readChecks } from '../check/checks.js';
import { readDocument, type Block, type MarkdownDocument } from '../document/document.js';
import { spanOfNode } from '../document/node-span.js';
import type { Plan, SectionName, Title } from '../model.js';
import { readComments } from '../sections/comments.js';
import { isTable, readComplexity } from '../sections/complexity.js';
import { nameSections, type NamedSections } from './name-sections.js';
import { readContext, readFields } from '../sections/fields.js';
import { readHidden, readHiddenDecision } from '../sections/hidden.js';
import { readLeftovers } from '../sections/leftovers.js';
import { readMarkers } from '../sections/markers.js';
import { readSections, type SectionBlocks } from '../sections/read-sections.js';
import { readLabelledDecision, readStructureDecision, readTrees } from '../sections/structure.js';
import { stateOf } from '../sections/values.js';
import { type OwnNames, STOCK_NAMES } from '../words/names/own-names.js';
import { placeholderWords, type PlaceholderWords } from '../words/template/placeholders.js';
import { describeSection } from './describe-section.js';

/** The options of the parser. */
export interface ParseOptions {
  /** The path of the plan, which the model keeps. */
  readonly path: string;
  /** The bracketed texts of the project's template, without their brackets. */
  readonly placeholders?: readonly string[];
  /** The names of sections and fields in the project's template. */
  readonly names?: OwnNames;
  /** The mdast tree of the text, if it was already parsed with remark-gfm and remark-frontmatter. */
  readonly tree?: Root;
}

/** Parses a plan.md. Never throws: a text that is not a plan has no sections, fields or gates. */
export function parsePlan(text: string, options: ParseOptions): Plan {
  return readPlan(readDocument(text, options.tree), options);
}

/** Reads the facts of a document. */
export function readPlan(document: MarkdownDocument, { path, placeholders, names = STOCK_NAMES }: ParseOptions): Plan {
  const words = placeholderWords(placeholders);
  const named = nameSections(readSections(document), document, words, names);
  const { source, tree } = document;
  return { path, source, tree, ...readHead(document, words), ...readBody(named, document, words, names), ...readAnywhere(named.sections, document, words) };
}

function readHead(document: MarkdownDocument, words: PlaceholderWords): Pick<Plan, 'title' | 'metadata'> {
  return { ...readTitle(document, words), metadata: readFields(aboveSections(document.blocks).filter(({ type }) => type === 'paragraph'), document, words) };
}

type Body = Pick<Plan, 'sections' | 'fields' | 'unclear' | 'checks' | 'trees' | 'structureDecision' | 'hiddenDecision' | 'complexity'>;

function readBody({ sections, unclear }: NamedSections, document: MarkdownDocument, words: PlaceholderWords, names: OwnNames): Body {
  const structure = below(sections, 'Project Structure');
  const context = readContext(below(sections, 'Technical Context'), document, words, names);
  const described = { sections: sections.map((section) => describeSection(section, document, words)), source: document.source };
  return {
    sections: described.sections,
    fields: context.fields,
    unclear: [...unclear, ...context.unclear],
    checks: readChecks(sections, document, words).map((check) => ({ ...check, ...statementsIn(check, described) })),
    trees: readTrees(structure),
    ...readDecision(structure, sections, document, words),
    ...readTracking(sections, document, words),
  };
}

type Anywhere = Pick<Plan, 'hidden' | 'markers' | 'leftovers' | 'comments'>;

function readAnywhere(sections: readonly SectionBlocks[], document: MarkdownDocument, words: PlaceholderWords): Anywhere {
  const { blocks } = document;
  const comments = readComments(document);
  const tracking = sections.flatMap((section) => (section.name === 'Complexity Tracking' ? section.blocks : []));
  const all = withoutTables(blocks, tracking, document);
  const searched = { all, above: aboveSections(blocks), structure: below(sections, 'Project Structure'), comments };
  return {
    hidden: readHidden(document, new Set(sections.flatMap(({ name }) => name ?? []))),
    markers: readMarkers(document),
    leftovers: readLeftovers(searched, words, document),
    comments,
  };
}

function below(sections: readonly SectionBlocks[], name: SectionName): readonly Block[] {
  return sections.find((section) => section.name === name)?.blocks ?? [];
}

/** The blocks above the first section, and between a later H1 and its first section: title and metadata. */
function aboveSections(blocks: readonly Block[]): readonly Block[] {
  let level = 1;
  return blocks.filter((block) => {
    if (block.type === 'heading') level = block.depth;
    return level === 1;
  });
}

function readTitle({ blocks, textOf }: MarkdownDocument, words: PlaceholderWords): { title?: Title } {
  const heading = blocks.find((block) => block.type === 'heading' && block.depth === 1);
  if (heading?.type !== 'heading') return {};
  const text = textOf(heading);
  const { value } = text;
  const subject = value.replace(/^[^:：]*[:：]\s*/, '');
  const state = stateOf({ ...text, value: value.slice(value.length - subject.length) }, words);
  return { title: { text: value, state, at: spanOfNode(heading) } };
}

type Decision = Pick<Plan, 'structureDecision' | 'hiddenDecision'>;

/** Reads the decision, whose label may be in a section of another name. */
function readDecision(structure: readonly Block[], sections: readonly SectionBlocks[], document: MarkdownDocument, words: PlaceholderWords): Decision {
  const own = readStructureDecision(structure, document, words);
  if (own !== undefined) return { structureDecision: own };
  const others = structure.length === 0 ? [] : sections.filter(({ name }) => name === undefined);
  const [other] = others.flatMap(({ blocks }) => readLabelledDecision(blocks, document, words) ?? []);
  if (other !== undefined) return { structureDecision: { ...other, directories: [] } };
  const hiddenDecision = readHiddenDecision(document);
  return hiddenDecision === undefined ? {} : { hiddenDecision };
}

/** All sections of the name, because a file may hold a second plan. */
function readTracking(sections: readonly SectionBlocks[], document: MarkdownDocument, words: PlaceholderWords): Pick<Plan, 'complexity'> {
  const [first, ...others] = sections.filter(({ name }) => name === 'Complexity Tracking');
  return first === undefined ? {} : { complexity: readComplexity(spanOfNode(first.heading), [first, ...others].flatMap(({ blocks }) => blocks), document, words) };
}

/** The blocks without the tables of Complexity Tracking, whose rows have their own checks. */
function withoutTables(blocks: readonly Block[], tracking: readonly Block[], document: MarkdownDocument): readonly Block[] {
  const tables = new Set(tracking.filter((block) => isTable(block, document)));
  return blocks.filter((block) => !tables.has(block));
}
