import { numberOf } from '../../plan/words/principle-ref.js';

const PREFIX = /^\D+(?=\d)/u;

/** An ordinal in Arabic numerals: of `IV`, `P4`, `四`. Undefined for text without a number (`A`). */
export function arabicOrdinal(ordinal: string): string | undefined {
  const number = numberOf(ordinal.replace(PREFIX, ''));
  return number > 0 ? String(number) : undefined;
}
