import type { Nodes } from 'mdast';
import type { Point } from 'unist';

/** The position of a parsed line in the source: its number, the offset of the source line, and the number of columns before its first character. */
export interface PartLine {
  readonly number: number;
  readonly start: number;
  readonly before: number;
}

/** Moves the positions of a tree that was parsed from a part of the source. */
export function movePositions(node: Nodes, lines: readonly PartLine[]): void {
  if (node.position !== undefined) {
    const { start, end } = node.position;
    node.position = { start: movePoint(start, lines, false), end: movePoint(end, lines, true) };
  }
  if ('children' in node) for (const child of node.children) movePositions(child, lines);
}

/** The end of a node after a line ending is at the margin, before any marker of the list or quote around it. */
function movePoint({ line, column }: Point, lines: readonly PartLine[], isEnd: boolean): Point {
  const { number, start, before } = lines[line - 1] ?? { number: line, start: 0, before: 0 };
  const moved = isEnd && column === 1 && line > 1 ? 1 : before + column;
  return { line: number, column: moved, offset: start + moved - 1 };
}
