import type { Sizes } from './frames.js';
import type { PageData } from './page-model.js';
import type { IndexedGroup, Row } from './plan-index.js';
import type { PrincipleTotal } from './principle-totals.js';
import type { ShownGroup } from './select-rows.js';
import type { View } from './view.js';

/** A cell of the map: a group, a row of it (-1 for the head), and a column (0 for the plan, 1 for its findings, then the principles). */
export interface Place {
  readonly group: number;
  readonly row: number;
  readonly column: number;
}

/** The visible part of the map; the whole map for printing. */
export interface Viewport {
  readonly from: number;
  readonly to: number;
  readonly sizes: Sizes;
  /** The width of the map in rem. */
  readonly width: number;
  readonly isNarrow: boolean;
  readonly whole: boolean;
}

/** The state that the page is rendered from. */
export interface Scene {
  readonly data: PageData;
  readonly groups: readonly IndexedGroup[];
  readonly totals: readonly PrincipleTotal[];
  readonly shown: readonly ShownGroup[];
  readonly view: View;
  readonly active: Place | undefined;
  readonly viewport: Viewport;
  /** The last action, announced to screen readers. */
  readonly notice: string;
  /** A text that the browser did not allow the page to copy. */
  readonly copied: string | undefined;
  /** The selected point of the trend. */
  readonly point: number | undefined;
}

/** The actions of the reader. */
export interface Actions {
  readonly change: (part: Partial<View>) => void;
  readonly open: (row: Row, column: number | undefined) => void;
  readonly close: () => void;
  readonly move: (place: Place) => void;
  readonly copy: (text: string, what: string) => void;
  readonly endCopy: () => void;
  readonly look: (point: number) => void;
}

/** The properties of most components. */
export interface SceneProps {
  readonly scene: Scene;
  readonly actions: Actions;
}
