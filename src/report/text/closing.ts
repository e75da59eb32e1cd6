import { groupBy } from '../../plan/group-by.js';
import type { LintedFile, RunResult } from '../../engine/result.js';
import { isFailed, isLinted, isLive } from '../../engine/tally.js';

/** Reports of at least this many plans end with summary tables. */
const MANY_PLANS = 10;
/** The maximum number of rows in a table. */
export const ROWS_SHOWN = 20;

/** A name with two counts. */
export type ClosingRow = readonly [name: string, first: number, second: number];

/** The summary tables of a run: findings and plans per rule, the most frequent first, and the failing plans, the worst first. */
export interface Closing {
  readonly rules: readonly ClosingRow[];
  readonly failing: readonly ClosingRow[];
}

/** The summary tables of a run; undefined for few plans or no findings. */
export function closingOf(result: RunResult): Closing | undefined {
  const plans = result.files.filter((file) => isFailed(file) || file.constitution !== undefined);
  const rules = countByRule(result.files.filter(isLinted));
  if (plans.length < MANY_PLANS || rules.length === 0) return undefined;
  return { rules, failing: result.files.filter(isLinted).map(rowOf).filter(([, errors]) => errors > 0).toSorted(mostFirst) };
}

/** Counts findings by rule; those of all principle rules by message, because constitutions differ. */
function countByRule(files: readonly LintedFile[]): readonly ClosingRow[] {
  const found = files.flatMap(({ path, principles, findings }) => {
    const own = new Set(principles.map(({ rule }) => rule));
    return findings.filter(isLive).map(({ rule, messageId }) => ({ path, name: own.has(rule) ? messageId : rule }));
  });
  return Array.from(groupBy(found, ({ name }) => name), ([name, all]): ClosingRow => [name, all.length, new Set(all.map(({ path }) => path)).size]).toSorted(mostFirst);
}

function rowOf({ path, findings }: LintedFile): ClosingRow {
  const live = findings.filter(isLive);
  const errors = live.filter(({ severity }) => severity === 'error').length;
  return [path, errors, live.length - errors];
}

function mostFirst([, first, second]: ClosingRow, [, otherFirst, otherSecond]: ClosingRow): number {
  return otherFirst - first || otherSecond - second;
}
