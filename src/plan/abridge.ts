import type { Nodes, Root } from 'mdast';
import { layOut, type Chunk } from './layout.js';
import { parseMarkdown } from './markdown.js';
import type { PlaceholderWords } from './patterns.js';
import { mayHoldFacts, standInFor } from './unread.js';

/** A line of a plan, or what stands for some, and its number there. */
interface NumberedLine {
  readonly text: string;
  readonly number: number;
}

/** Parses a plan without what no reader looks for: of sections that hold no fact, the heading and a stand-in are left. Places are those in the whole. */
export function parseWhatIsRead(lines: readonly string[], words: PlaceholderWords): Root {
  const kept = abridge(lines, words);
  const tree = parseMarkdown(kept.map(({ text }) => text).join('\n'));
  if (kept.length < lines.length) move(tree, kept);
  return tree;
}

/** The lines of a plan that are worth parsing; all where the scan for its sections is not sure of them. */
export function abridge(lines: readonly string[], words: PlaceholderWords): readonly NumberedLine[] {
  const all = lines.map((text, index) => ({ text, number: index + 1 }));
  let named = Infinity;
  return layOut(lines)?.flatMap((chunk) => {
    if (chunk.level <= named) named = mayHoldFacts(chunk.title) ? chunk.level : Infinity;
    return named <= chunk.level || chunk.level < FIRST_SECTION ? all.slice(chunk.from, chunk.to) : shorten(chunk, all, words);
  }) ?? all;
}

/** Title and metadata stand above the sections of this level. */
const FIRST_SECTION = 2;

function shorten({ from, to }: Chunk, all: readonly NumberedLine[], words: PlaceholderWords): readonly NumberedLine[] {
  const below = all.slice(from + 1, to);
  const standIn = standInFor(below.map(({ text }) => text), words);
  return standIn === undefined ? all.slice(from, to) : [...all.slice(from, from + 1), { text: standIn, number: from + 2 }];
}

function move(node: Nodes, kept: readonly NumberedLine[]): void {
  if (node.position !== undefined) for (const point of [node.position.start, node.position.end]) point.line = kept[point.line - 1]?.number ?? point.line;
  if ('children' in node) for (const child of node.children) move(child, kept);
}
