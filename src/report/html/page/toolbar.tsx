import type { ComponentChild } from 'preact';
import type { Actions, Scene } from './scene.js';
import { tablesAsMarkdown } from './state/copy-markdown.js';
import { counted } from './state/headlines.js';
import { leastKeptFirst } from './state/principle-totals.js';
import { VERDICT_WORDS, VERDICTS } from './state/verdicts.js';
import { START, type View } from './state/view.js';

interface Props {
  readonly scene: Scene;
  readonly actions: Actions;
}

type Option = readonly [value: string, label: string];

const STATES: readonly Option[] = [['', 'State'], ['clean', 'clean plans'], ['unclean', 'plans with findings'], ...VERDICTS.map((verdict): Option => [verdict, VERDICT_WORDS[verdict]])];
const SEVERITIES: readonly Option[] = [['', 'Severity'], ['error', 'errors'], ['warning', 'warnings']];
const ORDERS: readonly Option[] = [['newest', 'newest first'], ['oldest', 'oldest first'], ['path', 'by path'], ['errors', 'most errors first'], ['warnings', 'most warnings first']];

/** Filters, order and export of what the map shows. */
export function Toolbar({ scene, actions }: Props): ComponentChild {
  const { data, groups, totals, shown, view } = scene;
  const rows = shown.reduce((sum, group) => sum + group.rows.length, 0);
  const all = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const sources = groups.map(({ id, group }): Option => [id, group.title]);
  return (
    <search class="toolbar" id="toolbar">
      <label class="text"><span class="hidden">Text</span><input type="search" placeholder="Search" value={view.text} onInput={({ currentTarget }) => { actions.change({ text: currentTarget.value }); }} /></label>
      <div class="filters">
        <Choice name="state" label="State" options={STATES} view={view} actions={actions} />
        <Choice name="severity" label="Severity" options={SEVERITIES} view={view} actions={actions} />
        <Choice name="principle" label="Principle" options={[['', 'Principle'], ...leastKeptFirst(totals).map(({ column }): Option => [column.name, column.name])]} view={view} actions={actions} />
        <Choice name="rule" label="Rule" options={[['', 'Rule'], ...data.rules.map(({ id }): Option => [id, id]).sort()]} view={view} actions={actions} />
        {groups.length > 1 && <Choice name="group" label="Constitution" options={[['', 'Constitution'], ...sources]} view={view} actions={actions} />}
        <Choice name="sort" label="Order" options={ORDERS} view={view} actions={actions} />
        <Excused scene={scene} actions={actions} />
      </div>
      <p class="shown" role="status">{rows === all ? counted(all, 'file') : `${rows} of ${counted(all, 'file')}`}</p>
      <button type="button" onClick={() => { actions.change(START); }}>Reset</button>
      <button type="button" onClick={() => { actions.copy(tablesAsMarkdown(shown), 'The table'); }}>Copy as Markdown</button>
    </search>
  );
}

interface ChoiceProps {
  readonly name: 'state' | 'severity' | 'principle' | 'rule' | 'group' | 'sort';
  readonly label: string;
  readonly options: readonly Option[];
  readonly view: View;
  readonly actions: Actions;
}

function Choice({ name, label, options, view, actions }: ChoiceProps): ComponentChild {
  return (
    <label class="choice">
      <span class="hidden">{label}</span>
      <select value={view[name]} data-filter={name} class={view[name] === START[name] ? '' : 'set'} onChange={({ currentTarget }) => { actions.change({ [name]: currentTarget.value, ...(name === 'sort' && { by: '' }) }); }}>
        {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </select>
    </label>
  );
}

/** Findings that count no more, on demand. */
function Excused({ scene: { groups, view }, actions }: Props): ComponentChild {
  const kinds = groups.flatMap(({ rows }) => rows.flatMap(({ plan }) => plan.findings.map(({ excuse }) => excuse?.kind)));
  const known = kinds.filter((kind) => kind === 'baseline').length;
  const suppressed = kinds.filter((kind) => kind === 'suppression').length;
  return (
    <>
      {known > 0 && <label class="check"><input type="checkbox" checked={view.baseline} onChange={({ currentTarget }) => { actions.change({ baseline: currentTarget.checked }); }} /> baseline ({known})</label>}
      {suppressed > 0 && <label class="check"><input type="checkbox" checked={view.suppressed} onChange={({ currentTarget }) => { actions.change({ suppressed: currentTarget.checked }); }} /> suppressed ({suppressed})</label>}
    </>
  );
}
