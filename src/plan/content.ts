import type { Code, Nodes } from 'mdast';
import type { Block, Content } from './blocks.js';
import { readComments } from './sections/comments.js';
import { SECTION_NAMES } from './model.js';
import { layOut, type Chunk, type Layout } from './layout.js';
import { endListsAtLabels } from './lazy-lines.js';
import { frontMatterEnd, parseBody, parseMarkdown } from './markdown.js';
import { readBlocks } from './mdast-blocks.js';
import type { PlaceholderWords } from './words/placeholders.js';
import { readPlainly, surelyBegins } from './plain/blocks.js';
import { readLine, type Line } from './plain/line.js';
import { mayHoldFacts, namesOf, standInFor } from './unread.js';

/** Lines that can be read by themselves, and what is taken for further ones that hold no fact. */
interface Part extends Pick<Chunk, 'from' | 'to'> {
  readonly standIn?: Block;
}

/** Reads all of a text with the parser. */
export function parseContent(lines: readonly string[]): Content {
  const tree = parseMarkdown(lines.join('\n'));
  return { blocks: readBlocks(tree.children, lines), comments: readComments(tree, lines) };
}

/** Reads a text section by section, with the parser those that take one: the same as {@link parseContent}, in less time. */
export function readContent(lines: readonly string[]): Content {
  return readParts(lines, (chunks) => chunks);
}

/** Reads a plan likewise, and of sections that hold no fact only the heading. */
export function readContentWithFacts(lines: readonly string[], words: PlaceholderWords): Content {
  return readParts(lines, (chunks) => partsWithFacts(chunks, lines, words));
}

function readParts(lines: readonly string[], partsOf: (chunks: readonly Chunk[]) => readonly Part[]): Content {
  const layout = layOut(lines);
  if (layout === undefined || lines.some((line, index) => mayDefine(line) && !layout.code.has(index))) return parseContent(lines);
  const top = frontMatterEnd(lines);
  return joined(partsOf(layout.chunks).map(({ from, to, standIn }) => {
    const { blocks, comments } = readPart(lines, Math.max(from, top), to, layout);
    return { blocks: standIn === undefined ? blocks : [...blocks, standIn], comments };
  }));
}

/** A link or a footnote is one by a definition that may stand anywhere. */
function mayDefine(line: string): boolean {
  return line.includes(']:') && /^[^[]*\]:|^[\s>*+\d.)-]*\[.*\]:/.test(line);
}

/** Title and metadata stand above the sections of this level. */
const FIRST_SECTION = 2;

/** Where a heading is not known, what it is called tells nothing of what it holds. */
function namesAll(chunks: readonly Chunk[]): boolean {
  const names = new Set(chunks.flatMap(({ title }) => namesOf(title)));
  return SECTION_NAMES.every((name) => names.has(name === 'Constitution Check' ? 'check' : name));
}

function partsWithFacts(chunks: readonly Chunk[], lines: readonly string[], words: PlaceholderWords): readonly Part[] {
  if (!namesAll(chunks)) return chunks;
  let named = Infinity;
  return chunks.map((chunk) => {
    const { level, title, from, to } = chunk;
    if (level <= named) named = mayHoldFacts(title) ? level : Infinity;
    const standIn = named <= level || level < FIRST_SECTION ? undefined : standInFor(lines.slice(from + 1, to), words);
    return standIn === undefined ? chunk : { from, to: from + 1, standIn };
  });
}

/** Reads plainly what can be, and hands the parser only the blocks between. */
function readPart(source: readonly string[], from: number, to: number, { code, inside }: Layout): Content {
  const lines = source.slice(from, to).map((line, index) => readLine(line, from + index + 1));
  const contents: Content[] = [];
  for (let at = 0; at < lines.length;) {
    const plain = readPlainly(lines, at);
    at = plain.to < lines.length ? nextStart(lines, plain.to, (index) => inside.has(from + index)) : plain.to;
    contents.push({ ...plain, blocks: endListsAtLabels(plain.blocks) });
    if (at > plain.to) contents.push(parsePart(source, from + plain.to, from + at, code));
  }
  return joined(contents);
}

/** The index of the next line that surely begins a block. */
function nextStart(lines: readonly Line[], from: number, isInside: (index: number) => boolean): number {
  let index = from + 1;
  while (index < lines.length && (isInside(index) || !surelyBegins(lines, index))) index += 1;
  return index;
}

function joined(contents: readonly Content[]): Content {
  const [only] = contents;
  if (only !== undefined && contents.length === 1) return only;
  return { blocks: contents.flatMap(({ blocks }) => blocks), comments: contents.flatMap(({ comments }) => comments) };
}

/** Parses some lines without the code in them, which is given back afterwards: the parser takes it character by character. */
function parsePart(lines: readonly string[], from: number, to: number, code: ReadonlySet<number>): Content {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index).filter((index) => !code.has(index));
  const tree = parseBody(numbers.map((index) => lines[index] ?? '').join('\n'));
  restore(tree, numbers, lines);
  return { blocks: readBlocks(tree.children, lines), comments: readComments(tree, lines) };
}

/** Gives all nodes their places in the whole, and fences their code. */
function restore(node: Nodes, numbers: readonly number[], lines: readonly string[]): void {
  if (node.position !== undefined) for (const point of [node.position.start, node.position.end]) point.line = (numbers[point.line - 1] ?? point.line - 1) + 1;
  if (node.type === 'code') restoreCode(node, lines);
  if ('children' in node) for (const child of node.children) restore(child, numbers, lines);
}

function restoreCode(node: Code, lines: readonly string[]): void {
  const { start, end } = node.position ?? {};
  if (node.value !== '' || end === undefined || start?.column !== 1) return;
  node.value = lines.slice(start.line, end.line - 1).join('\n').replaceAll('\0', '\uFFFD');
}
