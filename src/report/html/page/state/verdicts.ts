import type { CellData, CellVerdict } from './page-model.js';

/** Every verdict, from best to worst. */
export const VERDICTS = ['pass', 'waived', 'na', 'missing', 'open', 'fail'] as const satisfies readonly CellVerdict[];

/** The label of each verdict. */
export const VERDICT_WORDS: Readonly<Record<CellVerdict, string>> = { pass: 'pass', waived: 'waived', na: 'n/a', missing: 'not checked', open: 'open', fail: 'failed' };

/** For example `open 3/5`; empty where the plan states nothing. */
export function cellWords(cell: CellData | null): string {
  if (cell === null) return '';
  const { passed, all } = gateCount(cell);
  return all > 1 ? `${VERDICT_WORDS[cell.verdict]} ${passed}/${all}` : VERDICT_WORDS[cell.verdict];
}

/** The number of gates that pass, and of all gates that count. */
export function gateCount({ gates }: CellData): { readonly passed: number; readonly all: number } {
  const counting = gates.filter(({ superseded }) => !superseded);
  return { passed: counting.filter(({ verdict }) => verdict === 'pass').length, all: counting.length };
}
