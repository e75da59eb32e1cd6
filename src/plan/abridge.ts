import type { Code, Nodes, Root } from 'mdast';
import { layOut, type Chunk } from './layout.js';
import { parseMarkdown } from './markdown.js';
import type { PlaceholderWords } from './patterns.js';
import { mayHoldFacts, standInFor } from './unread.js';

/** A line of a plan, or what stands for some, and its number there. */
interface NumberedLine {
  readonly text: string;
  readonly number: number;
}

/** Parses a plan without what no reader looks for: of sections that hold no fact, the heading and a stand-in are left. The tree's places and code are those of the whole. */
export function parseWhatIsRead(lines: readonly string[], words: PlaceholderWords): Root {
  const kept = abridge(lines, words);
  const tree = parseMarkdown(kept.map(({ text }) => text).join('\n'));
  if (kept.length < lines.length) restore(tree, kept, lines);
  return tree;
}

/** The lines of a plan that are worth parsing; all where the scan for its sections is not sure of them. */
export function abridge(lines: readonly string[], words: PlaceholderWords): readonly NumberedLine[] {
  const all = lines.map((text, index) => ({ text, number: index + 1 }));
  const layout = layOut(lines);
  if (layout === undefined) return all;
  let named = Infinity;
  const kept = layout.chunks.flatMap((chunk) => {
    if (chunk.level <= named) named = mayHoldFacts(chunk.title) ? chunk.level : Infinity;
    return named <= chunk.level || chunk.level < FIRST_SECTION ? all.slice(chunk.from, chunk.to) : shorten(chunk, all, words);
  });
  return kept.filter(({ number }) => !layout.code.has(number - 1));
}

/** Title and metadata stand above the sections of this level. */
const FIRST_SECTION = 2;

function shorten({ from, to }: Chunk, all: readonly NumberedLine[], words: PlaceholderWords): readonly NumberedLine[] {
  const below = all.slice(from + 1, to);
  const standIn = standInFor(below.map(({ text }) => text), words);
  return standIn === undefined ? all.slice(from, to) : [...all.slice(from, from + 1), { text: standIn, number: from + 1 }];
}

/** Gives all nodes their places in the whole, and fences the code that was kept from the parser. */
function restore(node: Nodes, kept: readonly NumberedLine[], lines: readonly string[]): void {
  if (node.position !== undefined) for (const point of [node.position.start, node.position.end]) point.line = kept[point.line - 1]?.number ?? point.line;
  if (node.type === 'code') restoreCode(node, lines);
  if ('children' in node) for (const child of node.children) restore(child, kept, lines);
}

function restoreCode(node: Code, lines: readonly string[]): void {
  const { start, end } = node.position ?? {};
  if (node.value !== '' || end === undefined || start?.column !== 1) return;
  node.value = lines.slice(start.line, end.line - 1).join('\n').replaceAll('\0', '\uFFFD');
}
