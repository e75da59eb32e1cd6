import type { ShownGroup } from './select-rows.js';

/** Heights, all in one unit. */
export interface Sizes {
  readonly row: number;
  /** The title of a group. */
  readonly title: number;
  /** The column heads of a group. */
  readonly columns: number;
  readonly gap: number;
}

/** Heights in rem. */
const WIDE = { row: 2, title: 3.25, columns: 4.4, gap: 1.5 } as const satisfies Sizes;
const NARROW = { row: 3.5, title: 4.25, columns: 2.75, gap: 1.5 } as const satisfies Sizes;
/** Widths in rem: the first columns, a cell, and the space for `not checked` or `waived` beside a sign. */
const BEFORE_CELLS = 19.75;
const WIDEST_CELL = 7;
const LONG_WORDS = 6.2;
const SHORT_WORDS = 3.9;
/** The distance beyond the window that is rendered too, so that scrolling shows no blank rows. */
const MARGIN = 320;

/** The sizes for a window in pixels; `rem` is the number of pixels in one. */
export function sizesFor(isNarrow: boolean, rem: number): Sizes {
  const { row, title, columns, gap } = isNarrow ? NARROW : WIDE;
  return { row: row * rem, title: title * rem, columns: columns * rem, gap: gap * rem };
}

/** How much of a verdict's label fits into a cell, for a number of columns and a map width in rem. */
export function wordsThatFit(columns: number, width: number, isNarrow: boolean): 'all' | 'short' | 'none' {
  const cell = isNarrow ? width / columns : Math.min(WIDEST_CELL, (width - BEFORE_CELLS) / columns);
  return cell >= LONG_WORDS ? 'all' : cell >= SHORT_WORDS ? 'short' : 'none';
}

/** A group with its position on the page and its rendered rows. */
export interface Frame {
  readonly shown: ShownGroup;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  /** The first rendered row, and the row after the last one. */
  readonly first: number;
  readonly end: number;
}

/** Lays out the groups; `from` and `to` limit the rendered rows. */
export function framesOf(groups: readonly ShownGroup[], sizes: Sizes, from: number, to: number): readonly Frame[] {
  let top = 0;
  return groups.map((shown, index) => {
    const head = headHeight(shown, sizes);
    const frame = { shown, index, top, height: head + shown.rows.length * sizes.row, ...drawn(shown.rows.length, sizes.row, from - top - head, to - top - head) };
    top += frame.height + sizes.gap;
    return frame;
  });
}

function drawn(rows: number, height: number, from: number, to: number): Pick<Frame, 'first' | 'end'> {
  const within = (row: number): number => Math.min(rows, Math.max(0, row));
  return { first: within(Math.floor((from - MARGIN) / height)), end: within(Math.ceil((to + MARGIN) / height)) };
}

/** Whether a part of the frame is near the window. */
export function isNear({ top, height }: Frame, from: number, to: number): boolean {
  return top < to + MARGIN && top + height > from - MARGIN;
}

/** The height of a group's title and column heads. */
export function headHeight({ columns }: ShownGroup, sizes: Sizes): number {
  return sizes.title + (columns.length === 0 ? sizes.row : sizes.columns);
}

/** The height of all frames. */
export function heightOf(frames: readonly Frame[]): number {
  const last = frames.at(-1);
  return last === undefined ? 0 : last.top + last.height;
}
