import type { Plan } from '../plan/model.js';
import { dateOfPlan, isoDateIn } from '../plan/words/dates.js';
import { arabicOrdinal } from './matching/ordinals.js';
import { normalizeWords } from './matching/significant-words.js';
import type { Constitution, History, Principle } from './constitution.js';

/** What parts a label from its date, and the words of the date. */
const DATE_BEHIND = String.raw`[*_\s]{0,4}[:：][*_\s]{0,4}([^\n|;；]{6,30})`;
const RATIFIED = new RegExp(`(?:ratified|ratification date|批准日期|批准|生效日期|制定日|制定|비준일?|ratificada?|ratifiée?|ratifiziert|принята|утверждена)${DATE_BEHIND}`, 'iu');
const AMENDED = new RegExp(`(?:(?:last )?amended|last updated|amendment date|最后修订|最後修訂|最后更新|最後更新|最終更新|最終改定|最終改訂|修订日期|修訂日期|개정일?|최종 개정|마지막 개정|마지막 수정|última (?:enmienda|emenda|modificación|alteração|atualização)|dernière modification|zuletzt geändert|изменена)${DATE_BEHIND}`, 'iu');
const KEPT = /unchanged|no change|無変更|变更なし|未变|保持不变|sin cambios|sem alteraç/iu;

/** What a constitution's own text says of when it was ratified and amended, and what the latest change was. */
export function readHistory(source: string): History {
  const ratified = isoDateIn(RATIFIED.exec(source)?.[1] ?? '');
  const amended = isoDateIn(AMENDED.exec(source)?.[1] ?? '');
  const report = /<!--([\s\S]*?)-->/u.exec(source)?.[1] ?? '';
  const changes = normalizeWords(report.split('\n').filter((line) => !KEPT.test(line)).join('\n'));
  return { ...(ratified !== undefined && { ratified }), ...(amended !== undefined && { amended }), changes };
}

/** Whether a plan was written before the constitution was last amended. */
export function predates(plan: Plan, { history }: Constitution): boolean {
  const date = dateOfPlan(plan);
  return date !== undefined && [history?.ratified, history?.amended].some((change) => change !== undefined && date < change);
}

/** Tells which principles a plan cannot know: all, where it was written before the constitution; where it was written before the last amendment, those that the report on it names and those behind the last one that the plan cites. */
export function unknowableFor(plan: Plan, constitution: Constitution, cited: readonly Principle[]): (principle: Principle) => boolean {
  if (!predates(plan, constitution)) return () => false;
  const { ratified, changes = '' } = constitution.history ?? {};
  const date = dateOfPlan(plan);
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
