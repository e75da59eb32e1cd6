import type { MarkdownDocument } from '../document/document.js';
import { SECTION_NAMES, type SectionName } from '../model.js';
import type { SectionBlocks } from '../sections/read-sections.js';
import { proseOf } from '../document/walk.js';
import { isPhaseHeading } from '../words/phase-headings.js';
import { isEnglishText } from '../words/names/english.js';
import { isStockTitle } from '../words/names/stock-names.js';
import type { OwnNames } from '../words/names/own-names.js';
import type { PlaceholderWords } from '../words/placeholders.js';
import { sectionsResembling } from '../words/names/resembles.js';
import { fitOf, fitsSurely, namesPrinciples, type Fit } from './section-shapes.js';

/** A section with the name that was found for it. */
interface Match {
  readonly index: number;
  /** The heading does not contain the name. */
  readonly isGuess: boolean;
}

/** The level of sections below the title; deeper ones belong to them. */
const LEVEL = 2;
/** The number of known headings that determine the language of the headings. */
const ENOUGH_NAMES = 2;
/** The maximum length in words of a heading that replaces another. */
const SHORT_TITLE = 4;
/** Sections that a similar heading identifies, whatever its content. */
const NAMED_BY_WORD: ReadonlySet<SectionName> = new Set(['Summary', 'Technical Context', 'Project Structure']);
/** Sections before the trees that their content identifies. */
const ABOVE_TREE: readonly SectionName[] = ['Technical Context', 'Constitution Check'];
/** Sections whose content resembles that of many others, so that only the heading identifies them. */
const KNOWN_BY_NAME: ReadonlySet<SectionName> = new Set(['Constitution Check', 'Complexity Tracking']);
const NOT_ASCII = /[^\x20-\x7E]/;

/** The sections with the names that were found, and the names that an unknown heading may mean. */
export interface NamedSections {
  readonly sections: readonly SectionBlocks[];
  readonly unclear: readonly SectionName[];
}

/** The state while sections are named. */
interface Naming {
  readonly sections: SectionBlocks[];
  /** The plan uses the English headings of the template, so another heading is a choice and no translation. */
  readonly isStock: boolean;
  /** Hardly any heading is known, so the plan is in an unsupported language. */
  readonly isForeign: boolean;
  readonly fits: (section: SectionBlocks, name: SectionName) => Fit;
  readonly fitsSurely: (section: SectionBlocks, name: SectionName) => boolean;
  /** Whether a section names most principles of the constitution. */
  readonly namesPrinciples: (section: SectionBlocks) => boolean;
}

/** The order in which sections are identified by content, most distinctive first. */
const MOST_DISTINCTIVE_FIRST: readonly SectionName[] = ['Technical Context', 'Project Structure', 'Constitution Check', 'Summary', 'Complexity Tracking'];

/** Names the sections with unknown headings: by their content, by a word of their heading, or by their position. */
export function nameSections(sections: readonly SectionBlocks[], document: MarkdownDocument, words: PlaceholderWords, own: OwnNames): NamedSections {
  const known = sections.map((section) => named(section, own.sectionOf(section.title) ?? section.name, false));
  const isStock = usesStockTitles(known);
  const naming: Naming = {
    sections: known,
    isStock,
    isForeign: !isStock && isForeign(known, document),
    fits: memoizeFits((section, name) => fitOf(section, name, document, words, own)),
    fitsSurely: (section, name) => fitsSurely(section, name, document, words, own),
    namesPrinciples: (section) => namesPrinciples(section, document, words, own),
  };
  for (const find of [byContents, byPrinciples, byWords, byPosition]) {
    for (const name of missingFrom(known)) assign(name, find(name, naming), naming);
  }
  return { sections: known, unclear: unclearNames(naming) };
}

/** The names that an unknown heading in another language may mean. */
function unclearNames(naming: Naming): readonly SectionName[] {
  return naming.isForeign ? missingFrom(naming.sections).filter((name) => candidatesFor(name, naming).length > 0) : [];
}

/** Memoizes the comparison, which several finders repeat. */
function memoizeFits(fits: Naming['fits']): Naming['fits'] {
  const cache = new Map<SectionName, Map<SectionBlocks, Fit>>(SECTION_NAMES.map((name) => [name, new Map()]));
  return (section, name) => {
    const fit = cache.get(name)?.get(section) ?? fits(section, name);
    cache.get(name)?.set(section, fit);
    return fit;
  };
}

/** The named sections except the Constitution Check, whose English name many translations keep. */
function namedBesidesCheck(sections: readonly SectionBlocks[]): readonly SectionBlocks[] {
  return sections.filter(({ name }) => name !== undefined && name !== 'Constitution Check');
}

function usesStockTitles(sections: readonly SectionBlocks[]): boolean {
  const stock = sections.filter(({ title }) => isStockTitle(title));
  return stock.length >= ENOUGH_NAMES && namedBesidesCheck(stock).length > 0;
}

/** Whether the text of a plan without stock headings is not English and most headings are unknown. */
function isForeign(sections: readonly SectionBlocks[], document: MarkdownDocument): boolean {
  if (sections.some(({ name, title }) => name !== undefined && !isStockTitle(title))) return false;
  const texts = sections.map(({ heading, title, blocks }) => `${title}\n${heading.depth === LEVEL ? proseOf(blocks, document) : ''}`);
  return !isEnglishText(texts.join('\n'));
}

function missingFrom(sections: readonly SectionBlocks[]): readonly SectionName[] {
  return MOST_DISTINCTIVE_FIRST.filter((name) => sections.every((section) => section.name !== name));
}

function assign(name: SectionName, found: Match | undefined, { sections, isStock }: Naming): void {
  const section = found === undefined ? undefined : sections[found.index];
  if (found === undefined || section === undefined) return;
  sections[found.index] = named(section, name, found.isGuess && isStock && !NOT_ASCII.test(section.title));
}

type Finder = (name: SectionName, naming: Naming) => Match | undefined;

const byContents: Finder = (name, naming) => {
  const { sections, fitsSurely } = naming;
  const index = sections.findIndex((section) => isFree(section) && fitsSurely(section, name));
  return index < 0 ? byShapes(name, naming) : { index, isGuess: false };
};

/** For a plan without known headings: many labels or a list of gates, and a tree further down. */
function byShapes(name: SectionName, { sections, isForeign, fits }: Naming): Match | undefined {
  if (!isForeign) return undefined;
  const mayStandAbove = (section: SectionBlocks): boolean => ABOVE_TREE.some((one) => section.name === one || fits(section, one) !== 'no');
  const above = sections.findIndex((section) => section.heading.depth === LEVEL && mayStandAbove(section));
  const mayHoldTree = (section: SectionBlocks): boolean => isFreeAtTop(section) && fits(section, 'Project Structure') === 'maybe';
  const tree = sections.findIndex((section, index) => index > above && mayHoldTree(section));
  if (above < 0 || tree < 0) return undefined;
  if (name === 'Project Structure') return { index: tree, isGuess: false };
  const index = name === 'Technical Context' ? sections.findIndex((section) => isFree(section) && fits(section, name) === 'maybe') : -1;
  return index < 0 || index > tree ? undefined : { index, isGuess: false };
}

/** A heading with a similar word: `## File Structure` with a tree is Project Structure; without one, a short heading of the same word is. */
const byWords: Finder = (name, { sections, fits }) => {
  if (name === 'Constitution Check' || sections.every((section) => section.name === undefined)) return undefined;
  const alike = sections.flatMap((section, index) => (isFree(section) && sectionsResembling(section.title).includes(name) ? [{ section, index }] : []));
  const fitting = alike.find(({ section }) => fits(section, name) !== 'no');
  if (fitting !== undefined) return { index: fitting.index, isGuess: false };
  const short = alike.find(({ section }) => section.heading.depth === LEVEL && section.title.split(' ').length <= SHORT_TITLE);
  return short === undefined || !NAMED_BY_WORD.has(name) ? undefined : { index: short.index, isGuess: true };
};

/** The only candidate between the neighbouring sections of the template. */
const byPosition: Finder = (name, naming) => {
  if (KNOWN_BY_NAME.has(name) && !naming.isForeign) return undefined;
  // Above a check there may be many other sections.
  if (name === 'Summary' && naming.sections.every((section) => section.name !== 'Technical Context')) return undefined;
  const candidates = candidatesFor(name, naming);
  const [index] = candidates;
  return index === undefined || (candidates.length > 1 && name === 'Summary') ? undefined : { index, isGuess: true };
};

/** The section whose gates name the principles of the constitution: `## Guardrails`. */
const byPrinciples: Finder = (name, { sections, namesPrinciples: isCheck }) => {
  if (name !== 'Constitution Check') return undefined;
  const index = sections.findIndex((section) => isFreeAtTop(section) && isCheck(section));
  return index < 0 ? undefined : { index, isGuess: true };
};

function candidatesFor(name: SectionName, { sections, fits }: Naming): readonly number[] {
  const window = windowFor(name, sections);
  if (window === undefined) return [];
  const isCandidate = (section: SectionBlocks): boolean => isFreeAtTop(section) && !isPhaseHeading(section.title) && fits(section, name) !== 'no';
  return sections.flatMap((section, index) => (index > window.after && index < window.before && isCandidate(section) ? [index] : []));
}

/** The range between the template sections before and after it; undefined without either. */
function windowFor(name: SectionName, sections: readonly SectionBlocks[]): { readonly after: number; readonly before: number } | undefined {
  const order = SECTION_NAMES.indexOf(name);
  const indexOf = (other: SectionName): number => sections.findIndex((section) => section.name === other);
  const after = Math.max(-1, ...SECTION_NAMES.slice(0, order).map(indexOf));
  const behind = SECTION_NAMES.slice(order + 1).map(indexOf).filter((index) => index > after);
  return after < 0 && behind.length === 0 ? undefined : { after, before: Math.min(sections.length, ...behind) };
}

function isFree({ name, heading }: SectionBlocks): boolean {
  return name === undefined && heading.depth >= LEVEL;
}

function isFreeAtTop(section: SectionBlocks): boolean {
  return isFree(section) && section.heading.depth === LEVEL;
}

function named(section: SectionBlocks, name: SectionName | undefined, renamed: boolean): SectionBlocks {
  if (name === undefined || section.name === name) return section;
  return { ...section, name, ...(name === 'Constitution Check' && { check: 'check' as const }), ...(renamed && { renamed: true as const }) };
}
