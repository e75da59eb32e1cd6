import { LETTER, WORD_END } from '../../plan/words/letters.js';

/** A number with a unit, converted to the base unit of its kind: `10 ms` is 0.01 of kind `time`. */
export interface Amount {
  readonly value: number;
  readonly kind: string;
  /** The direction of the bound: `< 1 ms` from above, `≥ 80 %` from below; undefined if the text does not state it. */
  readonly bound: 'above' | 'below' | undefined;
}

/** The units of each kind, with their factors. */
const UNITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  time: { ns: 1e-9, us: 1e-6, 'µs': 1e-6, 'μs': 1e-6, ms: 1e-3, s: 1, sec: 1, second: 1, seconds: 1, min: 60, minute: 60, minutes: 60, h: 3600, hour: 3600, hours: 3600 },
  size: { b: 1, kb: 1e3, kib: 1024, mb: 1e6, mib: 1024 ** 2, gb: 1e9, gib: 1024 ** 3 },
  share: { '%': 1, percent: 1 },
};
const SIGN = String.raw`(?:[<>≤≥]=?|under|below|at most|at least|less than|more than|over|above|within|up to|max|min|maximum|minimum)`;
const AMOUNT = new RegExp(String.raw`(?:(${SIGN}) ?)?(?<![${LETTER}\d.-])(\d{1,12}(?:\.\d{1,6})?) ?([a-zµμ%]{1,8})${WORD_END}`, 'g');
const FLOOR = /^(?:[>≥]|at least|more|over|above|min)/;
/** Kinds whose amounts are upper bounds by default: latency, memory. */
const CEILINGS = new Set(['time', 'size']);

/** The amounts in a text. */
export function amountsIn(text: string): readonly Amount[] {
  return [...text.toLowerCase().matchAll(AMOUNT)].flatMap(([, sign = '', digits = '', unit = '']) => {
    const [kind, units] = Object.entries(UNITS).find(([, scales]) => Object.hasOwn(scales, unit)) ?? [];
    if (kind === undefined || units === undefined) return [];
    return [{ kind, value: Number(digits) * (units[unit] ?? 1), bound: boundOf(sign, kind) }];
  });
}

function boundOf(sign: string, kind: string): Amount['bound'] {
  if (FLOOR.test(sign)) return 'below';
  return sign !== '' || CEILINGS.has(kind) ? 'above' : undefined;
}

/** Whether an expected amount is stated with a higher ceiling, a lower floor, the opposite direction, or not at all. */
export function isLooser(expected: readonly Amount[], stated: readonly Amount[]): boolean {
  return expected.some(({ kind, value, bound }) => {
    const found = stated.find((amount) => amount.kind === kind);
    if (found === undefined) return true;
    if (bound === undefined) return false;
    if (found.bound !== undefined && found.bound !== bound) return true;
    return bound === 'above' ? isMore(found.value, value) : isMore(value, found.value);
  });
}

/** Whether one amount is greater, beyond rounding errors of unit conversion. */
function isMore(one: number, other: number): boolean {
  return one > other * (1 + 1e-9);
}
