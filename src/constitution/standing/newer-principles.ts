import { planDate } from '../../plan/words/dates/plan-date.js';
import type { Plan } from '../../plan/model.js';
import { normalizeWords } from '../../plan/words/similarity/significant-words.js';
import type { Constitution, Principle } from '../constitution.js';
import { arabicOrdinal } from '../matching/ordinals.js';

/** Whether a plan is older than the last amendment of the constitution. */
export function predates(plan: Plan, { history }: Constitution): boolean {
  const date = planDate(plan);
  return date !== undefined && [history?.ratified, history?.amended].some((change) => change !== undefined && date < change);
}

/** Returns a test for principles that a plan may not know, because they are newer. */
export function unknowableFor(plan: Plan, constitution: Constitution, cited: readonly Principle[]): (principle: Principle) => boolean {
  const { ratified, amended, changes = '', added = '' } = constitution.history ?? {};
  const date = planDate(plan);
  // A plan of the day of the amendment may not know the principles that the report calls new.
  if (date !== undefined && date === amended) return (principle) => isNamedIn(added, principle);
  if (!predates(plan, constitution)) return () => false;
  if (date !== undefined && ratified !== undefined && date < ratified) return () => true;
  // An older one may not know those that the report names, nor those after the last principle that it cites.
  const last = cited.reduce((highest, principle) => Math.max(highest, indexIn(principle, constitution)), -1);
  return (principle) => indexIn(principle, constitution) > last || isNamedIn(changes, principle);
}

function indexIn(principle: Principle, { principles }: Constitution): number {
  return principles.indexOf(principle);
}

/** Whether the report names a principle, or its ordinal: `Added: Principle VII`. */
function isNamedIn(report: string, { name, ordinal }: Principle): boolean {
  const text = ` ${report} `;
  const isOrdinal = ordinal !== undefined && arabicOrdinal(ordinal) !== undefined;
  return text.includes(` ${normalizeWords(name)} `) || (isOrdinal && text.includes(` principle ${ordinal.toLowerCase()} `));
}
