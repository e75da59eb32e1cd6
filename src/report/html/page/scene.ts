import type { Sizes } from './state/frames.js';
import type { PageData } from './state/page-model.js';
import type { IndexedGroup, Row } from './state/plan-index.js';
import type { PrincipleTotal } from './state/principle-totals.js';
import type { ShownGroup } from './state/select-rows.js';
import type { View } from './state/view.js';

/** A place in the map: a group, one of its rows (-1 for its head), and a column: 0 the plan, 1 its findings, then the principles. */
export interface Place {
  readonly group: number;
  readonly row: number;
  readonly column: number;
}

/** The part of the map that the window shows; all of it for printing. */
export interface Viewport {
  readonly from: number;
  readonly to: number;
  readonly sizes: Sizes;
  /** Of the map, in rem. */
  readonly width: number;
  readonly isNarrow: boolean;
  readonly whole: boolean;
}

/** All that the page is drawn from. */
export interface Scene {
  readonly data: PageData;
  readonly groups: readonly IndexedGroup[];
  readonly totals: readonly PrincipleTotal[];
  readonly shown: readonly ShownGroup[];
  readonly view: View;
  readonly active: Place | undefined;
  readonly viewport: Viewport;
  /** What was done last, for those who do not see it. */
  readonly notice: string;
  /** A text that the browser did not let the page copy. */
  readonly copied: string | undefined;
  /** The point of the trend that is looked at. */
  readonly point: number | undefined;
}

/** What the reader can do. */
export interface Actions {
  readonly change: (part: Partial<View>) => void;
  readonly open: (row: Row, column: number | undefined) => void;
  readonly close: () => void;
  readonly move: (place: Place) => void;
  readonly copy: (text: string, what: string) => void;
  readonly endCopy: () => void;
  readonly look: (point: number) => void;
}
