import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import { PlanMap } from './map/plan-map.js';
import { Overview } from './charts/overview.js';
import { CopyDialog } from './panel/copy-dialog.js';
import { PlanPanel } from './panel/plan-panel.js';
import type { SceneProps } from './state/scene.js';
import { Toolbar } from './toolbar.js';
import { TrendChart } from './charts/trend-chart.js';
import { Legend } from './charts/verdict-sign.js';

/** The page. */
export function App({ scene, actions }: SceneProps): ComponentChild {
  return (
    <>
      <PageTop scene={scene} actions={actions} />
      <PlanMap scene={scene} actions={actions} />
      <footer>plan-lint {scene.data.version}</footer>
      <p class="hidden" role="status">{scene.notice}</p>
      <PlanPanel scene={scene} actions={actions} />
      <CopyDialog scene={scene} actions={actions} />
    </>
  );
}

/** The part above the map; memoized, because scrolling does not change it and most filters change only the toolbar. */
function PageTop({ scene, actions }: SceneProps): ComponentChild {
  const { view, shown, point } = scene;
  const overview = useMemo(() => <Overview scene={scene} actions={actions} />, [view.principle, actions]);
  const trend = useMemo(() => <TrendChart scene={scene} actions={actions} />, [view.principle, point, actions]);
  const toolbar = useMemo(() => <Toolbar scene={scene} actions={actions} />, [view, shown, actions]);
  return (
    <>
      <header class="top">
        <h1>Plans × principles</h1>
        <a class="skip" href="#map" onClick={(event) => { event.preventDefault(); actions.move({ group: 0, row: 0, column: 0 }); }}>Skip to the map</a>
        <Legend />
      </header>
      {overview}
      {trend}
      {toolbar}
    </>
  );
}
