import { textOfItem, type MarkdownDocument } from '../../plan/document/document.js';
import { joinTranslations } from '../../plan/join-translations.js';
import { sliceText, type Text } from '../../plan/document/text.js';
import { readPrincipleHeading, type PrincipleHeading } from './principle-heading.js';
import { principlesInTables } from './principle-tables.js';
import { arabicOrdinal } from '../matching/ordinals.js';
import { NO_PRINCIPLE, NUMBERED_PRINCIPLES_TITLE, PRINCIPLES_TITLE } from '../../plan/words/constitution/principle-words.js';

/** A principle in the text of a constitution. */
export interface Declaration extends PrincipleHeading {
  /** The name in the other language of a bilingual constitution. */
  readonly aliases: readonly string[];
}

/** A heading that may declare a principle, with its index among the blocks. */
interface Candidate extends Declaration {
  readonly level: number;
  readonly index: number;
}
const FEWEST_IN_SERIES = 3;

/** Finds the principles of a constitution: below a heading for principles; else as articles; else as a numbered series. */
export function findPrinciples(document: MarkdownDocument): readonly Declaration[] {
  const headings = candidatesOf(document);
  for (const section of headings.filter(isPrinciplesTitle)) {
    const below = principlesBelow(section, headings, document);
    if (below.length > 0) return joinTranslations(below, isTranslation, joinCandidates);
  }
  const series = findArticles(headings) ?? findSeries(headings) ?? [];
  return joinTranslations(series.filter(({ name }) => !NO_PRINCIPLE.test(name.toLowerCase())), isTranslation, joinCandidates);
}

function candidatesOf({ blocks, textOf }: MarkdownDocument): readonly Candidate[] {
  return blocks.flatMap((block, index) => (block.type === 'heading' ? [{ ...readPrincipleHeading(textOf(block).value), aliases: [], level: block.depth, index }] : []));
}

/** Whether a heading is the title of the principles: a chapter, neither the document's title nor part of a chapter. */
export function isPrinciplesTitle({ level, index, explicit, ordinal, name }: Candidate): boolean {
  return level <= 2 && (level > 1 || index > 0) && !explicit && (ordinal === undefined ? PRINCIPLES_TITLE : NUMBERED_PRINCIPLES_TITLE).test(name.toLowerCase());
}

/** The headings directly below a title and those that continue the numbering in later sections; without headings, what it lists. */
function principlesBelow(section: Candidate, headings: readonly Candidate[], document: MarkdownDocument): readonly Candidate[] {
  const end = headings.find(({ index, level }) => index > section.index && level <= section.level)?.index ?? document.blocks.length;
  const children = shallowest(headings.filter(({ index }) => index > section.index && index < end));
  if (children.length === 0) return listed(document, section.index, end);
  const numbered = children.filter(({ ordinal }) => ordinal !== undefined);
  if (numbered.length * 2 < children.length) return children;
  return continueCounting(numbered, headings.filter(({ index }) => index >= end));
}

function shallowest(headings: readonly Candidate[]): readonly Candidate[] {
  const level = Math.min(...headings.map((heading) => heading.level));
  return headings.filter((heading) => heading.level === level);
}

/** Adds later headings of the same level that continue the numbering, until it restarts. */
function continueCounting(counted: readonly Candidate[], later: readonly Candidate[]): readonly Candidate[] {
  const all = [...counted];
  for (const heading of later.filter(({ level, ordinal }) => ordinal !== undefined && level === counted[0]?.level)) {
    const last = all.at(-1);
    if (last === undefined || !follows(last, heading)) break;
    all.push(heading);
  }
  return all;
}

/** Whether the ordinal continues in the same numerals, or repeats in another language. */
function follows(last: Candidate, next: Candidate): boolean {
  if (kindOf(last) !== kindOf(next)) return false;
  const step = Number(numberOf(next)) - Number(numberOf(last));
  return step === 1 || (step === 0 && next.index === last.index + 1);
}

function kindOf({ ordinal = '' }: Candidate): string {
  return ordinal.replaceAll(/\d+/gu, '0').replaceAll(/[IVX]+/gu, 'I').replaceAll(/[一二三四五六七八九十]+/gu, '一');
}

function numberOf({ ordinal = '' }: PrincipleHeading): string | undefined {
  return arabicOrdinal(ordinal);
}

function findArticles(headings: readonly Candidate[]): readonly Candidate[] | undefined {
  const articles = headings.filter(({ explicit }) => explicit);
  return articles.length === 0 ? undefined : shallowest(articles);
}

/** The first series of headings of one level with Roman numerals from I without gaps; other numerals may number the chapters of any document. */
function findSeries(headings: readonly Candidate[]): readonly Candidate[] | undefined {
  const first = headings.find(({ ordinal }) => ordinal === 'I');
  if (first === undefined) return undefined;
  const series = continueCounting([first], headings.filter(({ index }) => index > first.index));
  return series.length < FEWEST_IN_SERIES ? undefined : series;
}

/** The principles below a title that has no headings: numbered bold paragraphs, else bold list items, else the rows of tables. */
function listed(document: MarkdownDocument, from: number, to: number): readonly Candidate[] {
  const paragraphs = boldParagraphs(document, from, to);
  const items = paragraphs.length >= FEWEST_PARAGRAPHS ? paragraphs : boldItems(document, from, to);
  return items.length > 0 ? items : principlesInTables(document, from, to).map((found) => ({ ...found, aliases: [], level: 0, index: 0 }));
}

/** One bold number may be a figure in the text. */
const FEWEST_PARAGRAPHS = 2;

/** `**I. Library-First**`, alone or before its text. */
function boldParagraphs({ blocks, textOf }: MarkdownDocument, from: number, to: number): readonly Candidate[] {
  return blocks.slice(from, to).flatMap((block) => (block.type === 'paragraph' ? boldItem(textOf(block), undefined) : [])).filter(({ ordinal }) => ordinal !== undefined);
}

function boldItems(document: MarkdownDocument, from: number, to: number): readonly Candidate[] {
  const lists = document.blocks.slice(from, to).flatMap((block) => (block.type === 'list' ? [block] : []));
  return lists.flatMap((list) => list.children.flatMap((item, index) => boldItem(textOfItem(item, document), list.ordered === true ? String(index + 1) : undefined)));
}

function boldItem(text: Text, position: string | undefined): readonly Candidate[] {
  const bold = text.marks.find(({ kind, from }) => kind === 'strong' && from === 0);
  if (bold === undefined) return [];
  const read = readPrincipleHeading(sliceText(text, 0, bold.to).value);
  const ordinal = read.ordinal ?? position;
  return [{ ...read, ...(ordinal !== undefined && { ordinal }), aliases: [], level: 0, index: 0 }];
}

/** Whether the second of two headings in sequence has the same number, as in a bilingual constitution. */
function isTranslation(first: Candidate, second: Candidate): boolean {
  return second.level > 0 && second.index === first.index + 1 && second.ordinal !== undefined && numberOf(second) === numberOf(first);
}

/** The first candidate, with the name of the second as an alias, in the place of the second. */
function joinCandidates(first: Candidate, { name, nonNegotiable, index }: Candidate): Candidate {
  return { ...first, aliases: [...first.aliases, name], nonNegotiable: first.nonNegotiable || nonNegotiable, index };
}
