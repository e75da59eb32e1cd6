import type { Rule } from '../../rule/problem.js';
import { groupBy } from '../../plan/group-by.js';
import type { Finding } from './finding.js';
import { fillMessage } from './message.js';

/** Above this number the message gives a count instead of names. */
const MOST_NAMES = 12;

/** The message variant for joined findings. */
const SEVERAL = 'several';

/** Joins findings of one message at one place that each have a `joint` name; NON-NEGOTIABLE principles come first. */
export function joinFindings(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const groups = groupBy(findings.filter(isJoint), keyOf);
  return findings.flatMap((finding) => {
    const group = isJoint(finding) ? (groups.get(keyOf(finding)) ?? []) : [];
    if (group.length < 2) return [finding];
    return finding === group[0] ? listed(group, rules) : [];
  });
}

/** Whether a finding can be joined; excused findings stay separate. */
function isJoint({ joint, suppression, waiver }: Finding): boolean {
  return joint !== undefined && suppression === undefined && waiver === undefined;
}

function keyOf({ messageId, severity, at: { start } }: Finding): string {
  return `${messageId} ${severity} ${start.line}:${start.column}`;
}

function listed(group: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const strict = new Set(rules.flatMap(({ id, principle }) => (principle?.nonNegotiable === true ? [id] : [])));
  const all = group.toSorted((one, other) => Number(strict.has(other.rule)) - Number(strict.has(one.rule)));
  return all.slice(0, 1).map((first) => listing(first, all, rules));
}

function listing(first: Finding, all: readonly Finding[], rules: readonly Rule[]): Finding {
  const own = rules.find(({ id }) => id === first.rule)?.messages[first.messageId];
  const wording = own?.variants?.[SEVERAL];
  const names = all.slice(0, MOST_NAMES).map(({ joint = '' }) => fillMessage('`{name}`', { name: joint })).join(', ');
  const rest = all.length - MOST_NAMES;
  const list = rest > 0 ? `${names} and ${String(rest)} more` : names;
  const message = wording?.text?.replace('{count}', String(all.length)).replace('{list}', () => list) ?? first.message;
  const suggest = all.flatMap((one) => one.suggest ?? []);
  // Keeps the hint of a finding that uses another variant.
  const hint = first.hint === own?.hint ? wording?.hint ?? first.hint : first.hint;
  return { ...first, message, hint, ...(suggest.length > 0 && { suggest }) };
}
