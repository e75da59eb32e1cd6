import type { Nodes } from 'mdast';
import type { Point } from 'unist';

/** Where a line of a parsed part stands in the source: its number, the offset at which the source line begins, and how many columns stand before the part's first character. */
export interface PartLine {
  readonly number: number;
  readonly start: number;
  readonly before: number;
}

/** Gives a tree that was parsed from a part of the source its places in the whole. */
export function movePositions(node: Nodes, lines: readonly PartLine[]): void {
  if (node.position !== undefined) {
    const { start, end } = node.position;
    node.position = { start: movePoint(start, lines, false), end: movePoint(end, lines, true) };
  }
  if ('children' in node) for (const child of node.children) movePositions(child, lines);
}

/** What ends behind a line ending ends at the margin, before any marker of the list or quote around it. */
function movePoint({ line, column }: Point, lines: readonly PartLine[], isEnd: boolean): Point {
  const { number, start, before } = lines[line - 1] ?? { number: line, start: 0, before: 0 };
  const moved = isEnd && column === 1 && line > 1 ? 1 : before + column;
  return { line: number, column: moved, offset: start + moved - 1 };
}
