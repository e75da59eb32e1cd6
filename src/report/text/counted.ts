import type { GateResult, StandingVerdict, Summary } from '../../engine/result.js';

/** A number and what it counts: `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The findings of a run: `1 error, 2 warnings, 3 waived`; what does not count is there only where there is any. */
export function countedFindings({ errors, warnings, waived, suppressed, baselined }: Summary): string {
  const excused = Object.entries({ waived, suppressed, 'in the baseline': baselined }).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
  return [counted(errors, 'error'), counted(warnings, 'warning'), ...excused].join(', ');
}

/** How many of the gates that count pass, `3/4 (1 waived)`; nothing where there are none. */
export function countedGates(gates: readonly GateResult[]): string | undefined {
  const deciding = gates.filter((gate) => gate.deciding);
  if (deciding.length === 0) return undefined;
  const count = (wanted: StandingVerdict): number => deciding.filter(({ verdict }) => verdict === wanted).length;
  const asides = [count('waived') > 0 && `${count('waived')} waived`, count('na') > 0 && `${count('na')} n/a`].filter((aside) => aside !== false);
  return `${count('pass')}/${deciding.length}${asides.length > 0 ? ` (${asides.join(', ')})` : ''}`;
}
