import type { Point, Span } from '../../src/plan/model.js';

/** The spans of all facts or findings in a value, at any depth. */
export function spansIn(value: unknown): readonly Span[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(spansIn);
  return isSpan(value) ? [value, ...below] : below;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value;
}

/** Whether a span starts and ends at positions of these lines, in this order. */
export function isInside({ start, end }: Span, lines: readonly string[]): boolean {
  const inOrder = start.line < end.line || (start.line === end.line && start.column <= end.column);
  return inOrder && isPoint(start, lines) && isPoint(end, lines);
}

function isPoint({ line, column }: Point, lines: readonly string[]): boolean {
  return Number.isInteger(line) && Number.isInteger(column) && line >= 1 && column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
}
