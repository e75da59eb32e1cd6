import type { BlockContent } from 'mdast';
import type { Position } from 'unist';
import type { Line, LineKind } from './line.js';

/** A node that surely has a position. */
export interface Placed {
  position: Position;
}

export type PlacedBlock = BlockContent & Placed;

/** How many lines a block takes, and its node; blank lines have none. */
export interface Taken {
  readonly count: number;
  readonly node?: PlacedBlock;
}

/** Reads the lines inside of an item or a quote, all of them or nothing; undefined: leave the block to remark. */
export type BlocksReader = (lines: readonly Line[]) => PlacedBlock[] | undefined;

/** Takes the block that begins with the line of that index; undefined: leave it to remark. */
export type Taker = (lines: readonly Line[], at: number, inside: BlocksReader) => Taken | undefined;

/** The index of the next line that is of another kind, or behind the last. */
export function endOfKind(lines: readonly Line[], from: number, kind: LineKind): number {
  let to = from;
  while (lines[to]?.kind === kind) to += 1;
  return to;
}
