import type { Finding } from '../engine/findings/finding.js';

/** A short reason why a finding does not fail the run; undefined if it does. */
export function excuseFor(finding: Finding): string | undefined {
  const { waiver, suppression, baselined } = finding;
  if (waiver) return `waived by line ${String(waiver.line)}: ${waiver.reason}`;
  if (suppression) return `suppressed by line ${String(suppression.line)}: ${suppression.reason}`;
  return baselined && 'known from the baseline';
}
