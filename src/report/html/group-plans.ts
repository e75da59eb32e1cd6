import { posix } from 'node:path';
import type { Finding } from '../../engine/findings/finding.js';
import type { FileResult, LintedFile } from '../../engine/result.js';
import { isFailed, isLinted } from '../../engine/tally.js';
import type { GroupData } from './page/state/page-model.js';
import { columnsOf, rowCells, type Cell, type Column } from './principle-columns.js';

/** Plans that are shown under one head. */
export interface PlanGroup extends Pick<GroupData, 'kind' | 'title' | 'source' | 'version' | 'amended'> {
  readonly columns: readonly Column[];
  readonly rows: readonly PlanRow[];
}

export interface PlanRow {
  readonly path: string;
  readonly label: string;
  readonly project: string;
  readonly cells: readonly (Cell | undefined)[];
  readonly findings: readonly Finding[];
  readonly error?: string;
}

const PLAN_FILE = 'plan.md';
const SPECS_FOLDER = /(?:^|\/)(?:(?:\.specify|docs)\/)?(?:kitty-)?specs$/;
const STATED = 'stated';

/** The files of a run by what they are judged by: what could not be judged first, then the constitutions, the most plans first, and last the constitutions' own findings. */
export function groupPlans(files: readonly FileResult[]): readonly PlanGroup[] {
  const projectOf = projects(files.map(({ path }) => path));
  const linted = files.filter(isLinted);
  const judged = [...byKey(linted.filter(({ constitution }) => constitution), (file) => keyOf(file, projectOf)).values()];
  return [
    ...listed('unjudged', 'Plans that could not be judged', files.filter(isFailed).map(({ path, error }) => ({ ...bareRow(path, projectOf), error: error.message }))),
    ...judged.map((plans) => judgedGroup(plans, projectOf)).sort((a, b) => b.rows.length - a.rows.length),
    ...listed('sources', 'Constitutions and templates', linted.filter(({ constitution }) => !constitution).map(({ path, findings }) => ({ ...bareRow(path, projectOf), label: posix.basename(path), findings }))),
  ];
}

function listed(kind: 'unjudged' | 'sources', title: string, rows: readonly PlanRow[]): readonly PlanGroup[] {
  return rows.length === 0 ? [] : [{ kind, title, source: '', columns: [], rows }];
}

/** Plans without a constitution have their own gates, which only plans of the same project share. */
function keyOf({ path, constitution }: LintedFile, projectOf: (path: string) => string): string {
  const source = constitution?.source ?? STATED;
  return source === STATED ? `${STATED} ${projectOf(path)}` : source;
}

function byKey<Value>(values: readonly Value[], keyFor: (value: Value) => string): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyFor(value));
    if (group === undefined) groups.set(keyFor(value), [value]);
    else group.push(value);
  }
  return groups;
}

function judgedGroup(plans: readonly LintedFile[], projectOf: (path: string) => string): PlanGroup {
  const { title = '', source = '', version, amended } = plans[0]?.constitution ?? {};
  const stated = source === STATED;
  const columns = columnsOf(plans.map(({ principles }) => principles));
  return {
    kind: stated ? 'stated' : 'constitution',
    title: stated ? [projectOf(plans[0]?.path ?? ''), title].filter((part) => part !== '').join(': ') : title,
    source,
    ...(version !== undefined && { version }),
    ...(amended !== undefined && { amended }),
    columns,
    rows: withoutShared(plans.map(({ path, principles, findings }) => ({ ...bareRow(path, projectOf), cells: rowCells(principles, columns), findings }))),
  };
}

/** Plans of one project need not say which. */
function withoutShared(rows: readonly PlanRow[]): readonly PlanRow[] {
  return rows.every(({ project }) => project === rows[0]?.project) ? rows.map((row) => ({ ...row, project: '' })) : rows;
}

function bareRow(path: string, projectOf: (path: string) => string): PlanRow {
  const name = posix.basename(path);
  const folder = posix.basename(posix.dirname(path));
  return { path, label: name === PLAN_FILE && folder !== '' && folder !== '.' ? folder : name, project: projectOf(path), cells: [], findings: [] };
}

/** Names the folder that holds a plan's specs, without what all paths begin with. */
function projects(paths: readonly string[]): (path: string) => string {
  const folders = paths.map(projectFolder);
  const common = commonSteps(folders.map((folder) => folder.split('/')));
  return (path) => projectFolder(path).split('/').slice(common).join('/');
}

function projectFolder(path: string): string {
  return posix.dirname(posix.dirname(path)).replace(SPECS_FOLDER, '');
}

function commonSteps([first = [], ...others]: readonly (readonly string[])[]): number {
  const differs = first.findIndex((step, index) => others.some((steps) => steps[index] !== step));
  return differs === -1 ? first.length : differs;
}
