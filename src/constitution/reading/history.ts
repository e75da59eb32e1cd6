import { labelledDates } from '../../plan/words/dates/labelled-dates.js';
import { normalizeWords } from '../../plan/words/similarity/significant-words.js';
import type { History } from '../constitution.js';
import { ADDED, AMENDED, FROM_VERSION, UNCHANGED, RATIFIED } from '../../plan/words/constitution/history-words.js';
const COMMENTS = /<!--([\s\S]*?)-->/gu;

/** Reads the dates and the report on the latest change from a constitution. */
export function readHistory(source: string): History {
  // Dates in comments may be the template's example.
  const dates = labelledDates(source.replace(COMMENTS, ''));
  const ratified = dates.find(({ label }) => RATIFIED.test(label))?.date;
  const amended = dates.filter(({ label }) => AMENDED.test(label)).map(({ date }) => date).sort().at(-1);
  const [[, report = ''] = []] = source.matchAll(COMMENTS);
  const lines = report.split('\n').filter((line) => !UNCHANGED.test(line));
  const added = FROM_VERSION.test(report) ? lines.filter((line) => ADDED.test(line)) : [];
  return {
    ...(ratified !== undefined && { ratified }),
    ...(amended !== undefined && { amended }),
    changes: normalizeWords(lines.join('\n')),
    added: normalizeWords(added.join('\n')),
  };
}
