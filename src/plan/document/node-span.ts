import type { Node } from 'unist';
import type { Span } from '../model.js';

/** The span of a node without a position, which a plug-in created. */
const NOWHERE: Span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** The span of a node. */
export function spanOfNode({ position }: Pick<Node, 'position'>): Span {
  const { start, end } = position ?? NOWHERE;
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
