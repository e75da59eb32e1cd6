import { monthNumber } from './month-names.js';

const YEAR_FIRST = /(?<!\d)(20\d\d)(?:[-/.] ?|\s?[年년] ?)(\d{1,2})(?:[-/.] ?|\s?[月월] ?)(\d{1,2})(?!\d)/u;
const YEAR_LAST = /(?<![\d.])(\d{1,2})([-/.])(\d{1,2})\2(20\d\d)(?![\d.]*\d)/;
const VIETNAMESE = /(\d{1,2}) tháng (\d{1,2})(?:,| năm)? (20\d\d)/u;
const YEAR = /^20\d\d$/;
const DAY = /^\d{1,2}$/;
/** Words between day, month and year: `September 20th, 2025`, `20 de septiembre de 2025`, `1er mars 2026`. */
const BETWEEN = new Set(['st', 'nd', 'rd', 'th', 'of', 'the', 'de', 'del', 'di', 'er', 'º']);
/** The maximum distance in words between the month and the day or year. */
const NEAR = 2;

/** The first date in a text in ISO format, in numbers or with the month in words. Undefined for an ambiguous date: `03/04/2026`. */
export function readDate(text: string): string | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return isoDate(Number(year), Number(month), Number(day));
  if (!/20\d\d/.test(text)) return undefined;
  return readVietnamese(text) ?? readYearLast(text) ?? readInWords(text);
}

function readVietnamese(text: string): string | undefined {
  const [, day, month, year] = VIETNAMESE.exec(text.normalize('NFC').toLowerCase()) ?? [];
  return isoDate(Number(year), Number(month), Number(day));
}

/** `20/09/2025`, `09/20/2025`, `04.03.2026`; with dots the day always comes first. */
function readYearLast(text: string): string | undefined {
  const [, first, mark, second, year] = YEAR_LAST.exec(text) ?? [];
  const [one, other] = [Number(first), Number(second)];
  if (mark === '.' || one > 12 || one === other) return isoDate(Number(year), other, one);
  return other > 12 ? isoDate(Number(year), one, other) : undefined;
}

function readInWords(text: string): string | undefined {
  const words = (text.normalize('NFC').toLowerCase().match(/\p{Alpha}+|º|\d+/gu) ?? []).filter((word) => !BETWEEN.has(word));
  for (const [index, word] of words.entries()) {
    const near = words.slice(Math.max(0, index - NEAR), index + NEAR + 1);
    const day = near.find((one) => DAY.test(one));
    const year = near.find((one) => YEAR.test(one));
    if (day === undefined || year === undefined || isNumber(word)) continue;
    // Last, because the first word that is no English month makes Intl load the names of all languages.
    const month = monthNumber(word);
    if (month !== undefined) return isoDate(Number(year), month, Number(day));
  }
  return undefined;
}

function isNumber(word: string): boolean {
  return DAY.test(word) || YEAR.test(word);
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isReal ? `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : undefined;
}
