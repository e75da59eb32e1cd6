import { posix } from 'node:path';
import type { Finding } from '../../engine/findings/finding.js';
import type { FileResult, LintedFile } from '../../engine/result.js';
import { groupBy } from '../../plan/group-by.js';
import { isFailed, isLinted } from '../../engine/tally.js';
import type { GroupData } from './page/state/page-model.js';
import { columnsOf, rowCells, type Cell, type Column } from './principle-columns.js';

/** Plans with a common heading. */
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

/** Groups the files of a run: first those that could not be linted, then one group per constitution, the largest first, and last the constitutions and templates themselves. */
export function groupPlans(files: readonly FileResult[]): readonly PlanGroup[] {
  const projectOf = projects(files.map(({ path }) => path));
  const linted = files.filter(isLinted);
  const byConstitution = [...groupBy(linted.filter(({ constitution }) => constitution), (file) => keyOf(file, projectOf)).values()];
  const unlinted = files.filter(isFailed).map(({ path, error }) => ({ ...bareRow(path, projectOf), error: error.message }));
  const sources = linted.filter(({ constitution }) => !constitution);
  const sourceRows = sources.map(({ path, findings }) => ({ ...bareRow(path, projectOf), label: posix.basename(path), findings }));
  return [
    ...listed('unlinted', 'Plans that could not be linted', unlinted),
    ...byConstitution.map((plans) => constitutionGroup(plans, projectOf)).sort((a, b) => b.rows.length - a.rows.length),
    ...listed('sources', 'Constitutions and templates', sourceRows),
  ];
}

function listed(kind: 'unlinted' | 'sources', title: string, rows: readonly PlanRow[]): readonly PlanGroup[] {
  return rows.length === 0 ? [] : [{ kind, title, source: '', columns: [], rows }];
}

/** Plans without a constitution share columns only within one project. */
function keyOf({ path, constitution }: LintedFile, projectOf: (path: string) => string): string {
  const source = constitution?.source ?? STATED;
  return source === STATED ? `${STATED} ${projectOf(path)}` : source;
}

function constitutionGroup(plans: readonly [LintedFile, ...LintedFile[]], projectOf: (path: string) => string): PlanGroup {
  const { title = '', source = '', version, amended } = plans[0].constitution ?? {};
  const stated = source === STATED;
  const columns = columnsOf(plans.map(({ principles }) => principles));
  return {
    kind: stated ? 'stated' : 'constitution',
    title: stated ? [projectOf(plans[0].path), title].filter((part) => part !== '').join(': ') : title,
    source,
    ...(version !== undefined && { version }),
    ...(amended !== undefined && { amended }),
    columns,
    rows: withoutShared(plans.map(({ path, principles, findings }) => ({ ...bareRow(path, projectOf), cells: rowCells(principles, columns), findings }))),
  };
}

/** Drops the project from rows that all have the same one. */
function withoutShared(rows: readonly PlanRow[]): readonly PlanRow[] {
  return rows.every(({ project }) => project === rows[0]?.project) ? rows.map((row) => ({ ...row, project: '' })) : rows;
}

function bareRow(path: string, projectOf: (path: string) => string): PlanRow {
  const name = posix.basename(path);
  const folder = posix.basename(posix.dirname(path));
  return { path, label: name === PLAN_FILE && folder !== '' && folder !== '.' ? folder : name, project: projectOf(path), cells: [], findings: [] };
}

/** Returns the project folder of a path, without the prefix that all paths share. */
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
