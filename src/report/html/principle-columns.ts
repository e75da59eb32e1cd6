import { firstOfEach, groupBy } from '../../plan/group-by.js';
import { worstOf } from '../../engine/principle-results.js';
import type { PrincipleResult } from '../../engine/result.js';
import { STATED_GATES } from '../../rule/gates/principle.js';

/** A principle that is one column of the map. */
export interface Column extends Pick<PrincipleResult, 'rule' | 'ordinal' | 'name' | 'nonNegotiable'> {
  /** The column of the gates that belong to no other column. */
  readonly other?: true;
}
/** The result of a plan in one column. */
export type Cell = Pick<PrincipleResult, 'rule' | 'verdict' | 'gates'>;

const OTHER_GATES: Column = { rule: STATED_GATES, name: 'Other gates', nonNegotiable: false, other: true };
/** The maximum number of readable columns. */
const MOST_COLUMNS = 20;

/** The columns of plans with one constitution: its principles. Without a constitution: the names that several plans give their gates. All other gates share one column. */
export function columnsOf(plans: readonly (readonly PrincipleResult[])[]): readonly Column[] {
  const declared = firstOfEach(plans.flat().filter(({ rule }) => rule !== STATED_GATES), ({ rule }) => rule).map(toColumn);
  const stated = plans.flat().filter(({ rule }) => rule === STATED_GATES);
  const named = declared.length > 0 ? [] : sharedNames(stated, plans.length);
  const isLeft = stated.some(({ name }) => !named.some((column) => column.name === name));
  return [...declared, ...named, ...(isLeft ? [OTHER_GATES] : [])];
}

function toColumn({ rule, ordinal, name, nonNegotiable }: PrincipleResult): Column {
  return { rule, ...(ordinal !== undefined && { ordinal }), name, nonNegotiable };
}

/** The names that several plans use, in order of appearance; the most frequent ones where there are too many. */
function sharedNames(stated: readonly PrincipleResult[], plans: number): readonly Column[] {
  const least = plans === 1 ? 1 : 2;
  const frequent = [...groupBy(stated, ({ name }) => name)].filter(([, { length }]) => length >= least).sort(([, a], [, b]) => b.length - a.length).slice(0, MOST_COLUMNS);
  const kept = new Set(frequent.map(([name]) => name));
  // Drops the ordinals, because different plans number the same names differently.
  return firstOfEach(stated.filter(({ name }) => kept.has(name)), ({ name }) => name).map(({ rule, name, nonNegotiable }) => ({ rule, name, nonNegotiable }));
}

/** The result of a plan in each column; undefined where it states nothing for it. */
export function rowCells(principles: readonly PrincipleResult[], columns: readonly Column[]): readonly (Cell | undefined)[] {
  const named = columns.filter(({ other }) => other !== true);
  const isNamed = ({ rule, name }: PrincipleResult): boolean => named.some((column) => column.rule === rule && (rule !== STATED_GATES || column.name === name));
  return columns.map(({ rule, name, other }) => {
    if (other) return merged(principles.filter((one) => !isNamed(one)));
    return merged(principles.filter((one) => one.rule === rule && (rule !== STATED_GATES || one.name === name)));
  });
}

function merged(results: readonly PrincipleResult[]): Cell | undefined {
  const [first] = results;
  if (first === undefined) return undefined;
  return { rule: first.rule, verdict: worstOf(results.map(({ verdict }) => verdict)), gates: results.flatMap(({ gates }) => gates) };
}
