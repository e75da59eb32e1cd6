import { hasWord } from '../../plan/words/letters.js';
import { mentions } from '../../plan/words/similarity/mentions.js';
import type { ConstitutionCheck, Gate, Plan, Summary } from '../../plan/model.js';
import type { Facts } from '../problem.js';
import { namesException } from '../reading.js';

/** A summary with the gate that contradicts it. */
interface Contradiction {
  readonly summary: Summary;
  /** The text of the gate; empty for a summary that does not pass although every gate does. */
  readonly gate: string;
  /** A warning where the summary or the gate is only partly met. */
  readonly severity: 'error' | 'warning';
}

/** The summaries of a check that its gates contradict. */
export function contradictedSummaries(check: ConstitutionCheck, facts: Facts): readonly Contradiction[] {
  return [...unmetSummary(check, facts), ...passingSummary(check, facts)];
}

/** The first summary that does not pass although every gate of the plan does. A later check replaces it; a re-check that is still to come is none, nor is one that says what it waits for. */
function unmetSummary(check: ConstitutionCheck, { standings, plan }: Facts): readonly Contradiction[] {
  const deciding = standings.flatMap((standing) => standing.deciding);
  if (deciding.length === 0 || deciding.some(isUnmet) || isReplaced(check, plan)) return [];
  const last = check.summaries.slice(check.summaries.findLastIndex(passes) + 1);
  const summary = last.find((one) => one.verdict === 'fail' || (one.verdict === 'open' && !one.partial && !check.recheck && !hasWord(behindSign(one))));
  return summary === undefined ? [] : [{ summary, gate: '', severity: summary.verdict === 'fail' ? 'error' : 'warning' }];
}

/** Whether a later check has gates, or a summary that passes. */
function isReplaced(check: ConstitutionCheck, { checks }: Plan): boolean {
  return checks.slice(checks.indexOf(check) + 1).some(({ gates, summaries }) => gates.length > 0 || summaries.some(passes));
}

function passes({ verdict }: Summary): boolean {
  return verdict === 'pass';
}

/** The first summary that passes without naming an exception, with the worst gate that contradicts it. */
function passingSummary({ summaries, gates }: ConstitutionCheck, facts: Facts): readonly Contradiction[] {
  const summary = summaries.find((one) => passes(one) && !namesException(one.text));
  if (summary === undefined) return [];
  const unmet = gates.filter((gate) => facts.unmet.includes(gate) && !(gate.partial && explains(summary, gate)));
  const gate = unmet.find(({ partial }) => !partial) ?? unmet[0];
  return gate === undefined ? [] : [{ summary, gate: gate.text, severity: gate.partial ? 'warning' : 'error' }];
}

function isUnmet({ verdict }: Gate): boolean {
  return verdict === 'open' || verdict === 'fail';
}

/** Whether the words after the verdict of a summary name a gate: `PASS - the feature needs no security design`. */
function explains(summary: Summary, { principle, text: name }: Gate): boolean {
  return mentions(behindSign(summary), principle?.name ?? name);
}

function behindSign({ text, sign }: Summary): string {
  return text.slice(text.indexOf(sign) + sign.length);
}
