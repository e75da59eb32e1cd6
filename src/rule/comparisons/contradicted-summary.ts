import { mentions } from '../../plan/words/similarity/mentions.js';
import type { ConstitutionCheck, Gate, Summary } from '../../plan/model.js';
import type { Facts } from '../problem.js';
import { namesException } from '../reading.js';

/** The first summary of a check that passes without naming an exception, and the worst gate that contradicts it. */
export function contradictedSummary({ summaries, gates }: ConstitutionCheck, { standings, isWaived }: Facts): { readonly summary: Summary; readonly gate: Gate } | undefined {
  const summary = summaries.find(({ verdict, text }) => verdict === 'pass' && !namesException(text));
  if (summary === undefined) return undefined;
  const deciding = new Set(standings.flatMap((standing) => standing.deciding));
  const unmet = gates.filter((gate) => deciding.has(gate) && (gate.verdict === 'open' || gate.verdict === 'fail') && !isWaived(gate) && !(gate.partial && explains(summary, gate)));
  const gate = unmet.find(({ partial }) => !partial) ?? unmet[0];
  return gate === undefined ? undefined : { summary, gate };
}

/** The first summary that does not pass although every gate of the plan does; a re-check that is still to come is none. */
export function unmetSummary({ summaries, recheck }: ConstitutionCheck, { standings }: Facts): Summary | undefined {
  if (standings.some(({ deciding }) => deciding.some(({ verdict }) => verdict === 'open' || verdict === 'fail'))) return undefined;
  return summaries.find(({ verdict, partial }) => verdict === 'fail' || (verdict === 'open' && !partial && !recheck));
}

/** Whether the words after the verdict of a summary name a gate: `PASS - the feature needs no security design`. */
function explains({ text, sign }: Summary, { principle, text: name }: Gate): boolean {
  return mentions(text.slice(text.indexOf(sign) + sign.length), principle?.name ?? name);
}
