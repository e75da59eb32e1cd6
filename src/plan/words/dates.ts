import type { Plan } from '../model.js';

/** Names of months, in their order, by how they begin in the languages that plans are written in. */
const MONTHS = [
  'jan|ene|gen|янв|січ|oca|styc', 'feb|fev|fév|фев|лют|şub|lut', 'mar|mär|maa|мар|берез|mart|maart', 'apr|abr|avr|апр|квіт|nis|kwie', 'may|mai|mag|mei|май|мая|трав|maj', 'jun|juin|giu|июн|черв|haz|czerw',
  'jul|juil|lug|июл|лип|tem|lip', 'aug|ago|aoû|авг|серп|ağu|sier|agu', 'sep|set|сен|вер|eyl|wrze', 'oct|out|ott|okt|окт|жовт|eki|paź', 'nov|нояб|лист|kas|lis', 'dec|dic|dez|déc|des|дек|груд|ara|gru',
].map((starts) => starts.split('|'));
const YEAR_FIRST = /(?<!\d)(20\d\d)(?:[-/.]|\s?[年년]\s?)(\d{1,2})(?:[-/.]|\s?[月월]\s?)(\d{1,2})(?!\d)/u;
const YEAR_LAST = /(?<![\d.])(\d{1,2})[-/.](\d{1,2})[-/.](20\d\d)(?![\d.]*\d)/u;
const DAY_AND_MONTH = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s(?:de\s|of\s)?(\p{L}{3,12})\.?,?\s(?:de\s|del\s)?(20\d\d)(?!\d)/iu;
const MONTH_AND_DAY = /(?<!\p{L})(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(20\d\d)(?!\d)/iu;
const LABEL = /^(?:date|created(?: on)?|creation date|日期|日付|作成日|创建日期|建立日期|날짜|작성일|fecha(?: de creación)?|data(?: de criação)?|datum|erstellt(?: am)?|дата(?: создания)?|tarih|tanggal|ngày|dato|dátum|päivämäärä|วันที่|التاريخ|תאריך)$/iu;

/** The first date in a text as ISO writes it, from numerals or from a month's name; none where day and month cannot be told apart. */
export function isoDateIn(text: string): string | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return dateOf(year, Number(month), Number(day));
  return inWords(text) ?? dayFirst(YEAR_LAST.exec(text));
}

/** The date that a plan gives itself. */
export function dateOfPlan({ metadata }: Plan): string | undefined {
  return metadata.filter(({ label }) => LABEL.test(label)).map(({ value }) => isoDateIn(value)).find((date) => date !== undefined);
}

function inWords(text: string): string | undefined {
  const [, day, name, year] = DAY_AND_MONTH.exec(text) ?? [];
  if (name !== undefined && year !== undefined) return dateOf(year, monthOf(name), Number(day));
  const [, first, second, last] = MONTH_AND_DAY.exec(text) ?? [];
  return first === undefined || last === undefined ? undefined : dateOf(last, monthOf(first), Number(second));
}

function monthOf(name: string): number {
  const plain = name.toLowerCase();
  return MONTHS.findIndex((starts) => starts.some((start) => plain.startsWith(start))) + 1;
}

/** `20/09/2025` and `09/20/2025` say which is the day; `02/03/2025` does not. */
function dayFirst(match: RegExpExecArray | null): string | undefined {
  const [, first = '', second = '', year = ''] = match ?? [];
  const [one, other] = [Number(first), Number(second)];
  if (one > 12) return dateOf(year, other, one);
  return other > 12 || one === other ? dateOf(year, one, other) : undefined;
}

function dateOf(year: string, month: number, day: number): string | undefined {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return exists ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : undefined;
}
