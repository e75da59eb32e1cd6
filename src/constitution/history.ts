import type { Plan } from '../plan/model.js';
import { arabicOrdinal } from './matching/ordinals.js';
import { normalizeWords } from './matching/significant-words.js';
import type { Constitution, History, Principle } from './constitution.js';

const ISO_DATE = /\b(20\d\d)[-/.](\d\d)[-/.](\d\d)\b/u;
const DATE_LABEL = /^(?:date|created|日期|日付|作成日|날짜|작성일|fecha|data|datum|дата|วันที่)$/iu;
const RATIFIED = /(?:ratified|ratification date|批准日期|批准|制定日|制定|비준일?|ratificada?|ratifiée?|ratifiziert|принята|утверждена)[*_\s]*[:：][*_\s]*(20\d\d[-/.]\d\d[-/.]\d\d)/iu;
const AMENDED = /(?:(?:last )?amended|last updated|amendment date|最后修订|最後修訂|最終改定|最終改訂|修订日期|修訂日期|개정일?|최종 개정|última (?:enmienda|emenda|modificación|alteração|atualização)|dernière modification|zuletzt geändert|изменена)[*_\s]*[:：][*_\s]*(20\d\d[-/.]\d\d[-/.]\d\d)/iu;
const KEPT = /unchanged|no change|無変更|变更なし|未变|保持不变|sin cambios|sem alteraç/iu;

/** What a constitution's own text says of when it was ratified and amended, and what the latest change was. */
export function readHistory(source: string): History {
  const ratified = isoDate(RATIFIED.exec(source)?.[1] ?? '');
  const amended = isoDate(AMENDED.exec(source)?.[1] ?? '');
  const report = /<!--([\s\S]*?)-->/u.exec(source)?.[1] ?? '';
  const changes = normalizeWords(report.split('\n').filter((line) => !KEPT.test(line)).join('\n'));
  return { ...(ratified !== undefined && { ratified }), ...(amended !== undefined && { amended }), changes };
}

function isoDate(text: string): string | undefined {
  const [, year, month, day] = ISO_DATE.exec(text) ?? [];
  return year === undefined || month === undefined || day === undefined ? undefined : `${year}-${month}-${day}`;
}

/** The date that a plan gives itself. */
function dateOf({ metadata }: Plan): string | undefined {
  return metadata.filter(({ label }) => DATE_LABEL.test(label)).map(({ value }) => isoDate(value)).find((date) => date !== undefined);
}

/** Whether a plan was written before the constitution was last amended. */
export function predates(plan: Plan, { history }: Constitution): boolean {
  const date = dateOf(plan);
  return date !== undefined && [history?.ratified, history?.amended].some((change) => change !== undefined && date < change);
}

/** Tells which principles a plan cannot know: all, where it was written before the constitution; where it was written before the last amendment, those that the report on it names and those behind the last one that the plan cites. */
export function unknowableFor(plan: Plan, constitution: Constitution, cited: readonly Principle[]): (principle: Principle) => boolean {
  if (!predates(plan, constitution)) return () => false;
  const { ratified, changes = '' } = constitution.history ?? {};
  const date = dateOf(plan);
  if (date !== undefined && ratified !== undefined && date < ratified) return () => true;
  const last = cited.reduce((highest, principle) => Math.max(highest, placeOf(principle, constitution)), -1);
  return (principle) => placeOf(principle, constitution) > last || ` ${changes} `.includes(` ${normalizeWords(principle.name)} `) || namesOrdinal(changes, principle);
}

function placeOf(principle: Principle, { principles }: Constitution): number {
  return principles.indexOf(principle);
}

/** `Added: Principle VII`. */
function namesOrdinal(changes: string, { ordinal }: Principle): boolean {
  return ordinal !== undefined && arabicOrdinal(ordinal) !== undefined && ` ${changes} `.includes(` principle ${ordinal.toLowerCase()} `);
}
