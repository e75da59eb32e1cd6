import type { ColumnData, FindingData, GroupData, PageData, PlanData } from './page-model.js';
import { columnTotal, type PrincipleTotal } from './principle-totals.js';

/** A plan with all that filters and orders ask of it. */
export interface Row {
  readonly plan: PlanData;
  readonly group: GroupData;
  /** Its feature's number; -1 without one. */
  readonly number: number;
  readonly errors: number;
  readonly warnings: number;
  /** Findings that the baseline knows. */
  readonly known: number;
  /** In lower case: path, gates, evidence, messages and rules. */
  readonly haystack: string;
}

export interface IndexedGroup {
  /** What the address calls it. */
  readonly id: string;
  readonly group: GroupData;
  readonly rows: readonly Row[];
  /** One for each column. */
  readonly totals: readonly PrincipleTotal[];
}

/** Makes the index that filters use, once for a page. */
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
  return [path, error, ...gates.flatMap(({ text, evidence }) => [text, evidence]), ...findings.flatMap(({ message, rule, messageId }) => [message, `${rules[rule] ?? ''}/${messageId}`])];
}

/** Whether the finding counts: nothing excuses it. */
export function isLive({ excuse }: FindingData): boolean {
  return excuse === undefined;
}

/** `IV. Performance`. */
export function titleOf({ ordinal, name }: ColumnData): string {
  return ordinal === undefined ? name : `${ordinal}. ${name}`;
}

/** Whether the plan was judged, and nothing is wrong with it that nobody gave a reason for. */
export function isClean(row: Row): boolean {
  return isJudged(row) && row.errors + row.warnings + row.known === 0;
}

/** Whether it is a plan, and one that could be judged. */
export function isJudged({ group }: Pick<Row, 'group'>): boolean {
  return group.kind === 'constitution' || group.kind === 'stated';
}
