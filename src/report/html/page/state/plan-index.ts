import type { ColumnData, FindingData, GroupData, PageData, PlanData } from './page-model.js';
import { columnTotal, type PrincipleTotal } from './principle-totals.js';

/** A plan with the values that filters and orders use. */
export interface Row {
  readonly plan: PlanData;
  readonly group: GroupData;
  /** The number of its feature; -1 without one. */
  readonly number: number;
  readonly errors: number;
  readonly warnings: number;
  /** The number of baselined findings. */
  readonly known: number;
  /** The searchable text in lower case: path, gates, evidence, messages and rules. */
  readonly haystack: string;
}

export interface IndexedGroup {
  /** The identifier of the group in the URL. */
  readonly id: string;
  readonly group: GroupData;
  readonly rows: readonly Row[];
  /** One per column. */
  readonly totals: readonly PrincipleTotal[];
}

/** Builds the index for filters, once per page. */
export function indexPlans({ groups, rules }: PageData): readonly IndexedGroup[] {
  const ids = rules.map(({ id }) => id);
  return groups.map((group) => ({
    id: group.kind === 'constitution' ? group.source : group.title,
    group,
    rows: group.plans.map((plan) => toRow(plan, group, ids)),
    totals: group.columns.map((column, index) => columnTotal(column, group.plans.map(({ cells }) => cells[index]?.verdict))),
  }));
}

function toRow(plan: PlanData, group: GroupData, rules: readonly string[]): Row {
  const live = plan.findings.filter(isLive);
  return {
    plan,
    group,
    number: Number(/^\d+/.exec(plan.label)?.[0] ?? -1),
    errors: live.filter(({ severity }) => severity === 'error').length,
    warnings: live.filter(({ severity }) => severity === 'warning').length,
    known: plan.findings.filter(({ excuse }) => excuse?.kind === 'baseline').length,
    haystack: wordsOf(plan, rules).join('\n').toLowerCase(),
  };
}

function wordsOf({ path, error = '', cells, findings }: PlanData, rules: readonly string[]): readonly string[] {
  const gates = cells.flatMap((cell) => cell?.gates ?? []);
  const ofFindings = findings.flatMap(({ message, rule, messageId }) => [message, `${rules[rule] ?? ''}/${messageId}`]);
  return [path, error, ...gates.flatMap(({ text, evidence }) => [text, evidence]), ...ofFindings];
}

/** Whether no excuse applies to the finding. */
export function isLive({ excuse }: FindingData): boolean {
  return excuse === undefined;
}

/** For example `IV. Performance`. */
export function titleOf({ ordinal, name }: ColumnData): string {
  return ordinal === undefined ? name : `${ordinal}. ${name}`;
}

/** Whether the plan was linted and has neither live nor baselined findings. */
export function isClean(row: Row): boolean {
  return isLinted(row) && row.errors + row.warnings + row.known === 0;
}

/** Whether the row is a plan that was linted. */
export function isLinted({ group }: Pick<Row, 'group'>): boolean {
  return group.kind === 'constitution' || group.kind === 'stated';
}
