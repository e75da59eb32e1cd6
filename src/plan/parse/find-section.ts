import { SECTION_NAMES, type SectionName } from '../model.js';
import type { SectionBlocks } from '../sections/read-sections.js';
import { isPhaseHeading } from '../words/names/phase-headings.js';
import { sectionsResembling } from '../words/names/resembles.js';
import type { Fit } from './section-shapes.js';

/** The section that gets a name. */
export interface Match {
  readonly index: number;
  /** The heading does not contain the name. */
  readonly isGuess: boolean;
}

/** The level of sections below the title; deeper ones belong to them. */
export const LEVEL = 2;
/** The maximum length in words of a heading that replaces another. */
const SHORT_TITLE = 4;
/** Sections that a similar heading identifies, whatever its content. */
const NAMED_BY_WORD: ReadonlySet<SectionName> = new Set(['Summary', 'Technical Context', 'Project Structure']);
/** Sections before the trees that their content identifies. */
const ABOVE_TREE: readonly SectionName[] = ['Technical Context', 'Constitution Check'];
/** Sections whose content resembles that of many others, so that only the heading identifies them. */
const KNOWN_BY_NAME: ReadonlySet<SectionName> = new Set(['Constitution Check', 'Complexity Tracking']);

/** The state while sections are named. */
export interface Naming {
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

/** Finds the section for a name. */
type Finder = (name: SectionName, naming: Naming) => Match | undefined;

/** By content that only this section of the template has. */
export const byContents: Finder = (name, naming) => {
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
export const byWords: Finder = (name, { sections, fits }) => {
  if (name === 'Constitution Check' || sections.every((section) => section.name === undefined)) return undefined;
  const alike = sections.flatMap((section, index) => (isFree(section) && sectionsResembling(section.title).includes(name) ? [{ section, index }] : []));
  const fitting = alike.find(({ section }) => fits(section, name) !== 'no');
  if (fitting !== undefined) return { index: fitting.index, isGuess: false };
  const short = alike.find(({ section }) => section.heading.depth === LEVEL && section.title.split(' ').length <= SHORT_TITLE);
  return short === undefined || !NAMED_BY_WORD.has(name) ? undefined : { index: short.index, isGuess: true };
};

/** The only candidate between the neighbouring sections of the template. */
export const byPosition: Finder = (name, naming) => {
  if (KNOWN_BY_NAME.has(name) && !naming.isForeign) return undefined;
  // Above a check there may be many other sections.
  if (name === 'Summary' && naming.sections.every((section) => section.name !== 'Technical Context')) return undefined;
  const candidates = candidatesFor(name, naming);
  const [index] = candidates;
  return index === undefined || (candidates.length > 1 && name === 'Summary') ? undefined : { index, isGuess: true };
};

/** The section whose gates name the principles of the constitution: `## Guardrails`. */
export const byPrinciples: Finder = (name, { sections, namesPrinciples: isCheck }) => {
  if (name !== 'Constitution Check') return undefined;
  const index = sections.findIndex((section) => isFreeAtTop(section) && isCheck(section));
  return index < 0 ? undefined : { index, isGuess: true };
};

export function candidatesFor(name: SectionName, { sections, fits }: Naming): readonly number[] {
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
