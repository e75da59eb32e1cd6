import type { Principle } from '../constitution/model.js';

/** `IV. Performance & Scalability`. */
export function titleOf({ ordinal, name }: Pick<Principle, 'ordinal' | 'name'>): string {
  return ordinal === undefined ? name : `${ordinal}. ${name}`;
}
