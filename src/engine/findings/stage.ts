import type { Rule } from '../../rule/problem.js';
import type { Finding } from './finding.js';
import type { Severities } from './severities.js';

/** The stage of a plan: in a `draft`, open questions and placeholders are warnings. */
export type Stage = 'draft' | 'final';

export const STAGES = ['draft', 'final'] as const satisfies readonly Stage[];

/** The messages that are warnings in a draft. */
const OPEN_IN_DRAFTS: readonly string[] = [
  'needs-clarification/marker',
  'option-label/label',
  'template-placeholder/placeholder',
  'template-placeholder/untouched-template',
  'complexity-tracking/placeholder-row',
  'required-section/missing',
  'required-section/empty',
  'technical-context/field-missing',
  'technical-context/field-empty',
  'structure-decision/missing',
  'constitution-check/no-gates',
];
/** The messages of every principle rule that are warnings in a draft. */
const OPEN_PRINCIPLE_MESSAGES: readonly string[] = ['gate-missing', 'principle-missing'];

/** The severities of a draft, which the configuration overrides. */
export function draftSeverities(rules: readonly Rule[]): Severities {
  const ofPrinciples = rules.filter(({ principle }) => principle !== undefined).flatMap(({ id }) => OPEN_PRINCIPLE_MESSAGES.map((messageId) => `${id}/${messageId}`));
  return Object.fromEntries([...OPEN_IN_DRAFTS, ...ofPrinciples].map((key) => [key, 'warning']));
}

/** Reduces the findings of an untouched template to the one that says so. */
export function keepHeadline(findings: readonly Finding[]): readonly Finding[] {
  const headline = findings.find(({ rule, messageId }) => rule === 'template-placeholder' && messageId === 'untouched-template');
  return headline ? [headline] : findings;
}
