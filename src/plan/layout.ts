import { frontMatterEnd } from './markdown.js';
import { sectionNameOf } from './words/names.js';

/** A heading of levels 1 to 3 and the lines down to the next such heading; level 0 is what stands above the first. */
export interface Chunk {
  readonly level: number;
  readonly title: string;
  /** The index of its first line, and of the line after its last. */
  readonly from: number;
  readonly to: number;
}

/** Where a plan's sections begin, and which lines (by index) stand inside of what hides headings: fences at the margin, and all of it. */
export interface Layout {
  readonly chunks: readonly Chunk[];
  readonly code: ReadonlySet<number>;
  readonly inside: ReadonlySet<number>;
}

/** Takes the lines inside of what hides headings: whether it goes on, ends with this line, or only a parser can tell. */
type Region = (line: string) => 'inside' | 'end' | 'unsure';

/** How every line begins that is more than prose, or a row of a table. */
const MARKED = /^[ \t]*[-=#*+>`~<\d]/;
const HEADING = /^(#{1,3})(?![^ \t])/;
const HEADING_LIKE = /^ {0,3}#{1,6}(?:[ \t]|$)/;
/** Headings that may belong to a list, fences and comments whose list may be none, and rarer HTML. */
const UNSURE = /^ {1,3}#{1,3}(?:[ \t]|$)|^[ \t]*(?:[-*+][ \t]+)*(?:\d{1,9}[.)][ \t]+(?:`{3}|~{3}|<(?:!|\?|script|pre|style|textarea))|[-*+][ \t]+[-*+][ \t]+(?:`{3}|~{3}|<!--)|<(?:script|pre|style|textarea|\?|![^-]))/i;
/** Whether a quoted marker without content begins a list depends on what the parser has read before. */
const EMPTY_ITEM_IN_QUOTE = /^[ \t>]*>[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]*$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** As many lines as an underlined name of a section may take. */
const UNDERLINED_LINES = [1, 2, 3];
const QUOTE = /^[ \t]*(?:[-*+][ \t]+)*>/;
const FENCE = /^([ \t]*)((?:[-*+][ \t]+)?)(`{3,}(?=[^`]*$)|~{3,})/;
const MARGIN_FENCE = /^(?:`{3}|~{3})/;
const COMMENT = /^([ \t]*)((?:[-*+][ \t]+)?)<!--/;
const TAG = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*<[a-z/]/i;
const FENCE_OR_COMMENT = /^[ \t]*(?:[-*+][ \t]+)*(?:`{3}|~{3}|<!)/;

/** Lays out a plan by a look at each of its lines; undefined where only a parser can tell. */
export function layOut(lines: readonly string[]): Layout | undefined {
  const headings = [{ level: 0, title: '', from: 0 }];
  const code = new Set<number>();
  const inside = new Set<number>();
  let region: { readonly from: number; readonly step: Region } | undefined;
  for (let index = frontMatterEnd(lines); index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (region === undefined && !MARKED.test(line)) continue;
    const step = region?.step(line) ?? (isUnsure(line, index, lines) ? 'unsure' : 'outside');
    if (step === 'unsure') return undefined;
    if (region !== undefined) inside.add(index);
    if (step === 'inside') continue;
    if (region !== undefined) addCode(code, lines[region.from] ?? '', region.from, index);
    const opened = step === 'end' ? undefined : regionFrom(line);
    region = opened && { from: index, step: opened };
    if (step === 'outside') headings.push(...headingAt(index, line));
  }
  return { chunks: headings.map((heading, index) => ({ ...heading, to: headings[index + 1]?.from ?? lines.length })), code, inside };
}

function headingAt(index: number, line: string): readonly Omit<Chunk, 'to'>[] {
  const marks = HEADING.exec(line)?.[1];
  return marks === undefined ? [] : [{ level: marks.length, title: line.slice(marks.length).trim(), from: index }];
}

function addCode(code: Set<number>, opening: string, from: number, to: number): void {
  if (MARGIN_FENCE.test(opening)) for (let index = from + 1; index < to; index += 1) code.add(index);
}

function isUnsure(line: string, index: number, lines: readonly string[]): boolean {
  if (UNSURE.test(line) || EMPTY_ITEM_IN_QUOTE.test(line)) return true;
  const above = lines[index - 1] ?? '';
  if (!UNDERLINE.test(line) || above.trim() === '' || HEADING_LIKE.test(above)) return false;
  return line.includes('=') || UNDERLINED_LINES.some((count) => isSectionName(lines.slice(Math.max(0, index - count), index)));
}

function isSectionName(lines: readonly string[]): boolean {
  return sectionNameOf(withoutMarkup(lines.join(' '))) !== undefined;
}

/** A source text without the characters that may be markup in it. */
export function withoutMarkup(source: string): string {
  return source.replace(/[*_`~\\>[\]]/g, '');
}

/** What a line opens that hides the headings below it. */
function regionFrom(line: string): Region | undefined {
  if (QUOTE.test(line)) return undefined;
  const [, indent = '', bullet = '', marks] = FENCE.exec(line) ?? [];
  if (marks !== undefined) return regionAt(indent, bullet, (rest) => isFence(rest, marks));
  const [comment, margin = '', marker = ''] = COMMENT.exec(line) ?? [];
  if (comment !== undefined) return line.includes('-->', comment.length - 2) ? undefined : regionAt(margin, marker, (rest) => rest.includes('-->'));
  return TAG.test(line) ? untilBlank : undefined;
}

const SPACE_AT_END = /(?<![ \t])[ \t]+$/;

function isFence(rest: string, marks: string): boolean {
  const run = rest.replace(SPACE_AT_END, '');
  return run.length >= marks.length && run === marks.charAt(0).repeat(run.length);
}

/** At the margin a region goes on to its end; in a list it also ends with its item, so every line must be indented like the first. */
function regionAt(indent: string, bullet: string, isEnd: (rest: string) => boolean): Region {
  if (indent + bullet === '') return (line) => (isEnd(line.replace(/^ {1,3}/, '')) ? 'end' : 'inside');
  const margin = indent + ' '.repeat(bullet.length);
  return (line) => {
    if (line.trim() === '') return 'inside';
    if (!line.startsWith(margin)) return 'unsure';
    if (isEnd(line.slice(margin.length))) return 'end';
    return isEnd(line.trim()) ? 'unsure' : 'inside';
  };
}

/** A block of other HTML, if it is one, ends at a blank line. */
const untilBlank: Region = (line) => {
  if (line.trim() === '') return 'end';
  return HEADING_LIKE.test(line) || UNSURE.test(line) || FENCE_OR_COMMENT.test(line) ? 'unsure' : 'inside';
};
