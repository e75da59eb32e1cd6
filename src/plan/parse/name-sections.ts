import type { MarkdownDocument } from '../document/document.js';
import { SECTION_NAMES, type SectionName } from '../model.js';
import type { SectionBlocks } from '../sections/read-sections.js';
import { proseOf } from '../document/walk.js';
import { isEnglishText } from '../words/names/english.js';
import { isStockTitle } from '../words/names/stock-names.js';
import type { OwnNames } from '../words/names/own-names.js';
import type { PlaceholderWords } from '../words/template/placeholders.js';
import { byContents, byPosition, byPrinciples, byWords, candidatesFor, LEVEL, type Match, type Naming } from './find-section.js';
import { fitOf, fitsSurely, namesPrinciples, type Fit } from './section-shapes.js';

/** The number of known headings that determine the language of the headings. */
const ENOUGH_NAMES = 2;
const NOT_ASCII = /[^\x20-\x7E]/;

/** The sections with the names that were found, and the names that an unknown heading may mean. */
export interface NamedSections {
  readonly sections: readonly SectionBlocks[];
  readonly unclear: readonly SectionName[];
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

function named(section: SectionBlocks, name: SectionName | undefined, renamed: boolean): SectionBlocks {
  if (name === undefined || section.name === name) return section;
  return { ...section, name, ...(name === 'Constitution Check' && { check: 'check' as const }), ...(renamed && { renamed: true as const }) };
}
