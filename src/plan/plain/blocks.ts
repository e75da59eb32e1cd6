import type { Block, Content } from '../blocks.js';
import { endListsAtLabels } from '../lazy-lines.js';
import { takeComment, takeFence } from './fenced.js';
import { DEEPEST_INDENT, readLine, trimSpaces, type Line, type LineKind } from './line.js';
import { mayInterrupt, takeList } from './list.js';
import { readParagraphPlainly, readTextPlainly, spanOfLines } from './paragraph.js';
import { beginsTable, takeTable } from './table.js';
import { endOfKind, type BlocksReader, type Taken, type Taker } from './taken.js';

/** Deeper lists and quotes are for the parser. */
const MOST_NESTED = 20;

/** What was read, and the index of the line that it goes up to. */
export interface PlainContent extends Content {
  readonly to: number;
}

/**
 * Reads lines of Markdown as the parser would, where anybody could, up to a block that takes a parser: headings, paragraphs, lists, tables, quotes, fences and comments in their
 * plain forms, with nothing but emphasis, code and links inside. That is nine tenths of what plans are made of. None of the lines may define a link or footnote.
 */
export function readPlainly(lines: readonly Line[], from: number): PlainContent {
  const taken: Taken[] = [];
  let to = from;
  for (let next = takeBlock(lines, to, insideAt(1)); next !== undefined; next = takeBlock(lines, to, insideAt(1))) {
    taken.push(next);
    to += next.count;
  }
  // What ended a block may turn out to go on with it: the parser begins where no doubt is left.
  while (to < lines.length && to > from && !surelyBegins(lines, to)) to -= taken.pop()?.count ?? 0;
  return { blocks: taken.flatMap(({ block }) => block ?? []), comments: taken.flatMap(({ comment }) => comment ?? []), to };
}

/** Whether a line surely begins a block: one at the margin below a blank line, not in a list. */
export function surelyBegins(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return lines[index - 1]?.kind === 'blank' && line?.indent === 0 && !NOT_BY_ITSELF.has(line.kind);
}

const NOT_BY_ITSELF: ReadonlySet<LineKind> = new Set(['blank', 'item', 'odd']);

/** Reads what stands so deep inside of items and quotes, all of it or nothing. */
function insideAt(depth: number): BlocksReader {
  return (lines) => {
    const blocks: Block[] = [];
    for (let at = 0; at < lines.length;) {
      const taken = depth > MOST_NESTED ? undefined : takeBlock(lines, at, insideAt(depth + 1));
      if (taken === undefined || taken.comment) return undefined;
      if (taken.block) blocks.push(taken.block);
      at += taken.count;
    }
    return blocks;
  };
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
