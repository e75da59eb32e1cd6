import type { Block, Content } from '../blocks.js';
import { endListsAtLabels } from '../lazy-lines.js';
import type { Comment } from '../model.js';
import { takeComment, takeFence } from './fenced.js';
import { DEEPEST_INDENT, readLine, trimSpaces, type Line, type LineKind } from './line.js';
import { mayInterrupt, takeList } from './list.js';
import { readParagraphPlainly, readTextPlainly, spanOfLines } from './paragraph.js';
import { beginsTable, takeTable } from './table.js';
import { endOfKind, type BlocksReader, type Taken, type Taker } from './taken.js';

/** Deeper lists and quotes are for the parser. */
const MOST_NESTED = 20;

/**
 * Reads lines of Markdown as the parser would, where anybody could: headings, paragraphs, lists, tables, quotes, fences and comments in their plain forms, with
 * nothing but emphasis, code and links inside. That is nine tenths of what plans are made of. Undefined where it takes a parser; none of the lines may define a link or footnote.
 */
export function readPlainly(lines: readonly string[], from: number, to: number): Content | undefined {
  const comments: Comment[] = [];
  const blocks = readBlocks(lines.slice(from, to).map((line, index) => readLine(line, from + index + 1)), 0, comments);
  return blocks && { blocks, comments };
}

function readBlocks(lines: readonly Line[], depth: number, comments: Comment[]): readonly Block[] | undefined {
  if (depth > MOST_NESTED) return undefined;
  const blocks: Block[] = [];
  const inside = (inner: readonly Line[]): readonly Block[] | undefined => readBlocks(inner, depth + 1, comments);
  for (let at = 0; at < lines.length;) {
    const taken = takeBlock(lines, at, inside);
    if (taken === undefined || (taken.comment && depth > 0)) return undefined;
    if (taken.block) blocks.push(taken.block);
    if (taken.comment) comments.push(taken.comment);
    at += taken.count;
  }
  return blocks;
}

/** What takes the block that begins with a line of each kind. */
const TAKERS: Readonly<Record<LineKind, Taker>> = {
  blank: () => ({ count: 1 }),
  heading: takeHeading,
  text: takeParagraph,
  item: takeList,
  row: takeTable,
  quote: takeQuote,
  fence: takeFence,
  comment: takeComment,
  rule: takeRule,
  odd: () => undefined,
};

function takeBlock(lines: readonly Line[], at: number, inside: BlocksReader): Taken | undefined {
  const line = lines[at];
  return line && TAKERS[line.kind](lines, at, inside);
}

function takeRule(lines: readonly Line[], at: number): Taken | undefined {
  const own = lines.slice(at, at + 1);
  return own[0]?.indent === 0 ? { count: 1, block: { kind: 'rule', at: spanOfLines(own) } } : undefined;
}

const MARKS = /^#{1,6}/;

function takeHeading(lines: readonly Line[], at: number): Taken | undefined {
  const line = lines[at];
  const level = MARKS.exec(line?.text ?? '')?.[0].length ?? 0;
  if (line === undefined || line.indent > 0 || line.text.endsWith('#')) return undefined;
  const title = trimSpaces(line.text.slice(level));
  const text = readTextPlainly([{ ...line, text: title, column: line.column + line.text.length - title.length }]);
  return text && { count: 1, block: { kind: 'heading', level, text, at: spanOfLines([line]) } };
}

function takeParagraph(lines: readonly Line[], from: number): Taken | undefined {
  const to = endOfKind(lines, from, 'text');
  const next = lines[to];
  if ((lines[from]?.indent ?? 0) > DEEPEST_INDENT || (next && !endsParagraph(next, lines[to + 1]))) return undefined;
  const block = readParagraphPlainly(lines.slice(from, to));
  return block && { count: to - from, block };
}

function endsParagraph(line: Line, below: Line | undefined): boolean {
  if (line.kind === 'item') return line.indent <= DEEPEST_INDENT && mayInterrupt(line);
  if (line.kind === 'row') return line.indent === 0 && beginsTable(line, below);
  return line.kind === 'blank' || (line.indent === 0 && (line.kind === 'heading' || line.kind === 'fence'));
}

const QUOTE_MARK = /^> ?/;

/** A text right below a quote goes on with its paragraph, or does not: a parser can tell. */
function takeQuote(lines: readonly Line[], from: number, inside: BlocksReader): Taken | undefined {
  const to = endOfKind(lines, from, 'quote');
  const own = lines.slice(from, to);
  if (![undefined, 'blank', 'heading'].includes(lines[to]?.kind) || own.some(({ indent }) => indent > 0)) return undefined;
  const blocks = inside(own.map((line) => {
    const width = QUOTE_MARK.exec(line.text)?.[0].length ?? 0;
    return readLine(line.source.slice(width), line.number, line.column + width);
  }));
  return blocks && { count: own.length, block: { kind: 'quote', blocks: endListsAtLabels(blocks), at: spanOfLines(own) } };
}
