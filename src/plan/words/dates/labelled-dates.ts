import { readDate } from './read-date.js';

/** A date with the words before it: `Last Amended`. */
export interface LabelledDate {
  readonly label: string;
  readonly date: string;
}

/** Labels of future dates. */
const TO_COME = /next|upcoming|下次|下一|次回|다음|próxim|prochain|nächst|volgende|następn|sonraki|следующ|наступн|berikutnya|tiếp theo|expires|有效期/i;
const LONGEST_LABEL = 40;

/** The labelled dates of a text in order: `**Ratified**: 2025-06-13 | **Last Amended**: July 16, 2025`; without future ones such as `Next Review`. */
export function labelledDates(text: string): readonly LabelledDate[] {
  const parts = text.split('\n').filter((line) => /20\d\d/.test(line)).flatMap((line) => line.split('|'));
  return parts.map(labelledDate).filter((one) => one !== undefined);
}

function labelledDate(part: string): LabelledDate | undefined {
  const colon = part.search(/[:：]/);
  const label = part.slice(0, Math.max(0, colon)).replace(/[*_`]/g, ' ').trim();
  const date = label === '' || label.length > LONGEST_LABEL || TO_COME.test(label) ? undefined : readDate(part.slice(colon + 1));
  return date === undefined ? undefined : { label, date };
}
