import type { ListItem } from 'mdast';
import { DEEPEST_INDENT, insideOf, kindOf, pointIn, type Line } from './line.js';
import type { BlocksReader, Placed, ParsedBlock } from './parsed-block.js';

/** The first line of an item. */
interface Opening {
  /** The bullet, or the delimiter after the number. */
  readonly marker: string;
  /** The indentation of the item's content. */
  readonly offset: number;
  readonly checked: boolean | null;
  /** The text after marker and checkbox. */
  readonly first: Line;
}

const ITEM = /^([-*+]|\d{1,9}[.)])( {1,4})(.+)$/s;
const NUMBER = /^\d+/;
const BOX = /^\[([ xX])\](?: |$)/;
const BOX_WIDTH = 4;

/** Parses a list with all its items. */
export function parseList(lines: readonly Line[], from: number, inside: BlocksReader): ParsedBlock | undefined {
  const indent = lines[from]?.indent ?? 0;
  const marker = markerOf(lines[from]);
  const items: (ListItem & Placed)[] = [];
  let at = from;
  for (let next: number | undefined = from; next !== undefined; next = nextItem(lines, at, { indent, marker })) {
    const opening = openItem(lines[next]);
    const end = opening === undefined ? undefined : endOfItem(lines, next, opening.offset);
    const item = opening === undefined || end === undefined ? undefined : readItem(opening, lines.slice(next, end), inside);
    if (end === undefined || item === undefined) return undefined;
    at = end;
    items.push(item);
  }
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined || indent > DEEPEST_INDENT || !endsList(lines, at, { indent, marker })) return undefined;
  const number = NUMBER.exec(lines[from]?.text ?? '')?.[0];
  const numbering = { ordered: number !== undefined, start: number === undefined ? null : Number(number) };
  return { count: at - from, node: { type: 'list', ...numbering, spread: isSpread(items), children: items, position: spanning(first, last) } };
}

function spanning(first: Placed, last: Placed): Placed['position'] {
  return { start: first.position.start, end: last.position.end };
}

/** Whether a blank line separates two of the nodes. */
function isSpread(nodes: readonly Placed[]): boolean {
  return nodes.some(({ position: { start } }, index) => {
    const above = nodes[index - 1];
    return above !== undefined && start.line - above.position.end.line > 1;
  });
}

/** The properties that the items of a list share. */
interface Like {
  readonly indent: number;
  readonly marker: string;
}

function nextItem(lines: readonly Line[], at: number, { indent, marker }: Like): number | undefined {
  const index = behindBlanks(lines, at);
  const line = lines[index];
  return line?.kind === 'item' && line.indent === indent && markerOf(line) === marker ? index : undefined;
}

/** Whether the line after a list certainly does not continue it. */
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

/** The index after an item's last line: lines indented as far as its content, and lazy continuation lines of its paragraph; undefined where such a line may end a code block. */
function endOfItem(lines: readonly Line[], from: number, offset: number): number | undefined {
  let end = from + 1;
  let hasFence = false;
  for (let index = end; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.kind === 'blank') continue;
    if (line.indent < offset) {
      if (!continues(line, lines[index - 1])) break;
      if (hasFence) return undefined;
    }
    hasFence ||= line.kind === 'fence';
    end = index + 1;
  }
  return end;
}

function continues(line: Line, above: Line | undefined): boolean {
  return line.kind === 'text' && (above?.kind === 'text' || above?.kind === 'item');
}

/** Whether a list item may interrupt a paragraph: a bullet, or the number 1. */
export function mayInterrupt({ text }: Line): boolean {
  return !/^\d/.test(text) || /^1[.)]/.test(text);
}

/** The bullet of an item's line, or the delimiter after its number. */
function markerOf(line: Line | undefined): string {
  const text = line?.text ?? '';
  return text.charAt(NUMBER.exec(text)?.[0].length ?? 0);
}

function openItem(line: Line | undefined): Opening | undefined {
  const [, marker = '', space = '', content = ''] = ITEM.exec(line?.text ?? '') ?? [];
  const tick = BOX.exec(content)?.[1];
  const width = marker.length + space.length + (tick === undefined ? 0 : BOX_WIDTH);
  if (line === undefined || marker === '') return undefined;
  const text = tick === undefined ? content : content.slice(BOX_WIDTH);
  if (kindOf(content) !== 'text' || text === '' || text.startsWith(' ')) return undefined;
  return {
    marker,
    offset: line.indent + marker.length + space.length,
    checked: tick === undefined ? null : tick !== ' ',
    first: { kind: 'text', number: line.number, start: line.start, indent: 0, text, column: line.column + width, source: line.source.slice(line.indent + width), boxed: tick !== undefined },
  };
}

/** Parses an item; one whose first line is text starts with a paragraph. */
function readItem({ offset, checked, first }: Opening, lines: readonly Line[], inside: BlocksReader): (ListItem & Placed) | undefined {
  const [opening, ...others] = lines;
  const children = inside([first, ...others.map((line) => insideOf(line, offset))]) ?? [];
  const last = children.at(-1);
  if (opening === undefined || last === undefined || children[0]?.type !== 'paragraph') return undefined;
  return { type: 'listItem', spread: isSpread(children), checked, children, position: { start: pointIn(opening, opening.column), end: last.position.end } };
}
