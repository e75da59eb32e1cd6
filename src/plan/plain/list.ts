import type { Item } from '../blocks.js';
import { DEEPEST_INDENT, insideOf, readLine, type Line } from './line.js';
import type { BlocksReader, Taken } from './taken.js';

/** The line that begins an item. */
interface Opening {
  /** The bullet, or what stands behind the number. */
  readonly marker: string;
  /** How far that is indented which belongs to the item. */
  readonly offset: number;
  readonly box?: Item['box'];
  /** What stands behind marker and box. */
  readonly first: Line;
}

const ITEM = /^([-*+]|\d{1,9}[.)])( {1,4})(.+)$/s;
const BOX = /^\[([ xX])\](?: |$)/;
const BOX_WIDTH = 4;

/** A list with all its items; undefined where only a parser can tell. */
export function takeList(lines: readonly Line[], from: number, inside: BlocksReader): Taken | undefined {
  const indent = lines[from]?.indent ?? 0;
  const marker = markerOf(lines[from]);
  const items: Item[] = [];
  let at = from;
  for (let next: number | undefined = from; next !== undefined; next = nextItem(lines, at, { indent, marker })) {
    const opening = openItem(lines[next]);
    if (opening === undefined) return undefined;
    at = endOfItem(lines, next, opening.offset);
    const item = readItem(opening, lines.slice(next, at), inside);
    if (item === undefined) return undefined;
    items.push(item);
  }
  const start = items[0]?.at.start;
  const last = items.at(-1);
  if (start === undefined || last === undefined || indent > DEEPEST_INDENT || !endsList(lines, at, { indent, marker })) return undefined;
  return { count: at - from, block: { kind: 'list', ordered: !'-*+'.includes(marker), items, at: { start, end: (last.blocks.at(-1) ?? last).at.end } } };
}

/** What the items of a list have in common. */
interface Like {
  readonly indent: number;
  readonly marker: string;
}

function nextItem(lines: readonly Line[], at: number, { indent, marker }: Like): number | undefined {
  const index = behindBlanks(lines, at);
  const line = lines[index];
  return line?.kind === 'item' && line.indent === indent && markerOf(line) === marker ? index : undefined;
}

/** Whether what stands behind a list surely does not go on with it. */
function endsList(lines: readonly Line[], at: number, { indent }: Like): boolean {
  const index = behindBlanks(lines, at);
  const line = lines[index];
  if (line === undefined) return true;
  if (line.kind === 'item') return line.indent === indent && (index > at || mayInterrupt(line));
  return index > at || line.kind === 'heading' || line.kind === 'fence';
}

function behindBlanks(lines: readonly Line[], at: number): number {
  let index = at;
  while (lines[index]?.kind === 'blank') index += 1;
  return index;
}

/** The index behind an item's last line: lines that are indented as far as its contents, and those that go on with its paragraph though they are not. */
function endOfItem(lines: readonly Line[], from: number, offset: number): number {
  let end = from + 1;
  for (let index = end; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.kind === 'blank') continue;
    if (line.indent < offset && !goesOn(line, lines[index - 1])) break;
    end = index + 1;
  }
  return end;
}

function goesOn(line: Line, above: Line | undefined): boolean {
  return line.kind === 'text' && (above?.kind === 'text' || above?.kind === 'item');
}

/** A list may interrupt a paragraph with a bullet, or with its first number. */
export function mayInterrupt({ text }: Line): boolean {
  return !/^\d/.test(text) || /^1[.)]/.test(text);
}

function markerOf(line: Line | undefined): string {
  return (ITEM.exec(line?.text ?? '')?.[1] ?? '').slice(-1);
}

function openItem(line: Line | undefined): Opening | undefined {
  const [, marker = '', space = '', content = ''] = ITEM.exec(line?.text ?? '') ?? [];
  const tick = BOX.exec(content)?.[1];
  const width = marker.length + space.length + (tick === undefined ? 0 : BOX_WIDTH);
  if (line === undefined || marker === '') return undefined;
  const text = tick === undefined ? content : content.slice(BOX_WIDTH);
  if (readLine(content, line.number).kind !== 'text' || text === '' || text.startsWith(' ')) return undefined;
  return {
    marker,
    offset: line.indent + marker.length + space.length,
    ...(tick !== undefined && { box: tick === ' ' ? 'unticked' : 'ticked' }),
    first: { kind: 'text', number: line.number, indent: 0, text, column: line.column + width, source: line.source.slice(line.indent + width) },
  };
}

/** An item whose first line is text begins with a paragraph: the further blocks stand below it. */
function readItem({ offset, box, first }: Opening, lines: readonly Line[], inside: BlocksReader): Item | undefined {
  const [opening, ...others] = lines;
  const [lead, ...blocks] = inside([first, ...others.map((line) => insideOf(line, offset))]) ?? [];
  if (opening === undefined || lead?.kind !== 'paragraph') return undefined;
  return { ...(box !== undefined && { box }), text: lead.text, blocks, at: { start: { line: opening.number, column: opening.column }, end: lead.at.end } };
}
