import { mentions } from '../../plan/words/similarity/mentions.js';
import type { ConstitutionCheck, Gate } from '../../plan/model.js';
import type { Facts } from '../problem.js';

/** The distinct gates that a re-check leaves out. */
export function leftOut(check: ConstitutionCheck, { plan, standings }: Pick<Facts, 'plan' | 'standings'>): readonly string[] {
  if (!check.recheck || check.gates.length === 0 || check.coversAll) return [];
  const before = plan.checks.filter(({ recheck }) => !recheck).flatMap(({ gates }) => gates);
  const repeated = check.gates.map((gate) => repeatedBy(gate, before, standings)).filter((gates) => gates.length > 0);
  const all = new Set(repeated.flat());
  const left = before.filter((gate) => !all.has(gate));
  // A re-check that repeats fewer than half of its own gates checks other ones.
  if (repeated.length * 2 < check.gates.length || all.size === 0) return [];
  return [...new Set(left.map(({ text, principle }) => principle?.text ?? text))];
}

/** The gates of the first check that a gate repeats, by its text or its principle. */
function repeatedBy(gate: Gate, before: readonly Gate[], standings: Facts['standings']): readonly Gate[] {
  const together = new Set(standings.flatMap(({ principle, gates }) => (principle !== undefined && gates.includes(gate) ? gates : [])));
  const text = `${gate.principle?.text ?? ''} ${gate.text}`;
  return before.filter((one) => together.has(one) || mentions(text, one.principle?.name ?? one.text));
}
