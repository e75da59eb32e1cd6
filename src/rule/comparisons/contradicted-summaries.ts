import { mentions } from '../../plan/words/similarity/mentions.js';
import type { ConstitutionCheck, Gate, Summary } from '../../plan/model.js';
import type { Facts } from '../problem.js';
import { namesException } from '../reading.js';

/** A summary with the worst gate that contradicts it. */
interface Contradiction {
  readonly summary: Summary;
  readonly gate: Gate;
}

/** The first summary of a check that passes without naming an exception, if a gate contradicts it. */
export function contradictedSummaries({ summaries, gates }: ConstitutionCheck, { standings, isWaived }: Facts): readonly Contradiction[] {
  const summary = summaries.find(({ verdict, text }) => verdict === 'pass' && !namesException(text));
  if (summary === undefined) return [];
  const deciding = new Set(standings.flatMap((standing) => standing.deciding));
  const isUnmet = ({ verdict }: Gate): boolean => verdict === 'open' || verdict === 'fail';
  const isExcepted = (gate: Gate): boolean => isWaived(gate) || (gate.partial && explains(summary, gate));
  const unmet = gates.filter((gate) => deciding.has(gate) && isUnmet(gate) && !isExcepted(gate));
  const gate = unmet.find(({ partial }) => !partial) ?? unmet[0];
  return gate === undefined ? [] : [{ summary, gate }];
}

/** Whether the words after the verdict of a summary name a gate: `PASS - the feature needs no security design`. */
function explains({ text, sign }: Summary, { principle, text: name }: Gate): boolean {
  return mentions(text.slice(text.indexOf(sign) + sign.length), principle?.name ?? name);
}
