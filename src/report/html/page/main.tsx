import { render } from 'preact';
import { App } from './app.js';
import { cellUnder } from './map/map-keys.js';
import { readData } from './read-data.js';
import type { Actions, Place, Scene } from './state/scene.js';
import { indexPlans } from './state/plan-index.js';
import { principleTotals } from './state/principle-totals.js';
import { selectRows } from './state/select-rows.js';
import { formatHash, parseHash, type View } from './state/view.js';
import { focusPlace, measureToolbar, measureViewport, reveal } from './viewport.js';

const data = readData();
const groups = indexPlans(data);
const root = document.getElementById('app') ?? document.body;

let scene: Scene = startScene(parseHash(location.hash));

const actions: Actions = {
  change: (part) => { show({ ...scene.view, ...part }); },
  open(row, column) {
    const name = column === undefined ? '' : row.group.columns[column]?.name ?? '';
    show({ ...scene.view, plan: row.plan.path, cell: name });
  },
  close() {
    if (scene.view.plan !== '') show({ ...scene.view, plan: '', cell: '' });
  },
  move,
  copy(text, what) { void copy(text, what); },
  endCopy: () => { paint({ ...scene, copied: undefined }); },
  look: (point) => { paint({ ...scene, point }); },
};

function startScene(view: View): Scene {
  const nothing = { notice: '', active: undefined, copied: undefined, point: undefined };
  return { data, groups, totals: principleTotals(groups), view, shown: selectRows(groups, view, data.rules), viewport: measureViewport(false), ...nothing };
}

/** Shows a view and writes it into the URL; opening a plan adds a history entry. */
function show(view: View): void {
  const opens = view.plan !== '' && scene.view.plan === '';
  const address = `#${formatHash(view)}`;
  if (opens) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  look(view);
}

function look(view: View): void {
  const isSame = formatHash({ ...view, plan: '', cell: '' }) === formatHash({ ...scene.view, plan: '', cell: '' });
  if (isSame) {
    paint({ ...scene, view });
    return;
  }
  paint({ ...scene, active: undefined, view, shown: selectRows(groups, view, data.rules) });
}

/** Renders the page, and renders it again when the height above the map changed. */
function paint(next: Scene): void {
  scene = { ...next, viewport: measureViewport(next.viewport.whole) };
  render(<App scene={scene} actions={actions} />, root);
  const viewport = measureViewport(next.viewport.whole);
  if (Math.abs(viewport.from - scene.viewport.from) <= 1) return;
  scene = { ...scene, viewport };
  render(<App scene={scene} actions={actions} />, root);
}

function move(place: Place): void {
  reveal(place, scene.shown, measureViewport(false));
  paint({ ...scene, active: place });
  focusPlace(place);
}

async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    paint({ ...scene, notice: `${what} is copied.` });
  } catch {
    paint({ ...scene, copied: text });
  }
}

let isPending = false;
function repaintSoon(): void {
  if (isPending) return;
  isPending = true;
  requestAnimationFrame(() => {
    isPending = false;
    measureToolbar();
    paint(scene);
  });
}

function paintWhole(whole: boolean): void {
  paint({ ...scene, viewport: { ...scene.viewport, whole } });
}

paint(scene);
measureToolbar();
paint(scene);
window.addEventListener('scroll', repaintSoon, { passive: true });
window.addEventListener('resize', repaintSoon);
for (const name of ['hashchange', 'popstate']) window.addEventListener(name, () => { look(parseHash(location.hash)); });
window.addEventListener('beforeprint', () => { paintWhole(true); });
window.addEventListener('afterprint', () => { paintWhole(false); });
root.addEventListener('focusin', ({ target }) => {
  const place = cellUnder(target);
  if (place) scene = { ...scene, active: place };
});
