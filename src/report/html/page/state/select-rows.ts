import type { CellVerdict, ColumnData, FindingData, PageData, PlanData } from './page-model.js';
import { isClean, isLive, type IndexedGroup, type Row } from './plan-index.js';
import { VERDICTS } from './verdicts.js';
import type { View } from './view.js';

/** A group with the rows and columns that match the view. */
export interface ShownGroup {
  readonly id: string;
  readonly group: IndexedGroup['group'];
  /** Indexes of the visible columns. */
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
  /** The number of rows without filters. */
  readonly all: number;
  readonly totals: IndexedGroup['totals'];
}

/** The rows that match the view, in its order, without empty groups. */
export function selectRows(groups: readonly IndexedGroup[], view: View, rules: PageData['rules']): readonly ShownGroup[] {
  const rule = rules.findIndex(({ id }) => id === view.rule);
  return groups.flatMap(({ id, group, rows, totals }) => {
    if (view.group !== '' && view.group !== id) return [];
    const columns = [...group.columns.keys()].filter((index) => isWanted(group.columns[index], view));
    if (view.principle !== '' && columns.length === 0) return [];
    const wanted = rows.filter((row) => matches(row, columns, view, rule));
    const by = group.columns.findIndex(({ name }) => name === view.by);
    return wanted.length === 0 ? [] : [{ id, group, columns, rows: wanted.toSorted(orderOf(view, by)), all: rows.length, totals }];
  });
}

function isWanted(column: ColumnData | undefined, { principle }: View): boolean {
  return principle === '' || column?.name === principle;
}

function matches(row: Row, columns: readonly number[], view: View, rule: number): boolean {
  return row.haystack.includes(view.text.trim().toLowerCase()) && hasState(row, columns, view) && hasFinding(row, columns, view, rule);
}

function hasState(row: Row, columns: readonly number[], { state }: View): boolean {
  switch (state) {
    case '':
      return true;
    case 'clean':
      return isClean(row);
    case 'unclean':
      return !isClean(row);
    default:
      return columns.some((index) => row.plan.cells[index]?.verdict === state);
  }
}

function hasFinding({ plan, group }: Row, columns: readonly number[], view: View, rule: number): boolean {
  if (view.severity === '' && view.rule === '') return true;
  if (group.kind === 'unlinted') return view.severity === 'error' && view.rule === '';
  return shownFindings(plan, view).some((finding) => (view.severity === '' || finding.severity === view.severity)
    && (view.rule === '' || finding.rule === rule)
    && (view.principle === '' || columns.some((index) => index === finding.column)));
}

/** The findings that count, the waived ones, and on request the baselined and suppressed ones. */
export function shownFindings({ findings }: PlanData, { baseline, suppressed }: View): readonly FindingData[] {
  return findings.filter((finding) => isLive(finding) || isAskedFor(finding, baseline, suppressed));
}

function isAskedFor({ excuse }: FindingData, baseline: boolean, suppressed: boolean): boolean {
  switch (excuse?.kind) {
    case 'baseline':
      return baseline;
    case 'suppression':
      return suppressed;
    case 'waiver':
    case undefined:
      return true;
  }
}

type Order = (left: Row, right: Row) => number;

function orderOf(view: View, by: number): Order {
  const newest: Order = (left, right) => right.number - left.number || byPath(left, right);
  if (by >= 0) return (left, right) => rankOf(right.plan.cells[by]?.verdict) - rankOf(left.plan.cells[by]?.verdict) || newest(left, right);
  switch (view.sort) {
    case 'newest':
      return newest;
    case 'oldest':
      return (left, right) => left.number - right.number || byPath(left, right);
    case 'path':
      return byPath;
    case 'errors':
      return (left, right) => right.errors - left.errors || right.warnings - left.warnings || newest(left, right);
    case 'warnings':
      return (left, right) => right.warnings - left.warnings || newest(left, right);
  }
}

const byPath: Order = ({ plan: left }, { plan: right }) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0);

function rankOf(verdict: CellVerdict | undefined): number {
  return verdict === undefined ? -1 : VERDICTS.indexOf(verdict);
}
