import type { Finding } from './finding.js';
import type { Severities } from './severities.js';

/** How far a plan is: `draft` while it is being written, when the workflow itself allows open questions. */
export type Stage = 'draft' | 'final';

export const STAGES = ['draft', 'final'] as const satisfies readonly Stage[];

/** What a draft may still have; what is configured goes before. */
export const DRAFT_SEVERITIES: Severities = {
  'needs-clarification/marker': 'warning',
  'template-placeholder/placeholder': 'warning',
  'template-placeholder/untouched-template': 'warning',
  'complexity-tracking/placeholder-row': 'warning',
};

/** A draft that is still the template needs to be told so once, not line by line. */
export function keepHeadline(findings: readonly Finding[]): readonly Finding[] {
  const headline = findings.find(({ rule, messageId }) => rule === 'template-placeholder' && messageId === 'untouched-template');
  return headline ? [headline] : findings;
}
