import type { Plan } from '../plan/model.js';
import { proseLinesOf } from './source-lines.js';
import type { Amendment, Citation } from './evidence.js';
import type { Surroundings } from './surroundings.js';

/** `Constitution v1.2.0`, `constitution (version 1.2)`, `憲章 v1.0`. */
const CITATION = /(?:constitution|charter|憲章|憲法|宪章|宪法|헌법|constitución|constituição|конституци\p{L}*)(?:\.md)?[`\s*_,:(（–—-]{0,6}(?:version|versión|versão|ver\.?|v\.?|バージョン|版本|버전)?[\s:：]{0,2}v?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)(?![\d.]*\d)/giu;
/** A fast test for citations, because few plans contain one. */
const MAY_CITE = /(?:onstitu|ONSTITU|harter|HARTER|[憲宪]|헌법|онституц)[^\n]{0,40}\d\.\d/;
const DATE = /\b(\d{4})[-/.](\d{2})[-/.](\d{2})\b/;

/** The amendment since the plan was written; undefined if there is none or it is unknown. */
export function amendmentSince(plan: Plan, { constitution }: Surroundings): Amendment | undefined {
  if (constitution === undefined) return undefined;
  const { version = '', amended = '' } = constitution;
  const cited = latestCitation(plan);
  const date = dateOf(plan);
  const behind = cited === undefined ? (date !== undefined && amended !== '' && date < amended ? 'date' : undefined) : behindBy(cited.version, version);
  if (behind === undefined) return undefined;
  return { ...(cited !== undefined && { cited }), ...(date !== undefined && { date }), behind, version, amended };
}

/** The principle names of the constitution at the plan's date, if it was amended later. */
export function formerNamesOf(plan: Plan, { constitution }: Surroundings): readonly string[] | undefined {
  const date = dateOf(plan);
  if (constitution === undefined || date === undefined) return undefined;
  const { amended } = constitution;
  return amended === undefined || date < amended ? constitution.namesOn(date) : undefined;
}

/** The citation of the latest version; earlier ones are history. */
function latestCitation(plan: Plan): Citation | undefined {
  if (!MAY_CITE.test(plan.source)) return undefined;
  const found = proseLinesOf(plan).flatMap((line, index) => Array.from(line.matchAll(CITATION), (match): Citation => {
    const { 0: text, 1: version = '' } = match;
    const column = match.index + 1;
    return { text, version, at: { start: { line: index + 1, column }, end: { line: index + 1, column: column + text.length } } };
  }));
  return found.reduce<Citation | undefined>((latest, one) => (latest === undefined || compareVersions(one.version, latest.version) > 0 ? one : latest), undefined);
}

/** The date of the plan in ISO format. */
function dateOf({ metadata }: Plan): string | undefined {
  const [, year, month, day] = DATE.exec(metadata.find(({ label }) => /^(?:date|created|日期|日付|날짜|fecha|data|дата|datum)$/iu.test(label))?.value ?? '') ?? [];
  return year === undefined || month === undefined || day === undefined ? undefined : `${year}-${month}-${day}`;
}

function behindBy(cited: string, current: string): 'major' | 'minor' | undefined {
  if (current === '' || compareVersions(cited, current) >= 0) return undefined;
  return Number.parseInt(cited, 10) < Number.parseInt(current, 10) ? 'major' : 'minor';
}

/** Compares versions number by number; missing numbers count as equal. */
function compareVersions(one: string, other: string): number {
  const left = one.split('.').map(Number);
  const right = other.split('.').map(Number);
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
