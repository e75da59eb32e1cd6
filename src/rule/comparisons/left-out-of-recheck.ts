import { mentionedIn } from '../../constitution/matching/mentions.js';
import type { ConstitutionCheck, Gate } from '../../plan/model.js';
import type { Facts } from '../problem.js';

/** Says of the gates that it does not repeat that they hold. */
const ALL_OTHERS = /\b(?:all|other|others|remaining|rest|every)\b/i;

/** What a re-check leaves out of the gates before it, by principle; nothing where it sums up the others, or repeats no gate and so is about the whole check. */
export function leftOutOfRecheck(check: ConstitutionCheck, { plan, standings }: Facts): readonly string[] {
  if (check.gates.length === 0 || check.summaries.some(({ text }) => ALL_OTHERS.test(text))) return [];
  const before = plan.checks.filter(({ recheck }) => !recheck).flatMap(({ gates }) => gates);
  const left = before.filter(notRepeated(check, standings));
  return left.length === before.length ? [] : [...new Set(left.map(({ text, principle }) => principle?.text ?? text))];
}

/** Whether the re-check repeats neither the gate nor another gate of its principle. */
function notRepeated({ gates }: ConstitutionCheck, standings: Facts['standings']): (gate: Gate) => boolean {
  const later: ReadonlySet<Gate> = new Set(gates);
  const together = new Set(standings.flatMap((standing) => (standing.principle !== undefined && standing.gates.some((gate) => later.has(gate)) ? standing.gates : [])));
  const isMentioned = mentionedIn(gates.map(({ principle, text }) => `${principle?.text ?? ''} ${text}`));
  return (gate) => !together.has(gate) && !isMentioned(gate.principle?.name ?? gate.text);
}
