import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { FindingList } from './finding-list.js';
import { GateList } from './gate-list.js';
import { planLink } from './links.js';
import type { Scene, SceneProps } from '../state/scene.js';
import { planAsMarkdown } from '../state/copy-markdown.js';
import { titleOf, type Row } from '../state/plan-index.js';
import { shownFindings } from '../state/select-rows.js';
import { cellWords } from '../state/verdicts.js';
import { VerdictSign } from '../charts/verdict-sign.js';

/** The open plan: the gates of one principle, or all of it. */
export function PlanPanel({ scene, actions }: SceneProps): ComponentChild {
  const { plan: path, cell } = scene.view;
  const row = path === '' ? undefined : scene.groups.flatMap(({ rows }) => rows).find(({ plan }) => plan.path === path);
  if (!row) return null;
  const column = cell === '' ? -1 : row.group.columns.findIndex(({ name }) => name === cell);
  return <Panel key={path} row={row} column={column === -1 ? undefined : column} scene={scene} actions={actions} />;
}

interface PanelProps extends SceneProps {
  readonly row: Row;
  readonly column: number | undefined;
}

function Panel({ row, column, scene, actions }: PanelProps): ComponentChild {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => { dialog.current?.showModal(); }, []);
  const closeOutside = ({ target }: MouseEvent): void => { if (target === dialog.current) dialog.current?.close(); };
  return (
    <dialog class="details" ref={dialog} aria-labelledby="details-title" onClose={actions.close} onClick={closeOutside}>
      <div class="sheet">
        <PanelHead row={row} column={column} scene={scene} actions={actions} />
        {row.plan.error !== undefined && <p class="failure" dir="auto">{row.plan.error}</p>}
        {column === undefined ? <WholePlan row={row} scene={scene} /> : <OnePrinciple row={row} column={column} scene={scene} actions={actions} />}
      </div>
    </dialog>
  );
}

function PanelHead({ row, column, scene, actions }: PanelProps): ComponentChild {
  const { plan } = row;
  const copy = (): void => { actions.copy(planAsMarkdown(row, column, scene.view, scene.data), 'The plan'); };
  return (
    <header>
      <div>
        <h2 id="details-title" dir="auto" tabIndex={-1} autoFocus>{plan.label}</h2>
        <p class="path"><a href={planLink(plan, scene.data)}><bdi>{plan.path}</bdi></a></p>
      </div>
      <form method="dialog" class="buttons">
        <button type="button" onClick={copy}>Copy as Markdown</button>
        <button type="submit" class="close">Close</button>
      </form>
    </header>
  );
}

function OnePrinciple({ row, column, scene, actions }: PanelProps & { readonly column: number }): ComponentChild {
  const all = shownFindings(row.plan, scene.view);
  const others = all.filter((finding) => finding.column !== column).length;
  return (
    <>
      <Principle row={row} column={column} scene={scene} />
      <p class="more">
        <button type="button" onClick={() => { actions.open(row, undefined); }}>
          The whole plan{others > 0 && ` (${others} other ${others === 1 ? 'finding' : 'findings'})`}
        </button>
      </p>
    </>
  );
}

function WholePlan({ row, scene }: { readonly row: Row; readonly scene: Scene }): ComponentChild {
  const own = shownFindings(row.plan, scene.view).filter(({ column }) => column === undefined);
  return (
    <>
      {own.length > 0 && <section><h3>The document</h3><FindingList findings={own} plan={row.plan} data={scene.data} /></section>}
      {row.group.columns.map((one, index) => (row.plan.cells[index] ? <Principle key={one.name} row={row} column={index} scene={scene} /> : null))}
    </>
  );
}

/** One principle of the plan: its verdict, its gates and its findings. */
function Principle({ row, column, scene }: { readonly row: Row; readonly column: number; readonly scene: Scene }): ComponentChild {
  const principle = row.group.columns[column];
  const cell = row.plan.cells[column] ?? null;
  if (!principle) return null;
  const findings = shownFindings(row.plan, scene.view).filter((finding) => finding.column === column);
  return (
    <section>
      <h3>
        {cell !== null && <span class={`chip ${cell.verdict}`}><VerdictSign verdict={cell.verdict} /> {cellWords(cell)}</span>} <bdi>{titleOf(principle)}</bdi>
        {principle.nonNegotiable && <span class="strict"> NON-NEGOTIABLE</span>}
      </h3>
      <GateList cell={cell} findings={findings} plan={row.plan} data={scene.data} />
    </section>
  );
}
