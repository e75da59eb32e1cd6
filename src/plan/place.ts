import type { Node } from 'unist';
import type { Span } from './model.js';

/** Where a node without a position is said to stand: a plug-in has made it. */
const NOWHERE: Span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Where a node stands. */
export function placeOf({ position }: Pick<Node, 'position'>): Span {
  const { start, end } = position ?? NOWHERE;
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
