/** English first, because most dates in words are English. */
const LOCALES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'cs', 'ro', 'sv', 'da', 'nb', 'fi', 'hu', 'tr', 'id', 'ru', 'uk', 'bg', 'el'];
/** Some languages inflect the month beside a day: `сентябрь`, `20 сентября`. */
const FORMS = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }, { month: 'short', day: 'numeric' }] as const;
const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15)));
const known = new Map<string, ReadonlyMap<string, number>>();

/** The number of a month by its name or abbreviation in lower case, in any of these languages. */
export function monthNumber(word: string): number | undefined {
  for (const locale of LOCALES) {
    const names = known.get(locale) ?? namesIn(locale);
    known.set(locale, names);
    const month = names.get(word);
    if (month !== undefined) return month;
  }
  return undefined;
}

function namesIn(locale: string): ReadonlyMap<string, number> {
  return new Map(FORMS.flatMap((form) => {
    const format = new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' });
    return MONTHS.map((date, index) => [nameIn(format.formatToParts(date), locale), index + 1] as const);
  }));
}

function nameIn(parts: readonly Intl.DateTimeFormatPart[], locale: string): string {
  const name = parts.find(({ type }) => type === 'month')?.value ?? '';
  return name.toLocaleLowerCase(locale).replace(/\.$/, '');
}
