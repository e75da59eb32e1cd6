import type { MarkdownDocument } from '../document.js';
import { SECTION_NAMES, type SectionName } from '../model.js';
import type { SectionBlocks } from '../sections/read-sections.js';
import { proseOf } from '../walk.js';
import { isOfCourse } from '../words/course.js';
import { isEnglishText } from '../words/english.js';
import { isStockTitle } from '../words/names.js';
import type { OwnNames } from '../words/own-names.js';
import type { PlaceholderWords } from '../words/placeholders.js';
import { sectionsResembling } from '../words/resembles.js';
import { fitOf, type Fit } from './section-shapes.js';

/** What a heading is taken for, and why. */
interface Place {
  readonly index: number;
  /** The heading itself does not say so. */
  readonly isGuess: boolean;
}

/** The sections below the title; deeper ones belong to them. */
const LEVEL = 2;
/** So many known headings show which language's they are. */
const ENOUGH_NAMES = 2;
/** As many words as a heading has that stands for another. */
const SHORT_TITLE = 4;
/** What is looked for under a similar heading, whatever stands below it. */
const NAMED_BY_WORD: ReadonlySet<SectionName> = new Set(['Summary', 'Technical Context', 'Project Structure']);
/** What stands above the trees, and tells by its contents. */
const ABOVE_TREE: readonly SectionName[] = ['Technical Context', 'Constitution Check'];
/** Lists, boxes and tables like theirs stand in many sections. */
const TOLD_BY_NAME: ReadonlySet<SectionName> = new Set(['Constitution Check', 'Complexity Tracking']);
const NOT_ASCII = /[^\x20-\x7E]/;

/** The sections with the names of those that could be placed, and the names that a heading which could not could mean. */
export interface PlacedSections {
  readonly sections: readonly SectionBlocks[];
  readonly unclear: readonly SectionName[];
}

/** What is known while sections are placed. */
interface Placing {
  readonly sections: SectionBlocks[];
  /** The plan uses the stock template's own headings: another one is a choice, no translation. */
  readonly isStock: boolean;
  /** Hardly any heading is known: the plan is in a language that no table has. */
  readonly isForeign: boolean;
  readonly fits: (section: SectionBlocks, name: SectionName) => Fit;
}

/** The most telling first. */
const TELLING: readonly SectionName[] = ['Technical Context', 'Project Structure', 'Constitution Check', 'Summary', 'Complexity Tracking'];

/** Names the sections that no table knows: by what they hold, by a word of their heading, or by their place among the others. */
export function placeSections(sections: readonly SectionBlocks[], document: MarkdownDocument, words: PlaceholderWords, own: OwnNames): PlacedSections {
  const known = sections.map((section) => named(section, own.sectionOf(section.title) ?? section.name, false));
  const placing: Placing = { sections: known, isStock: usesStockTitles(known), isForeign: isForeign(known, document), fits: remembering((section, name) => fitOf(section, name, document, words, own)) };
  for (const find of [byContents, byWords, byPlace]) for (const name of missingFrom(known)) place(name, find(name, placing), placing);
  return { sections: known, unclear: placing.isForeign ? missingFrom(known).filter((name) => candidatesFor(name, placing).length > 0) : [] };
}

/** Each finder asks again. */
function remembering(fits: Placing['fits']): Placing['fits'] {
  const told = new Map<SectionName, Map<SectionBlocks, Fit>>(SECTION_NAMES.map((name) => [name, new Map()]));
  return (section, name) => {
    const fit = told.get(name)?.get(section) ?? fits(section, name);
    told.get(name)?.set(section, fit);
    return fit;
  };
}

/** Many translations leave the name of the check as it is. */
function namedBesidesCheck(sections: readonly SectionBlocks[]): readonly SectionBlocks[] {
  return sections.filter(({ name }) => name !== undefined && name !== 'Constitution Check');
}

function usesStockTitles(sections: readonly SectionBlocks[]): boolean {
  const stock = sections.filter(({ title }) => isStockTitle(title));
  return stock.length >= ENOUGH_NAMES && namedBesidesCheck(stock).length > 0;
}

/** What is known was left in English, most is not known, and the text is no English. */
function isForeign(sections: readonly SectionBlocks[], document: MarkdownDocument): boolean {
  if (usesStockTitles(sections) || sections.some(({ name, title }) => name !== undefined && !isStockTitle(title))) return false;
  return !isEnglishText(sections.map(({ heading, title, blocks }) => `${title}\n${heading.depth === LEVEL ? proseOf(blocks, document) : ''}`).join('\n'));
}

function missingFrom(sections: readonly SectionBlocks[]): readonly SectionName[] {
  return TELLING.filter((name) => sections.every((section) => section.name !== name));
}

function place(name: SectionName, found: Place | undefined, { sections, isStock }: Placing): void {
  const section = found === undefined ? undefined : sections[found.index];
  if (found === undefined || section === undefined) return;
  sections[found.index] = named(section, name, found.isGuess && isStock && !NOT_ASCII.test(section.title));
}

type Finder = (name: SectionName, placing: Placing) => Place | undefined;

const byContents: Finder = (name, placing) => {
  const { sections, fits } = placing;
  const index = sections.findIndex((section) => isFree(section) && fits(section, name) === 'surely');
  return index < 0 ? byShapes(name, placing) : { index, isGuess: false };
};

/** In a plan of which no heading is known: many labels or a list of gates, and further down a tree. */
function byShapes(name: SectionName, { sections, isForeign, fits }: Placing): Place | undefined {
  const above = sections.findIndex((section) => section.heading.depth === LEVEL && ABOVE_TREE.some((one) => section.name === one || fits(section, one) !== 'no'));
  const tree = sections.findIndex((section, index) => index > above && isFree(section) && section.heading.depth === LEVEL && fits(section, 'Project Structure') === 'maybe');
  if (!isForeign || above < 0 || tree < 0) return undefined;
  if (name === 'Project Structure') return { index: tree, isGuess: false };
  const index = name === 'Technical Context' ? sections.findIndex((section) => isFree(section) && fits(section, name) === 'maybe') : -1;
  return index < 0 || index > tree ? undefined : { index, isGuess: false };
}

/** `## File Structure` with a tree below it is Project Structure; a short heading of the same word without one stands in its place. */
const byWords: Finder = (name, { sections, fits }) => {
  if (name === 'Constitution Check' || sections.every((section) => section.name === undefined)) return undefined;
  const alike = sections.flatMap((section, index) => (isFree(section) && sectionsResembling(section.title).includes(name) ? [{ section, index }] : []));
  const fitting = alike.find(({ section }) => fits(section, name) !== 'no');
  if (fitting !== undefined) return { index: fitting.index, isGuess: false };
  const short = alike.find(({ section }) => section.heading.depth === LEVEL && section.title.split(' ').length <= SHORT_TITLE);
  return short === undefined || !NAMED_BY_WORD.has(name) ? undefined : { index: short.index, isGuess: true };
};

/** Between its neighbours of the template, the one section that may be it. */
const byPlace: Finder = (name, placing) => {
  if (TOLD_BY_NAME.has(name) && !placing.isForeign) return undefined;
  // Many things may stand above a check.
  if (name === 'Summary' && placing.sections.every((section) => section.name !== 'Technical Context')) return undefined;
  const candidates = candidatesFor(name, placing);
  const [index] = candidates;
  return index === undefined || (candidates.length > 1 && name === 'Summary') ? undefined : { index, isGuess: true };
};

function candidatesFor(name: SectionName, { sections, fits }: Placing): readonly number[] {
  const window = windowFor(name, sections);
  if (window === undefined) return [];
  return sections.flatMap((section, index) => (index > window.after && index < window.before && isFree(section) && section.heading.depth === LEVEL && !isOfCourse(section.title) && fits(section, name) !== 'no' ? [index] : []));
}

/** Between the sections of the template before and behind it; nowhere, where there are none of them. */
function windowFor(name: SectionName, sections: readonly SectionBlocks[]): { readonly after: number; readonly before: number } | undefined {
  const order = SECTION_NAMES.indexOf(name);
  const placeOf = (other: SectionName): number => sections.findIndex((section) => section.name === other);
  const after = Math.max(-1, ...SECTION_NAMES.slice(0, order).map(placeOf));
  const behind = SECTION_NAMES.slice(order + 1).map(placeOf).filter((index) => index > after);
  return after < 0 && behind.length === 0 ? undefined : { after, before: Math.min(sections.length, ...behind) };
}

function isFree({ name, heading }: SectionBlocks): boolean {
  return name === undefined && heading.depth >= LEVEL;
}

function named(section: SectionBlocks, name: SectionName | undefined, renamed: boolean): SectionBlocks {
  if (name === undefined || section.name === name) return section;
  return { ...section, name, ...(name === 'Constitution Check' && { check: 'check' as const }), ...(renamed && { renamed: true as const }) };
}
