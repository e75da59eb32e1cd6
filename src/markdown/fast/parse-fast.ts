import type { Root, RootContent } from 'mdast';
import { movePositions } from '../remark/positions.js';
import { parseBody, parseDocument } from '../remark/remark-parser.js';
import { frontMatterEnd, lineStarts } from '../remark/source.js';
import { parseBlock } from './blocks.js';
import { endOf, pointIn, readLine, type Line, type LineKind } from './line.js';
import { isOneWhole } from './whole.js';
import type { ParsedBlock } from './parsed-block.js';

/** Returns the tree of remark for a normalized text, faster: it parses plain blocks itself, and leaves the others to remark. */
export function parseFast(source: string): Root {
  const texts = source.split('\n');
  const starts = lineStarts(texts);
  const lines = texts.map((text, index) => readLine(text, index + 1, starts[index] ?? 0));
  if (isOneWhole(source, lines)) return parseDocument(source);
  const last = lines.at(-1);
  const end = last === undefined ? { line: 1, column: 1, offset: 0 } : pointIn(last, endOf(last));
  return { type: 'root', children: readDocument(source, lines, frontMatterEnd(texts)), position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

function readDocument(source: string, lines: readonly Line[], top: number): RootContent[] {
  const parts: (readonly RootContent[])[] = top === 0 ? [] : [parseDocument(source.split('\n', top).join('\n')).children];
  for (let at = top; at < lines.length;) {
    const plain = readPlain(lines, at);
    parts.push(plain.flatMap(({ node }) => node ?? []));
    at += plain.reduce((sum, { count }) => sum + count, 0);
    if (at === lines.length) break;
    const to = endOfPart(lines, at);
    parts.push(parsePart(lines.slice(at, to)));
    at = to;
  }
  return parts.flat();
}

/** The plain blocks from a line on. Leaves out trailing blocks that the next line may continue, so that remark starts at an unambiguous line. */
function readPlain(lines: readonly Line[], from: number): readonly ParsedBlock[] {
  const blocks: ParsedBlock[] = [];
  let to = from;
  for (let next = parseBlock(lines, to); next !== undefined; next = parseBlock(lines, to)) {
    blocks.push(next);
    to += next.count;
  }
  while (to < lines.length && to > from && !surelyBegins(lines, to)) to -= blocks.pop()?.count ?? 0;
  return blocks;
}

/** A fence or HTML, also in a list or quote; it may hide the starts of blocks below, and these decide where it ends. */
const HIDING = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:`{3}|~{3}|<)/;

/** The index of the next line after `from` that certainly starts a block; after the last line if a construct may hide it. */
function endOfPart(lines: readonly Line[], from: number): number {
  for (let index = from; index < lines.length; index += 1) {
    if (index > from && surelyBegins(lines, index)) return index;
    if (HIDING.test(lines[index]?.source ?? '')) break;
  }
  return lines.length;
}

/** Whether a line certainly starts a block: at the margin, after a blank line, outside a list. */
function surelyBegins(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return lines[index - 1]?.kind === 'blank' && line?.indent === 0 && !NOT_BY_ITSELF.has(line.kind);
}

const NOT_BY_ITSELF: ReadonlySet<LineKind> = new Set(['blank', 'item', 'odd']);

function parsePart(lines: readonly Line[]): RootContent[] {
  const root = parseBody(lines.map(({ source }) => source).join('\n'));
  const [first] = lines;
  if (first !== undefined) movePositions(root, { lines: first.number - 1, offset: first.start });
  return root.children;
}
