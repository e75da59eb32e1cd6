import type { ComponentChild } from 'preact';
import { GroupHead } from './group-head.js';
import { cellUnder, placeAfter } from './map-keys.js';
import { PlanRow } from './plan-row.js';
import type { Actions, Place, Scene, SceneProps } from '../state/scene.js';
import { framesOf, headHeight, heightOf, isNear, wordsThatFit, type Frame } from '../state/frames.js';

/** Plans × principles: one grid per constitution, which renders only the visible rows. */
export function PlanMap({ scene, actions }: SceneProps): ComponentChild {
  const { shown, viewport: { from, to, sizes, whole }, active } = scene;
  const frames = whole ? framesOf(shown, sizes, 0, Infinity) : framesOf(shown, sizes, from, to);
  const drawn = frames.filter((frame) => whole || isNear(frame, from, to) || frame.index === active?.group);
  return (
    <main id="map" class={whole ? 'map whole' : 'map'} style={whole ? {} : { height: `${heightOf(frames)}px` }}>
      <h2 class="hidden">Plans × principles</h2>
      {drawn.map((frame) => <Group key={frame.shown.id} frame={frame} scene={scene} actions={actions} />)}
      {shown.length === 0 && <p class="nothing">Nothing matches these filters.</p>}
    </main>
  );
}

interface GroupProps extends SceneProps {
  readonly frame: Frame;
}

function Group({ frame, scene, actions }: GroupProps): ComponentChild {
  const { shown, index, top, height } = frame;
  const { whole, sizes, width, isNarrow } = scene.viewport;
  const place = whole ? {} : { top: `${top}px`, height: `${height}px` };
  const on = handlers(scene, actions);
  return (
    <section class={`group ${shown.group.kind}`} style={place} aria-labelledby={`group-${index}`}>
      <GroupTitle frame={frame} scene={scene} />
      <div role="grid" aria-labelledby={`group-${index}`} {...sizeOf(shown, width, isNarrow)} onClick={on.click} onKeyDown={on.keyDown}>
        <GroupHead frame={frame} scene={scene} actions={actions} />
        <div role="rowgroup" class="rows" style={whole ? {} : { height: `${height - headHeight(shown, sizes)}px` }}>
          {rowNumbers(frame, scene.active).map((row) => <PlanRow key={row} frame={frame} index={row} scene={scene} />)}
        </div>
      </div>
    </section>
  );
}

function sizeOf({ columns, rows }: Frame['shown'], width: number, isNarrow: boolean) {
  return {
    'class': `grid words-${wordsThatFit(columns.length, width, isNarrow)}`,
    'aria-rowcount': rows.length + 1,
    'aria-colcount': columns.length + 2,
    'style': { '--columns': String(Math.max(1, columns.length)) },
  };
}

/** The rendered rows, and the active row even when it is not visible. */
function rowNumbers({ index, first, end }: Frame, active: Place | undefined): readonly number[] {
  const near = Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset);
  const row = active?.group === index ? active.row : -1;
  return row < 0 || (row >= first && row < end) ? near : row < first ? [row, ...near] : [...near, row];
}

function GroupTitle({ frame: { shown, index }, scene }: { readonly frame: Frame; readonly scene: Scene }): ComponentChild {
  const { title, source, version, amended, kind } = shown.group;
  const count = shown.rows.length === shown.all ? String(shown.all) : `${shown.rows.length} of ${shown.all}`;
  const facts = [
    `${count} ${shown.all === 1 ? 'plan' : 'plans'}`,
    version !== undefined && `version ${version}`,
    amended !== undefined && `amended ${amended}`,
    kind === 'constitution' && source !== 'built-in' && source,
  ];
  return (
    <header class="title" style={{ height: `${scene.viewport.sizes.title}px` }}>
      <h3 id={`group-${index}`} dir="auto">{title}</h3>
      <p>{facts.filter((fact) => fact !== false).map((fact) => <bdi key={fact}>{fact}</bdi>)}</p>
    </header>
  );
}

interface Handlers {
  readonly click: (event: MouseEvent) => void;
  readonly keyDown: (event: KeyboardEvent) => void;
}

function handlers(scene: Scene, actions: Actions): Handlers {
  return {
    click({ target }) {
      const place = cellUnder(target);
      if (place) activate(place, scene, actions);
    },
    keyDown(event) {
      const place = cellUnder(event.target);
      if (!place) return;
      const next = placeAfter(event, place, scene.shown);
      if (next) actions.move(next);
      else if ((event.key === 'Enter' || event.key === ' ') && place.row >= 0) activate(place, scene, actions);
      else return;
      event.preventDefault();
    },
  };
}

function activate({ group, row, column }: Place, { shown }: Scene, actions: Actions): void {
  const chosen = shown[group]?.rows[row];
  if (chosen) actions.open(chosen, shown[group]?.columns[column - 2]);
}
