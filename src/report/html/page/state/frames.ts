import type { ShownGroup } from './select-rows.js';

/** How large things are, in pixels. */
export interface Sizes {
  readonly row: number;
  /** A group's title. */
  readonly title: number;
  /** The names of its columns. */
  readonly columns: number;
  readonly gap: number;
}

const WIDE = { row: 2, title: 3.25, columns: 4.4, gap: 1.5 } as const satisfies Sizes;
const NARROW = { row: 3.5, title: 4.25, columns: 2.75, gap: 1.5 } as const satisfies Sizes;
/** In rem: the columns of plans and findings, a cell, and what it takes to show `not checked` or `waived` beside a sign. */
const BEFORE_CELLS = 19.75;
const WIDEST_CELL = 7;
const LONG_WORDS = 6.2;
const SHORT_WORDS = 3.9;
/** So much more than the window shows is drawn, so that scrolling meets no blank. */
const MARGIN = 320;

/** The sizes for a window, in pixels of which `rem` are one rem. */
export function sizesFor(isNarrow: boolean, rem: number): Sizes {
  const { row, title, columns, gap } = isNarrow ? NARROW : WIDE;
  return { row: row * rem, title: title * rem, columns: columns * rem, gap: gap * rem };
}

/** How much of a verdict's words fits into a cell of a group with so many columns, when the map is so many rem wide. */
export function wordsThatFit(columns: number, width: number, isNarrow: boolean): 'all' | 'short' | 'none' {
  const cell = isNarrow ? width / columns : Math.min(WIDEST_CELL, (width - BEFORE_CELLS) / columns);
  return cell >= LONG_WORDS ? 'all' : cell >= SHORT_WORDS ? 'short' : 'none';
}

/** A group on the page with the rows of it that are drawn. */
export interface Frame {
  readonly shown: ShownGroup;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  /** The first drawn row, and the one behind the last. */
  readonly first: number;
  readonly end: number;
}

/** Where every group stands. */
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

/** Whether any of it is near the window. */
export function isNear({ top, height }: Frame, from: number, to: number): boolean {
  return top < to + MARGIN && top + height > from - MARGIN;
}

/** What stands above a group's rows. */
export function headHeight({ columns }: ShownGroup, sizes: Sizes): number {
  return sizes.title + (columns.length === 0 ? sizes.row : sizes.columns);
}

/** How high all of it is. */
export function heightOf(frames: readonly Frame[]): number {
  const last = frames.at(-1);
  return last === undefined ? 0 : last.top + last.height;
}
