import type { Finding } from '../engine/findings/finding.js';
import { excuseFor } from './excused.js';

/** Findings of one rule, with one severity, about one gate or at one place, which reports show as one entry. */
export type Entry = readonly [Finding, ...Finding[]];

/** Groups the findings of one plan into entries, in the order of their first findings. */
export function entriesOf(findings: readonly Finding[]): readonly Entry[] {
  const entries = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const entry = entries.get(key);
    if (entry === undefined) entries.set(key, [finding]);
    else entry.push(finding);
  }
  return [...entries.values()];
}

function keyOf(finding: Finding): string {
  const { rule, severity, at, gate } = finding;
  const { start, end } = gate?.at ?? at;
  return JSON.stringify([rule, severity, start, end, excuseFor(finding)]);
}

/** Returns the hint of a finding only the first time that its rule gives it. */
export function adviceOnce(): (finding: Finding) => string | undefined {
  const given = new Set<string>();
  return ({ rule, messageId, hint }) => {
    const isNew = !given.has(`${rule}/${messageId}`);
    given.add(`${rule}/${messageId}`);
    return isNew ? hint : undefined;
  };
}
