import type { Principle } from '../constitution/constitution.js';

/** For example `IV. Performance & Scalability`. */
export function titleOf({ ordinal, name }: Pick<Principle, 'ordinal' | 'name'>): string {
  return ordinal === undefined ? name : `${ordinal}. ${name}`;
}

/** For example `V. Test-First (NON-NEGOTIABLE)`. */
export function headingOf(principle: Pick<Principle, 'ordinal' | 'name' | 'nonNegotiable'>): string {
  return `${titleOf(principle)}${principle.nonNegotiable ? ' (NON-NEGOTIABLE)' : ''}`;
}
