import type { ComponentChild } from 'preact';
import type { Actions, Scene, SceneProps } from '../state/scene.js';
import { counted, headlines, type Headline } from '../state/headlines.js';
import { titleOf } from '../state/plan-index.js';
import { describeTotal, leastKeptFirst, type PrincipleTotal } from '../state/principle-totals.js';
import { VERDICTS } from '../state/verdicts.js';
import { START } from '../state/view.js';

/** The number of principles shown before the reader expands the list. */
const FEW = 8;

/** The headlines and the totals per principle. */
export function Overview({ scene, actions }: SceneProps): ComponentChild {
  const { data, groups, totals } = scene;
  return (
    <div class="overview">
      <section class="headlines" aria-label="In short">
        {headlines(data, groups, totals).map((headline, index) => <Sentence key={index} headline={headline} actions={actions} />)}
        {data.notes.length > 0 && (
          <details class="notes">
            <summary>{counted(data.notes.length, 'note')} on this run</summary>
            {data.notes.map((note) => <p key={note} dir="auto">{note}</p>)}
          </details>
        )}
      </section>
      {totals.length > 0 && <PrincipleList totals={totals} view={scene.view} actions={actions} />}
    </div>
  );
}

function Sentence({ headline, actions }: { readonly headline: Headline; readonly actions: Actions }): ComponentChild {
  const { strong, after, aside, shows } = headline;
  return (
    <p class="headline">
      <button type="button" class="fact" onClick={() => { actions.change({ ...START, ...shows }); }}><bdi>{strong}</bdi></button>{after}
      {aside !== '' && <span class="aside"> {aside}</span>}
    </p>
  );
}

function PrincipleList({ totals, view, actions }: { readonly totals: readonly PrincipleTotal[]; readonly view: Scene['view']; readonly actions: Actions }): ComponentChild {
  const sorted = leastKeptFirst(totals);
  const rest = sorted.slice(FEW);
  const item = (total: PrincipleTotal): ComponentChild => <PrincipleItem key={total.column.name} total={total} isChosen={view.principle === total.column.name} actions={actions} />;
  return (
    <section class="principles" aria-labelledby="principles-title">
      <h2 id="principles-title">Principles, least kept first</h2>
      <ul>{sorted.slice(0, FEW).map(item)}</ul>
      {rest.length > 0 && <details><summary>{rest.length} more</summary><ul>{rest.map(item)}</ul></details>}
    </section>
  );
}

function PrincipleItem({ total, isChosen, actions }: { readonly total: PrincipleTotal; readonly isChosen: boolean; readonly actions: Actions }): ComponentChild {
  const { column } = total;
  return (
    <li>
      <button type="button" class="principle" aria-pressed={isChosen} onClick={() => { actions.change({ principle: isChosen ? '' : column.name }); }}>
        <span class="name" dir="auto">
          {titleOf(column)}
          {column.nonNegotiable && <span class="strict" title="NON-NEGOTIABLE"> ●<span class="hidden"> NON-NEGOTIABLE</span></span>}
        </span>
        <Bar total={total} />
        <span class="count">{describeTotal(total)}</span>
      </button>
    </li>
  );
}

/** A bar with the share of each verdict; the text beside it holds the same numbers. */
export function Bar({ total: { plans, counts } }: { readonly total: PrincipleTotal }): ComponentChild {
  return (
    <span class="bar" aria-hidden="true">
      {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => <span key={verdict} class={verdict} style={{ width: `${(counts[verdict] / plans) * 100}%` }} />)}
    </span>
  );
}
