import type { Text } from './text.js';
import type { Point, Span } from '../model.js';

/** The source span of the part `from`–`to` of a text. */
export function spanOf(text: Text, from = 0, to: number = text.value.length): Span {
  return { start: pointAt(text, from), end: from < to ? pointAfter(text, to) : pointAt(text, from) };
}

function pointAt({ pieces }: Text, index: number): Point {
  const piece = pieces[countWhile(pieces, ({ to }) => to <= index)] ?? pieces.at(-1);
  if (piece === undefined) return { line: 1, column: 1 };
  return { line: piece.line, column: piece.column + Math.max(0, index - piece.from) };
}

function pointAfter(text: Text, index: number): Point {
  const piece = text.pieces[countWhile(text.pieces, ({ from }) => from < index) - 1];
  if (piece === undefined) return pointAt(text, index);
  return { line: piece.line, column: piece.column + Math.min(index, piece.to) - piece.from + piece.hidden };
}

/** The number of leading items that meet a condition, by binary search; no later item may meet it. */
export function countWhile<Item>(items: readonly Item[], meets: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && meets(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
