import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Actions, Scene, SceneProps } from './state/scene.js';
import { tablesAsMarkdown } from './state/copy-markdown.js';
import { counted } from './state/headlines.js';
import { leastKeptFirst } from './state/principle-totals.js';
import { VERDICT_WORDS, VERDICTS } from './state/verdicts.js';
import { START, type View } from './state/view.js';

type Option = readonly [value: string, label: string];

const VERDICT_STATES = VERDICTS.map((verdict): Option => [verdict, VERDICT_WORDS[verdict]]);
const STATES: readonly Option[] = [['', 'State'], ['clean', 'clean plans'], ['unclean', 'plans with findings'], ...VERDICT_STATES];
const SEVERITIES: readonly Option[] = [['', 'Severity'], ['error', 'errors'], ['warning', 'warnings']];
const ORDERS: readonly Option[] = [['newest', 'newest'], ['oldest', 'oldest'], ['path', 'by path'], ['errors', 'most errors'], ['warnings', 'most warnings']];

/** The filters, the order and the export of the map. */
export function Toolbar({ scene, actions }: SceneProps): ComponentChild {
  const { data, groups, shown, view } = scene;
  const choices = useMemo(() => choicesOf(scene), [data]);
  const rows = shown.reduce((sum, group) => sum + group.rows.length, 0);
  const all = groups.reduce((sum, group) => sum + group.rows.length, 0);
  return (
    <search class="toolbar" id="toolbar">
      <input type="search" aria-label="Search" placeholder="Search" value={view.text} onInput={({ currentTarget }) => { actions.change({ text: currentTarget.value }); }} />
      <div class="filters">
        {choices.map(([name, label, options]) => <Choice key={name} name={name} label={label} options={options} view={view} actions={actions} />)}
        <Excused scene={scene} actions={actions} />
      </div>
      <p class="shown" role="status">{rows === all ? counted(all, 'file') : `${rows} of ${counted(all, 'file')}`}</p>
      <button type="button" onClick={() => { actions.change(START); }}>Reset</button>
      <button type="button" onClick={() => { actions.copy(tablesAsMarkdown(shown), 'The table'); }}>Copy as Markdown</button>
    </search>
  );
}

type ChoiceName = 'state' | 'severity' | 'principle' | 'rule' | 'group' | 'sort';

function choicesOf({ data, groups, totals }: Scene): readonly (readonly [ChoiceName, string, readonly Option[]])[] {
  const principles = leastKeptFirst(totals).map(({ column }): Option => [column.name, column.name]);
  const rules = data.rules.map(({ id }): Option => [id, id]).sort();
  const sources = groups.map(({ id, group }): Option => [id, group.title]);
  return [
    ['state', 'State', STATES],
    ['severity', 'Severity', SEVERITIES],
    ['principle', 'Principle', [['', 'Principle'], ...principles]],
    ['rule', 'Rule', [['', 'Rule'], ...rules]],
    ...(groups.length > 1 ? [['group', 'Constitution', [['', 'Constitution'], ...sources]] as const] : []),
    ['sort', 'Order', ORDERS],
  ];
}

interface ChoiceProps {
  readonly name: ChoiceName;
  readonly label: string;
  readonly options: readonly Option[];
  readonly view: View;
  readonly actions: Actions;
}

function Choice({ name, label, options, view, actions }: ChoiceProps): ComponentChild {
  const items = useMemo(() => options.map(([value, text]) => <option key={value} value={value}>{text}</option>), [options]);
  const choose = (value: string): void => { actions.change({ [name]: value, ...(name === 'sort' && { by: '' }) }); };
  const isSet = view[name] !== START[name];
  return (
    <select aria-label={label} value={view[name]} data-filter={name} class={isSet ? 'set' : ''} onChange={({ currentTarget }) => { choose(currentTarget.value); }}>
      {items}
    </select>
  );
}

/** The checkboxes that show baselined and suppressed findings. */
function Excused({ scene: { groups, view }, actions }: SceneProps): ComponentChild {
  const kinds = groups.flatMap(({ rows }) => rows.flatMap(({ plan }) => plan.findings.map(({ excuse }) => excuse?.kind)));
  const [known = 0, suppressed = 0] = ['baseline', 'suppression'].map((kind) => kinds.filter((one) => one === kind).length);
  return (
    <>
      <Check label="baseline" count={known} checked={view.baseline} change={(baseline) => { actions.change({ baseline }); }} />
      <Check label="suppressed" count={suppressed} checked={view.suppressed} change={(shown) => { actions.change({ suppressed: shown }); }} />
    </>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly count: number;
  readonly change: (checked: boolean) => void;
}

/** A checkbox for findings of one kind, if there are any. */
function Check({ label, checked, count, change }: CheckProps): ComponentChild {
  if (count === 0) return null;
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => { change(currentTarget.checked); }} /> {label} ({count})
    </label>
  );
}
