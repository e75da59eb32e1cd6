import type { Block } from '../blocks.js';
import type { Comment } from '../model.js';
import type { Line, LineKind } from './line.js';

/** The block or comment that begins at a line, and how many lines it takes. */
export interface Taken {
  readonly count: number;
  readonly block?: Block;
  readonly comment?: Comment;
}

/** Reads the lines inside of an item or a quote; undefined where only a parser can tell. */
export type BlocksReader = (lines: readonly Line[]) => readonly Block[] | undefined;

/** Takes the block that begins with the line of that index; undefined where only a parser can tell. */
export type Taker = (lines: readonly Line[], at: number, inside: BlocksReader) => Taken | undefined;

/** The index of the next line that is of another kind, or behind the last. */
export function endOfKind(lines: readonly Line[], from: number, kind: LineKind): number {
  let to = from;
  while (lines[to]?.kind === kind) to += 1;
  return to;
}
