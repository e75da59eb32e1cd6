import type { GateResult, StandingVerdict, Summary } from '../../engine/result.js';

/** A number with its noun: `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The totals of a run: `1 error, 2 warnings, 3 waived`; excused findings appear only if there are any. */
export function countedFindings({ errors, warnings, waived, suppressed, baselined }: Summary): string {
  const excused = Object.entries({ waived, suppressed, 'in the baseline': baselined }).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
  return [counted(errors, 'error'), counted(warnings, 'warning'), ...excused].join(', ');
}

/** The gates that pass of those that count, `3/4 (1 waived)`; undefined without gates. */
export function countedGates(gates: readonly GateResult[]): string | undefined {
  const deciding = gates.filter((gate) => gate.deciding);
  if (deciding.length === 0) return undefined;
  const count = (wanted: StandingVerdict): number => deciding.filter(({ verdict }) => verdict === wanted).length;
  const asides = [count('waived') > 0 && `${count('waived')} waived`, count('na') > 0 && `${count('na')} n/a`].filter((aside) => aside !== false);
  return `${count('pass')}/${deciding.length}${asides.length > 0 ? ` (${asides.join(', ')})` : ''}`;
}
