import type { CellData, CellVerdict } from './page-model.js';

export type { CellVerdict } from './page-model.js';

/** Every verdict, from the best to the worst. */
export const VERDICTS = ['pass', 'waived', 'na', 'missing', 'open', 'fail'] as const satisfies readonly CellVerdict[];

/** What a verdict is called. */
export const VERDICT_WORDS: Readonly<Record<CellVerdict, string>> = { pass: 'pass', waived: 'waived', na: 'n/a', missing: 'not checked', open: 'open', fail: 'failed' };

/** `open 3/5`; nothing where the plan states nothing. */
export function cellWords(cell: CellData | null): string {
  if (cell === null) return '';
  const { passed, all } = gateCount(cell);
  return all > 1 ? `${VERDICT_WORDS[cell.verdict]} ${passed}/${all}` : VERDICT_WORDS[cell.verdict];
}

/** How many of the gates that count pass. */
export function gateCount({ gates }: CellData): { readonly passed: number; readonly all: number } {
  const counting = gates.filter(({ superseded }) => !superseded);
  return { passed: counting.filter(({ verdict }) => verdict === 'pass').length, all: counting.length };
}
