import type { CellVerdict, ColumnData } from './page-model.js';
import { VERDICTS, VERDICT_WORDS } from './verdicts.js';

/** The number of plans by verdict for one principle. */
export interface PrincipleTotal {
  readonly column: ColumnData;
  /** The plans that state a verdict for the principle. */
  readonly plans: number;
  readonly counts: Readonly<Record<CellVerdict, number>>;
}

const NONE = { pass: 0, waived: 0, na: 0, missing: 0, open: 0, fail: 0 } as const satisfies Readonly<Record<CellVerdict, number>>;

/** The total of one column, without plans that state nothing for it. */
export function columnTotal(column: ColumnData, verdicts: readonly (CellVerdict | undefined)[]): PrincipleTotal {
  const stated = verdicts.filter((verdict) => verdict !== undefined);
  const counts: Record<CellVerdict, number> = { ...NONE };
  for (const verdict of stated) counts[verdict] += 1;
  return { column, plans: stated.length, counts };
}

/** One total per principle name, over all constitutions. */
export function principleTotals(groups: readonly { readonly totals: readonly PrincipleTotal[] }[]): readonly PrincipleTotal[] {
  const totals = new Map<string, PrincipleTotal>();
  for (const own of groups.flatMap((group) => group.totals.filter(({ column }) => !column.other))) {
    const before = totals.get(own.column.name);
    totals.set(own.column.name, before === undefined ? own : sum(before, own));
  }
  return [...totals.values()];
}

function sum(left: PrincipleTotal, right: PrincipleTotal): PrincipleTotal {
  const counts = { ...left.counts };
  for (const verdict of VERDICTS) counts[verdict] += right.counts[verdict];
  // Drops the ordinal where the constitutions number the principle differently.
  const { ordinal, ...column } = left.column;
  return { column: ordinal !== undefined && ordinal === right.column.ordinal ? left.column : column, plans: left.plans + right.plans, counts };
}

/** The number of plans whose gates are open or failed. */
export function notKept({ counts }: PrincipleTotal): number {
  return counts.open + counts.fail;
}

/** The totals, those with the lowest share of passing plans first. */
export function leastKeptFirst(totals: readonly PrincipleTotal[]): readonly PrincipleTotal[] {
  return totals.toSorted((left, right) => notKept(right) - notKept(left) || right.counts.missing - left.counts.missing || right.counts.waived - left.counts.waived);
}

/** For example `kept in 41 of 47, 3 waived, 2 open`. */
export function describeTotal({ plans, counts }: PrincipleTotal): string {
  const others = VERDICTS.filter((verdict) => verdict !== 'pass' && counts[verdict] > 0).map((verdict) => `${counts[verdict]} ${VERDICT_WORDS[verdict]}`);
  return [`kept in ${counts.pass} of ${plans}`, ...others].join(', ');
}
