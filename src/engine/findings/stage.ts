import type { Rule } from '../../rule/problem.js';
import type { Finding } from './finding.js';

/** The stage of a plan: in a `draft`, open questions and placeholders are warnings. */
export type Stage = 'draft' | 'final';

export const STAGES = ['draft', 'final'] as const satisfies readonly Stage[];

/** Reduces the findings of an untouched template to the one that says so. */
export function keepHeadline(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const headline = findings.find(({ rule, messageId }) => rules.some(({ id, messages }) => id === rule && messages[messageId]?.headline === true));
  return headline ? [headline] : findings;
}
