import { formatPlace } from './map/map-keys.js';
import type { Place, Viewport } from './state/scene.js';
import { framesOf, headHeight, sizesFor } from './state/frames.js';
import type { ShownGroup } from './state/select-rows.js';

const NARROW = window.matchMedia('(max-width: 45rem)');

/** Measures the visible part of the map. */
export function measureViewport(whole: boolean): Viewport {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { top = 0, width = window.innerWidth } = document.getElementById('map')?.getBoundingClientRect() ?? {};
  return { from: -top, to: window.innerHeight - top, sizes: sizesFor(NARROW.matches, rem), width: width / rem, isNarrow: NARROW.matches, whole };
}

/** Publishes the height of the toolbar to the style sheet, which places the sticky column heads below it. */
export function measureToolbar(): void {
  const toolbar = document.getElementById('toolbar');
  const covered = toolbar !== null && getComputedStyle(toolbar).position === 'sticky' ? toolbar.offsetHeight : 0;
  document.documentElement.style.setProperty('--covered', `${covered}px`);
}

/** Scrolls until a place is visible, even if it is not rendered yet. */
export function reveal(place: Place, groups: readonly ShownGroup[], { from, to, sizes }: Viewport): void {
  const frame = framesOf(groups, sizes, from, to)[place.group];
  if (!frame) return;
  const covered = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--covered')) + sizes.columns;
  const top = frame.top + (place.row < 0 ? 0 : headHeight(frame.shown, sizes) + place.row * sizes.row);
  if (top < from + covered) window.scrollBy(0, top - from - covered);
  else if (top + sizes.row > to) window.scrollBy(0, top + sizes.row - to);
}

/** Moves the focus to a rendered place. */
export function focusPlace(place: Place): void {
  document.querySelector<HTMLElement>(`[data-place="${formatPlace(place)}"]`)?.focus({ preventScroll: true });
}
