import type { Heading, Paragraph } from 'mdast';
import { parseComment, parseFence } from './fenced.js';
import { DEEPEST_INDENT, endOf, partOf, pointIn, positionOf, readLine, trimSpaces, type Line, type LineKind } from './line.js';
import { mayInterrupt, parseList } from './list.js';
import { readMarked } from './inline.js';
import { parseLines, phrasingOfHeading } from './phrasing.js';
import { beginsTable, parseTable } from './table.js';
import { endOfKind, type BlocksReader, type Placed, type PlacedBlock, type ParsedBlock, type BlockParser } from './parsed-block.js';

/** The maximum nesting; deeper lists and quotes are left to remark. */
const MOST_NESTED = 20;

/** Parses the block of the document that starts at an index; undefined means that remark must parse it. */
export function parseBlock(lines: readonly Line[], at: number): ParsedBlock | undefined {
  return parseBlockAt(lines, at, insideAt(1));
}

/** Parses the content of items and quotes at a depth, all of it or nothing. */
function insideAt(depth: number): BlocksReader {
  return (lines) => {
    const nodes: PlacedBlock[] = [];
    for (let at = 0; at < lines.length;) {
      const block = depth > MOST_NESTED ? undefined : parseBlockAt(lines, at, insideAt(depth + 1));
      if (block === undefined || block.node?.type === 'html') return undefined;
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
  return line?.indent === 0 ? { count: 1, node: headingOf(line) } : undefined;
}

function headingOf(line: Line): Heading & Placed {
  const depth = MARKS.exec(line.text)?.[0].length;
  const text = trimSpaces(line.text.slice(depth));
  return {
    type: 'heading',
    depth: depth === 1 || depth === 2 || depth === 3 || depth === 4 || depth === 5 ? depth : 6,
    children: phrasingOfHeading(line, partOf(line, text, line.column + line.text.length - text.length)),
    position: positionOf(line),
  };
}

/** Parses a paragraph. Leaves one of several lines in a list or quote to remark unless its markup is plain, because the end of a text before a line ending depends on what micromark tried after it. */
function parseParagraph(lines: readonly Line[], from: number): ParsedBlock | undefined {
  const to = endOfKind(lines, from, 'text');
  const first = lines[from];
  const next = lines[to];
  if (first === undefined || first.indent > DEEPEST_INDENT || (next && !endsParagraph(next, lines[to + 1]))) return undefined;
  const own = lines.slice(from, to);
  const plain = readMarked(own);
  if (plain === undefined && own.length > 1 && first.column - first.indent > 1) return undefined;
  return { count: to - from, node: paragraphOf(plain ?? parseLines(own), first, own.at(-1) ?? first) };
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

/** Parses a quote. Leaves two cases to remark: text directly below, which may continue its paragraph, and a list above an empty quoted line, which micromark includes in the list. */
function parseQuote(lines: readonly Line[], from: number, inside: BlocksReader): ParsedBlock | undefined {
  const to = endOfKind(lines, from, 'quote');
  const own = lines.slice(from, to);
  const [first] = own;
  if (first === undefined || ![undefined, 'blank', 'heading'].includes(lines[to]?.kind) || own.some(({ indent }) => indent > 0)) return undefined;
  const quoted = own.map(quotedIn);
  const children = inside(quoted);
  if (children === undefined || (children.some(({ type }) => type === 'list') && quoted.some(({ kind }) => kind === 'blank'))) return undefined;
  return { count: own.length, node: { type: 'blockquote', children, position: positionOf(first, own.at(-1)) } };
}

function quotedIn(line: Line): Line {
  const width = QUOTE_MARK.exec(line.text)?.[0].length ?? 0;
  return readLine(line.source.slice(width), line.number, line.start, line.column + width);
}
