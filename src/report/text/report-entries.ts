import type { Finding } from '../../engine/findings/finding.js';
import { groupBy } from '../../plan/group-by.js';

/** Findings of one rule, with one severity, about one gate or at one place, which reports show as one entry. */
export type Entry = readonly [Finding, ...Finding[]];

/** Groups the findings of one plan into entries, in the order of their first findings. */
export function entriesOf(findings: readonly Finding[]): readonly Entry[] {
  return [...groupBy(findings, keyOf).values()];
}

function keyOf(finding: Finding): string {
  const { rule, severity, at, gate } = finding;
  const { start, end } = gate?.at ?? at;
  return JSON.stringify([rule, severity, start, end, excuseFor(finding)]);
}

/** A short reason why a finding does not fail the run; undefined if it does. */
export function excuseFor({ waiver, suppression, baselined }: Finding): string | undefined {
  if (waiver) return `waived by line ${waiver.line}: ${waiver.reason}`;
  if (suppression) return `suppressed by line ${suppression.line}: ${suppression.reason}`;
  return baselined && 'known from the baseline';
}

/** Returns the hint of a finding only the first time that its rule gives it. */
export function firstHints(): (finding: Finding) => string | undefined {
  const given = new Set<string>();
  return ({ rule, messageId, hint }) => {
    const key = `${rule}/${messageId} ${hint}`;
    const isNew = !given.has(key);
    given.add(key);
    return isNew ? hint : undefined;
  };
}
