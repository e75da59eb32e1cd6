import { numberOf } from '../../plan/words/principle-ref.js';
import type { PrincipleRef } from '../../plan/model.js';
import type { Principle } from '../constitution.js';
import { memoizeObject } from '../../plan/memoize.js';

const PREFIX = /^\D+(?=\d)/u;

/** An ordinal in Arabic numerals: of `IV`, `P4`, `四`. Undefined for text without a number (`A`). */
export function arabicOrdinal(ordinal: string): string | undefined {
  const number = numberOf(ordinal.replace(PREFIX, ''));
  return number > 0 ? String(number) : undefined;
}

/** Whether a label has the ordinal of a principle. */
export function sharesOrdinal(ref: PrincipleRef, principle: Principle): boolean {
  const arabic = ref.ordinals.length === 0 ? undefined : arabicOrdinalOf(principle);
  return arabic !== undefined && ref.ordinals.includes(arabic);
}

const arabicOrdinalOf = memoizeObject(({ ordinal }: Principle) => (ordinal === undefined ? undefined : arabicOrdinal(ordinal)));
