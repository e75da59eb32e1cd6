import type { BlockContent } from 'mdast';
import type { Position } from 'unist';
import type { Line, LineKind } from './line.js';

/** A node with a position. */
export interface Placed {
  position: Position;
}

export type PlacedBlock = BlockContent & Placed;

/** The number of lines of a block, and its node; blank lines have none. */
export interface ParsedBlock {
  readonly count: number;
  readonly node?: PlacedBlock;
}

/** Parses all lines of an item or a quote; undefined means that remark must parse the block. */
export type BlocksReader = (lines: readonly Line[]) => PlacedBlock[] | undefined;

/** Parses the block that starts at an index; undefined means that remark must parse it. */
export type BlockParser = (lines: readonly Line[], at: number, inside: BlocksReader) => ParsedBlock | undefined;

/** The index of the next line of another kind, or after the last line. */
export function endOfKind(lines: readonly Line[], from: number, kind: LineKind): number {
  let to = from;
  while (lines[to]?.kind === kind) to += 1;
  return to;
}
