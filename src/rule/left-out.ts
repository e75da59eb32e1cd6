import { mentionedIn } from '../constitution/matching/mentions.js';
import type { ConstitutionCheck, Gate } from '../plan/model.js';
import type { Facts } from './problem.js';

/** Speaks of all gates at once, or of the rest of them. */
const ON_ALL = /\b(?:all|other|others|remaining|rest|every)\b/i;

/** What the first check judged and a re-check does not, each once: nothing, where the re-check takes up no gate at all, and so speaks of the whole, or a sentence in it speaks of all the others. */
export function leftOut(check: ConstitutionCheck, { plan, standings }: Pick<Facts, 'plan' | 'standings'>): readonly string[] {
  if (check.gates.length === 0 || check.summaries.some(({ text }) => ON_ALL.test(text))) return [];
  const before = plan.checks.filter(({ recheck }) => !recheck).flatMap(({ gates }) => gates);
  const left = before.filter(notTakenUp(check, standings));
  return left.length < before.length ? [...new Set(left.map(({ text, principle }) => principle?.text ?? text))] : [];
}

/** Neither a gate nor another of its principle is judged again. */
function notTakenUp({ gates }: ConstitutionCheck, standings: Facts['standings']): (gate: Gate) => boolean {
  const later = new Set(gates);
  const together = new Set(standings.flatMap((standing) => (standing.principle !== undefined && standing.gates.some((gate) => later.has(gate)) ? standing.gates : [])));
  const isMentioned = mentionedIn(gates.map(({ principle, text }) => `${principle?.text ?? ''} ${text}`));
  return (gate) => !together.has(gate) && !isMentioned(gate.principle?.name ?? gate.text);
}
