import type { Place } from '../state/scene.js';
import type { ShownGroup } from '../state/select-rows.js';

/** The columns before the principles: the plan and its findings. */
const FIRST_COLUMNS = 2;
const PAGE = 10;

/** The place of the cell that contains an event's target. */
export function cellUnder(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest('[data-place]') : null;
  const [group, row, column] = (cell?.getAttribute('data-place') ?? '').split(' ').map(Number);
  return group === undefined || row === undefined || column === undefined ? undefined : { group, row, column };
}

/** A place as the value of a data attribute. */
export function formatPlace({ group, row, column }: Place): string {
  return `${group} ${row} ${column}`;
}

/** The place that a key moves to, as in any ARIA grid; past the last row of a group, a place in the next group. */
export function placeAfter({ key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>, place: Place, groups: readonly ShownGroup[]): Place | undefined {
  const last = (groups[place.group]?.rows.length ?? 1) - 1;
  const lastColumn = (groups[place.group]?.columns.length ?? 0) + FIRST_COLUMNS - 1;
  const far = ctrlKey || metaKey;
  const steps: Readonly<Record<string, () => Place>> = {
    ArrowRight: () => ({ ...place, column: Math.min(lastColumn, place.column + 1) }),
    ArrowLeft: () => ({ ...place, column: Math.max(0, place.column - 1) }),
    ArrowDown: () => down(place, groups),
    ArrowUp: () => up(place, groups),
    PageDown: () => ({ ...place, row: Math.min(last, place.row + PAGE) }),
    PageUp: () => ({ ...place, row: Math.max(Math.min(0, place.row), place.row - PAGE) }),
    Home: () => ({ ...place, column: 0, ...(far && { row: 0 }) }),
    End: () => ({ ...place, column: lastColumn, ...(far && { row: last }) }),
  };
  return steps[key]?.();
}

function down(place: Place, groups: readonly ShownGroup[]): Place {
  const row = place.row + 1;
  if (row < (groups[place.group]?.rows.length ?? 0)) return { ...place, row };
  return within({ ...place, group: place.group + 1, row: 0 }, groups) ?? place;
}

function up(place: Place, groups: readonly ShownGroup[]): Place {
  if (place.row >= 0) return { ...place, row: place.row - 1 };
  const above = groups[place.group - 1];
  return above ? within({ ...place, group: place.group - 1, row: above.rows.length - 1 }, groups) ?? place : place;
}

/** The place, limited to the columns of its group; undefined past the last group. */
function within(place: Place, groups: readonly ShownGroup[]): Place | undefined {
  const group = groups[place.group];
  return group && { ...place, column: Math.min(place.column, group.columns.length + FIRST_COLUMNS - 1) };
}
