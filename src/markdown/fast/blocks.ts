import type { Heading, Paragraph } from 'mdast';
import { parseComment, parseFence } from './fenced.js';
import { DEEPEST_INDENT, endOf, partOf, pointIn, positionOf, readLine, trimSpaces, type Line, type LineKind } from './line.js';
import { mayInterrupt, parseList } from './list.js';
import { readMarked } from './inline.js';
import { beginsTable, parseTable } from './table.js';
import { endOfKind, type BlocksReader, type Placed, type PlacedBlock, type ParsedBlock, type BlockParser } from './parsed-block.js';

/** The maximum nesting; deeper lists are left to remark. */
const MOST_NESTED = 20;

/** Parses the block of the document that starts at an index; undefined means that remark must parse it. */
export function parseBlock(lines: readonly Line[], at: number): ParsedBlock | undefined {
  return parseBlockAt(lines, at, insideAt(1));
}

/** The kinds of blocks that real plans have in list items; items with other blocks are left to remark. */
const IN_ITEMS: ReadonlySet<LineKind | undefined> = new Set(['blank', 'text', 'item', 'fence']);

/** Parses the content of items at a depth, all of it or nothing. */
function insideAt(depth: number): BlocksReader {
  return (lines) => {
    const nodes: PlacedBlock[] = [];
    for (let at = 0; at < lines.length;) {
      const isPlain = depth <= MOST_NESTED && IN_ITEMS.has(lines[at]?.kind);
      const block = isPlain ? parseBlockAt(lines, at, insideAt(depth + 1)) : undefined;
      if (block === undefined) return undefined;
      if (block.node) nodes.push(block.node);
      at += block.count;
    }
    return nodes;
  };
}

/** The parser for each kind of line. */
const PARSERS: Readonly<Record<LineKind, BlockParser>> = {
  blank: () => ({ count: 1 }),
  heading: parseHeading,
  text: parseParagraph,
  item: parseList,
  row: parseTable,
  quote: parseQuote,
  fence: parseFence,
  comment: parseComment,
  rule: parseRule,
  odd: () => undefined,
};

function parseBlockAt(lines: readonly Line[], at: number, inside: BlocksReader): ParsedBlock | undefined {
  const line = lines[at];
  return line && PARSERS[line.kind](lines, at, inside);
}

function parseRule(lines: readonly Line[], at: number): ParsedBlock | undefined {
  const line = lines[at];
  return line?.indent === 0 ? { count: 1, node: { type: 'thematicBreak', position: positionOf(line) } } : undefined;
}

const MARKS = /^#{1,6}/;

function parseHeading(lines: readonly Line[], at: number): ParsedBlock | undefined {
  const line = lines[at];
  const node = line?.indent === 0 && !line.text.endsWith('#') ? headingOf(line) : undefined;
  return node && { count: 1, node };
}

function headingOf(line: Line): (Heading & Placed) | undefined {
  const marks = MARKS.exec(line.text)?.[0].length;
  const depth = marks === 1 || marks === 2 || marks === 3 || marks === 4 || marks === 5 ? marks : 6;
  const text = trimSpaces(line.text.slice(depth));
  const children = readMarked([partOf(line, text, line.column + line.text.length - text.length)]);
  return children && { type: 'heading', depth, children, position: positionOf(line) };
}

function parseParagraph(lines: readonly Line[], from: number): ParsedBlock | undefined {
  const to = endOfKind(lines, from, 'text');
  const first = lines[from];
  const next = lines[to];
  if (first === undefined || first.indent > DEEPEST_INDENT || (next && !endsParagraph(next, lines[to + 1]))) return undefined;
  const own = lines.slice(from, to);
  const children = readMarked(own);
  return children && { count: to - from, node: paragraphOf(children, first, own.at(-1) ?? first) };
}

function paragraphOf(children: Paragraph['children'], first: Line, last: Line): Paragraph & Placed {
  // mdast-util-gfm-task-list-item shortens the paragraph's position by the checkbox only if text follows.
  const before = first.boxed && children[0]?.type !== 'text' ? BOX_WIDTH : 0;
  return { type: 'paragraph', children, position: { start: pointIn(first, first.column - before), end: pointIn(last, endOf(last)) } };
}

/** A checkbox and the space after it. */
const BOX_WIDTH = 4;

function endsParagraph(line: Line, below: Line | undefined): boolean {
  if (line.kind === 'item') return line.indent <= DEEPEST_INDENT && mayInterrupt(line);
  if (line.kind === 'row') return line.indent === 0 && beginsTable(line, below);
  return line.kind === 'blank' || (line.indent === 0 && (line.kind === 'heading' || line.kind === 'fence' || line.kind === 'comment'));
}

const QUOTE_MARK = /^> ?/;

/** Parses a quote of paragraphs. Leaves text directly below to remark, because it may continue the last paragraph. */
function parseQuote(lines: readonly Line[], from: number): ParsedBlock | undefined {
  const to = endOfKind(lines, from, 'quote');
  const own = lines.slice(from, to);
  const quoted = own.map(quotedIn);
  const [first] = own;
  const isPlain = quoted.every(({ kind }) => kind === 'text' || kind === 'blank') && own.every(({ indent }) => indent === 0);
  if (first === undefined || !isPlain || ![undefined, 'blank', 'heading'].includes(lines[to]?.kind)) return undefined;
  const children = insideAt(1)(quoted);
  return children && { count: own.length, node: { type: 'blockquote', children, position: positionOf(first, own.at(-1)) } };
}

function quotedIn(line: Line): Line {
  const width = QUOTE_MARK.exec(line.text)?.[0].length ?? 0;
  return readLine(line.source.slice(width), line.number, line.start, line.column + width);
}
