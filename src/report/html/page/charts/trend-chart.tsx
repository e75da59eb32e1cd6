import type { ComponentChild, TargetedEvent } from 'preact';
import type { SceneProps } from '../state/scene.js';
import type { TrendCounts, TrendPoint } from '../state/page-model.js';

const WIDTH = 720;
const HEIGHT = 160;
const EDGE = 8;
const LINES = [['errors', 'errors'], ['open', 'open gates'], ['waived', 'waived gates']] as const satisfies readonly (readonly [keyof TrendCounts, string])[];
const NO_COUNTS: TrendCounts = { errors: 0, waived: 0, open: 0 };

/** Errors, open gates and waivers over the history; when a principle is filtered, of that principle only. */
export function TrendChart({ scene, actions }: SceneProps): ComponentChild {
  const { trend = [] } = scene.data;
  const { principle } = scene.view;
  if (trend.length === 0) return null;
  const counts = trend.map((point) => countsOf(point, principle));
  const chosen = Math.min(scene.point ?? trend.length - 1, trend.length - 1);
  const sentence = sentenceOf(trend[chosen], counts[chosen]);
  return (
    <section class="trend" aria-labelledby="trend-title">
      <h2 id="trend-title">History{principle === '' ? '' : <>: <bdi>{principle}</bdi></>}</h2>
      <Lines counts={counts} chosen={chosen} />
      <Slider last={trend.length - 1} chosen={chosen} sentence={sentence} look={actions.look} />
      <p class="readout">{sentence}</p>
      <details><summary>As a table</summary><TrendTable trend={trend} counts={counts} /></details>
    </section>
  );
}

interface SliderProps {
  readonly last: number;
  readonly chosen: number;
  readonly sentence: string;
  readonly look: (point: number) => void;
}

/** Chooses a commit of the history. */
function Slider({ last, chosen, sentence, look }: SliderProps): ComponentChild {
  const choose = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => { look(Number(currentTarget.value)); };
  return <input class="scrub" type="range" aria-label="Commit" min={0} max={last} value={chosen} aria-valuetext={sentence} onInput={choose} />;
}

function countsOf({ principles, errors, waived, open }: TrendPoint, principle: string): TrendCounts {
  return principle === '' ? { errors, waived, open } : principles.find(({ name }) => name === principle) ?? NO_COUNTS;
}

function sentenceOf(point: TrendPoint | undefined, counts = NO_COUNTS): string {
  if (!point) return '';
  return `${point.date.slice(0, 10)}, ${point.commit.slice(0, 8)}: ${point.plans} plans, ${LINES.map(([key, label]) => `${counts[key]} ${label}`).join(', ')}`;
}

function Lines({ counts, chosen }: { readonly counts: readonly TrendCounts[]; readonly chosen: number }): ComponentChild {
  const most = Math.max(1, ...counts.flatMap((count) => LINES.map(([key]) => count[key])));
  const x = (index: number): number => EDGE + (index / Math.max(1, counts.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number): number => HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE);
  const path = (key: keyof TrendCounts): string => counts.map((count, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(count[key]).toFixed(1)}`).join('');
  return (
    <div class="chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="axis" d={`M${EDGE} ${y(0)}H${WIDTH - EDGE}M${EDGE} ${y(most)}H${WIDTH - EDGE}`} />
        {LINES.map(([key]) => <path key={key} class={`line ${key}`} d={path(key)} />)}
        <path class="chosen" d={`M${x(chosen)} ${EDGE}V${HEIGHT - EDGE}`} />
      </svg>
      <span class="most">{most}</span>
      <ul class="legend">{LINES.map(([key, label]) => <li key={key}><Sample line={key} /> {label}</li>)}</ul>
    </div>
  );
}

function Sample({ line }: { readonly line: string }): ComponentChild {
  return <svg class="sample" viewBox="0 0 24 8" width="24" height="8" aria-hidden="true"><path class={`line ${line}`} d="M0 4H24" /></svg>;
}

function TrendTable({ trend, counts }: { readonly trend: readonly TrendPoint[]; readonly counts: readonly TrendCounts[] }): ComponentChild {
  return (
    <table>
      <thead><tr><th scope="col">Commit</th><th scope="col">Date</th><th scope="col">Plans</th>{LINES.map(([key, label]) => <th key={key} scope="col">{label}</th>)}</tr></thead>
      <tbody>
        {trend.map(({ commit, date, plans }, index) => (
          <tr key={commit}>
            <th scope="row">{commit.slice(0, 8)}</th>
            <td>{date.slice(0, 10)}</td>
            <td>{plans}</td>
            {LINES.map(([key]) => <td key={key}>{counts[index]?.[key]}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
