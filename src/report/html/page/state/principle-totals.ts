import type { CellVerdict, ColumnData } from './page-model.js';
import { VERDICTS, VERDICT_WORDS } from './verdicts.js';

/** How often plans stand how by a principle. */
export interface PrincipleTotal {
  readonly column: ColumnData;
  /** The plans that the principle applies to. */
  readonly plans: number;
  readonly counts: Readonly<Record<CellVerdict, number>>;
}

const NONE = { pass: 0, waived: 0, na: 0, missing: 0, open: 0, fail: 0 } as const satisfies Readonly<Record<CellVerdict, number>>;

/** The total of one column; plans that state nothing for it do not count. */
export function columnTotal(column: ColumnData, verdicts: readonly (CellVerdict | undefined)[]): PrincipleTotal {
  const stated = verdicts.filter((verdict) => verdict !== undefined);
  const counts: Record<CellVerdict, number> = { ...NONE };
  for (const verdict of stated) counts[verdict] += 1;
  return { column, plans: stated.length, counts };
}

/** One total for each name, whatever the constitutions. */
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
  // With another ordinal elsewhere, the principle has none of its own.
  const { ordinal, ...column } = left.column;
  return { column: ordinal !== undefined && ordinal === right.column.ordinal ? left.column : column, plans: left.plans + right.plans, counts };
}

/** Gates that are open or failed: the principle was checked and is not kept. */
export function notKept({ counts }: PrincipleTotal): number {
  return counts.open + counts.fail;
}

/** The least kept first. */
export function leastKeptFirst(totals: readonly PrincipleTotal[]): readonly PrincipleTotal[] {
  return totals.toSorted((left, right) => notKept(right) - notKept(left) || right.counts.missing - left.counts.missing || right.counts.waived - left.counts.waived);
}

/** `kept in 41 of 47, 3 waived, 2 open`. */
export function describeTotal({ plans, counts }: PrincipleTotal): string {
  const others = VERDICTS.filter((verdict) => verdict !== 'pass' && counts[verdict] > 0).map((verdict) => `${counts[verdict]} ${VERDICT_WORDS[verdict]}`);
  return [`kept in ${counts.pass} of ${plans}`, ...others].join(', ');
}
