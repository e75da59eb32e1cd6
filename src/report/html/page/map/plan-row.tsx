import type { ComponentChild } from 'preact';
import { formatPlace } from './map-keys.js';
import type { Scene } from '../state/scene.js';
import type { Frame } from '../state/frames.js';
import { counted } from '../state/headlines.js';
import type { CellData, ColumnData } from '../state/page-model.js';
import { isClean, titleOf, type Row } from '../state/plan-index.js';
import { shownFindings } from '../state/select-rows.js';
import { cellWords, gateCount, VERDICT_WORDS } from '../state/verdicts.js';
import { VerdictSign } from '../charts/verdict-sign.js';

interface Props {
  readonly frame: Frame;
  readonly index: number;
  readonly scene: Scene;
}

/** A plan: its name, its findings, and its verdict for each principle. */
export function PlanRow({ frame, index, scene }: Props): ComponentChild {
  const { shown, index: group } = frame;
  const row = shown.rows[index];
  if (!row) return null;
  const { sizes, whole } = scene.viewport;
  const at = (column: number): At => {
    return { 'data-place': formatPlace({ group, row: index, column }), 'aria-colindex': column + 1, 'tabIndex': isStop(frame, index, column, scene) ? 0 : -1 };
  };
  const style = whole ? {} : { top: `${index * sizes.row}px`, height: `${sizes.row}px` };
  return (
    <div role="row" class={isOpen(row, scene) ? 'row open' : 'row'} aria-rowindex={index + 2} style={style}>
      <div role="rowheader" class="cell label" title={row.plan.path} {...at(0)}><PlanName row={row} /></div>
      <Findings row={row} scene={scene} at={at(1)} />
      {shown.columns.map((own, offset) => {
        const column = row.group.columns[own];
        return column && <Cell key={own} cell={row.plan.cells[own] ?? null} column={column} at={at(offset + 2)} />;
      })}
    </div>
  );
}

type At = Readonly<Record<'data-place', string>> & Readonly<Record<'aria-colindex' | 'tabIndex', number>>;

/** Whether a cell is the one tab stop of its grid: the active cell, else the first rendered row. */
function isStop({ index: group, first }: Frame, row: number, column: number, { active }: Scene): boolean {
  return active?.group === group ? active.row === row && active.column === column : row === first && column === 0;
}

function isOpen({ plan }: Row, { view }: Scene): boolean {
  return view.plan === plan.path;
}

function PlanName({ row: { plan, group } }: { readonly row: Row }): ComponentChild {
  const [, number = '', words = plan.label] = /^(\d+)(?:[-_ ](.*))?$/.exec(plan.label) ?? [];
  return <bdi>{number !== '' && <span class="number">{number} </span>}{words}{plan.project !== '' && group.kind !== 'stated' && <span class="project"> {plan.project}</span>}</bdi>;
}

function Findings({ row, scene, at }: { readonly row: Row; readonly scene: Scene; readonly at: At }): ComponentChild {
  const { plan, errors, warnings, known } = row;
  const suppressed = shownFindings(plan, scene.view).filter(({ excuse }) => excuse?.kind === 'suppression').length;
  const words = [known > 0 && `${known} baselined`, suppressed > 0 && `${suppressed} suppressed`, isClean(row) && suppressed === 0 && 'clean'].filter((part) => part !== false);
  return (
    <div role="gridcell" class="cell findings" {...at}>
      {plan.error !== undefined && <span class="error">not linted</span>}
      <Count kind="error" count={errors} />
      <Count kind="warning" count={warnings} />
      {words.length > 0 && <span class="excused">{words.join(', ')}</span>}
    </div>
  );
}

/** Shows `4e` and labels it `4 errors` for screen readers. */
function Count({ kind, count }: { readonly kind: 'error' | 'warning'; readonly count: number }): ComponentChild {
  if (count === 0) return null;
  return (
    <span class={kind} title={counted(count, kind)}>
      {count}<abbr aria-hidden="true">{kind.charAt(0)}</abbr>
      <span class="hidden">{counted(count, kind).replace(/^\d+/, '')} </span>
    </span>
  );
}

function Cell({ cell, column, at }: { readonly cell: CellData | null; readonly column: ColumnData; readonly at: At }): ComponentChild {
  const name = `${titleOf(column)}: ${cell === null ? 'not stated' : cellWords(cell)}`;
  return (
    <div role="gridcell" class={`cell verdict ${cell?.verdict ?? 'blank'}`} aria-label={name} title={name} {...at}>
      {cell !== null && <><VerdictSign verdict={cell.verdict} /><span class={cell.verdict === 'missing' ? 'words long' : 'words'}>{shortWords(cell)}</span></>}
    </div>
  );
}

function shortWords(cell: CellData): string {
  const { passed, all } = gateCount(cell);
  return all > 1 && cell.verdict !== 'na' ? `${passed}/${all}` : VERDICT_WORDS[cell.verdict];
}
