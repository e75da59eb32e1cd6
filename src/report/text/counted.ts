import type { GateResult, StandingVerdict } from '../../engine/result.js';

/** A number and what it counts: `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** How many of the gates that count pass, `3/4 (1 waived)`; nothing where there are none. */
export function countedGates(gates: readonly GateResult[]): string | undefined {
  const deciding = gates.filter((gate) => gate.deciding);
  if (deciding.length === 0) return undefined;
  const count = (wanted: StandingVerdict): number => deciding.filter(({ verdict }) => verdict === wanted).length;
  const asides = [count('waived') > 0 && `${count('waived')} waived`, count('na') > 0 && `${count('na')} n/a`].filter((aside) => aside !== false);
  return `${count('pass')}/${deciding.length}${asides.length > 0 ? ` (${asides.join(', ')})` : ''}`;
}
