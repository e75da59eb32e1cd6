import type { Nodes } from 'mdast';
import type { Point } from 'unist';

/** The distance between a part of the source and the source: the lines and the characters before the part. */
export interface Distance {
  readonly lines: number;
  readonly offset: number;
}

/** Moves the positions of a tree that was parsed from whole lines of the source. */
export function movePositions(node: Nodes, by: Distance): void {
  if (node.position !== undefined) {
    const { start, end } = node.position;
    node.position = { start: movePoint(start, by), end: movePoint(end, by) };
  }
  if ('children' in node) for (const child of node.children) movePositions(child, by);
}

function movePoint({ line, column, offset = 0 }: Point, by: Distance): Point {
  return { line: line + by.lines, column, offset: offset + by.offset };
}
