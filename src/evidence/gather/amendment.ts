import { planDate } from '../../plan/words/dates/plan-date.js';
import { textOfCheck } from '../../plan/check/text-of-check.js';
import type { Plan, Section } from '../../plan/model.js';
import { proseLinesOf } from '../source-lines.js';
import type { Amendment, Citation } from '../evidence.js';
import type { Surroundings } from '../surroundings.js';
import { HISTORY_BEFORE, HISTORY_BEHIND, MAY_CITE, VERSION_CITATION } from '../../plan/words/constitution/version-citations.js';

/** The amendment since the plan was written; undefined if there is none or it is unknown, or if the plan is dated later. */
export function amendmentSince(plan: Plan, { constitution }: Surroundings): Amendment | undefined {
  if (constitution === undefined) return undefined;
  const { version = '', amended = '' } = constitution;
  const cited = latestCitation(plan);
  const date = planDate(plan);
  const areDated = date !== undefined && amended !== '';
  const isLater = areDated && date < amended;
  const ofDates = isLater ? 'date' : undefined;
  const behind = cited === undefined ? ofDates : behindBy(cited.version, version);
  if (behind === undefined || (areDated && date > amended) || namesInCheck(version, plan)) return undefined;
  return { ...(cited !== undefined && { cited }), ...(date !== undefined && { date }), behind, isLater, version, amended };
}

/** The principle names of the constitution at the plan's date, if it was amended later. */
export function formerNamesOf(plan: Plan, { constitution }: Surroundings): readonly string[] | undefined {
  const date = planDate(plan);
  if (constitution === undefined || date === undefined) return undefined;
  const { amended } = constitution;
  return amended === undefined || date < amended ? constitution.namesOn(date) : undefined;
}
const NEARBY = 20;

/** The citation in the Constitution Check, else anywhere; of several, the one of the latest version. */
function latestCitation(plan: Plan): Citation | undefined {
  if (!MAY_CITE.test(plan.source)) return undefined;
  const found = citationsIn(plan);
  const sectionAt = (line: number): Section | undefined => plan.sections.findLast(({ at, level }) => level <= 2 && at.start.line <= line);
  const inCheck = found.filter(({ at: { start } }) => sectionAt(start.line)?.name === 'Constitution Check');
  const [first, ...others] = inCheck.length > 0 ? inCheck : found;
  if (first === undefined) return undefined;
  return others.reduce((latest, one) => (compareVersions(one.version, latest.version) > 0 ? one : latest), first);
}

const VERSIONS = /(?<![\d.])\d{1,4}(?:\.\d{1,4}){1,2}/gu;

/** Whether a check names the version in force elsewhere: `PASS (resolved by v3.0.0)`. */
function namesInCheck(version: string, plan: Plan): boolean {
  return plan.checks.some((check) => [...textOfCheck(check, plan).matchAll(VERSIONS)].some(([named]) => named === version));
}

function citationsIn(plan: Plan): readonly Citation[] {
  return proseLinesOf(plan).flatMap((line, index) => [...line.matchAll(VERSION_CITATION)].flatMap(({ 0: text, 1: version = '', index: from }): readonly Citation[] => {
    const end = from + text.length;
    if (HISTORY_BEFORE.test(line.slice(Math.max(0, from - NEARBY), from)) || HISTORY_BEHIND.test(line.slice(end, end + NEARBY))) return [];
    return [{ text, version, at: { start: { line: index + 1, column: from + 1 }, end: { line: index + 1, column: end + 1 } } }];
  }));
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
