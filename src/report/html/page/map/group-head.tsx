import type { ComponentChild } from 'preact';
import { formatPlace } from './map-keys.js';
import { Bar } from '../charts/overview.js';
import type { Scene, SceneProps } from '../state/scene.js';
import type { Frame } from '../state/frames.js';
import { titleOf } from '../state/plan-index.js';
import { describeTotal, type PrincipleTotal } from '../state/principle-totals.js';

interface Props extends SceneProps {
  readonly frame: Frame;
}

/** The column heads: each sorts the plans by its verdicts and shows how many plans keep the principle. */
export function GroupHead({ frame, scene, actions }: Props): ComponentChild {
  const { shown, index } = frame;
  const { sizes, whole } = scene.viewport;
  const height = shown.columns.length === 0 ? sizes.row : sizes.columns;
  return (
    <div role="rowgroup" class="head" style={whole ? {} : { height: `${height}px` }}>
      <div role="row" class="row" aria-rowindex={1}>
        <PlainHead text="Plan" place={formatPlace({ group: index, row: -1, column: 0 })} column={1} isStop={isActive(scene, index, 0)} />
        <PlainHead text="Findings" place={formatPlace({ group: index, row: -1, column: 1 })} column={2} isStop={isActive(scene, index, 1)} />
        {shown.columns.map((own, offset) => {
          const total = shown.totals[own];
          return total && <PrincipleHead key={own} total={total} offset={offset} frame={frame} scene={scene} actions={actions} />;
        })}
      </div>
    </div>
  );
}

function isActive({ active }: Scene, group: number, column: number): boolean {
  return active?.group === group && active.row === -1 && active.column === column;
}

function PlainHead({ text, place, column, isStop }: { readonly text: string; readonly place: string; readonly column: number; readonly isStop: boolean }): ComponentChild {
  return <div role="columnheader" aria-colindex={column} class={`cell plain ${text.toLowerCase()}`} data-place={place} tabIndex={isStop ? 0 : -1}>{text}</div>;
}

function PrincipleHead({ total, offset, frame, scene, actions }: Props & { readonly total: PrincipleTotal; readonly offset: number }): ComponentChild {
  const { column } = total;
  const isOrder = scene.view.by === column.name;
  const place = { group: frame.index, row: -1, column: offset + 2 };
  const tabIndex = isActive(scene, frame.index, place.column) ? 0 : -1;
  const order = (): void => { actions.change({ by: isOrder ? '' : column.name }); };
  const title = `${titleOf(column)}${column.nonNegotiable ? ' (NON-NEGOTIABLE)' : ''}: ${describeTotal(total)}`;
  return (
    <div role="columnheader" class="cell" aria-colindex={offset + 3} aria-sort={isOrder ? 'descending' : 'none'}>
      <button type="button" class="order" title={title} aria-pressed={isOrder} data-place={formatPlace(place)} tabIndex={tabIndex} onClick={order}>
        <HeadWords total={total} isOrder={isOrder} />
        <Bar total={total} />
      </button>
    </div>
  );
}

function HeadWords({ total: { column, plans, counts }, isOrder }: { readonly total: PrincipleTotal; readonly isOrder: boolean }): ComponentChild {
  const { ordinal, name, nonNegotiable } = column;
  return (
    <>
      <span class={ordinal === undefined ? 'name alone' : 'name'} dir="auto">{ordinal !== undefined && <b>{ordinal} </b>}<span class="words">{name}</span></span>
      <span class="kept"> {counts.pass}/{plans}{nonNegotiable && <span class="strict" aria-hidden="true"> ●</span>}{isOrder && <span aria-hidden="true"> ▾</span>}</span>
      <span class="hidden"> kept{nonNegotiable && ', NON-NEGOTIABLE'}. Worst first</span>
    </>
  );
}
