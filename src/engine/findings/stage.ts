import type { Rule } from '../../rule/problem.js';
import type { Finding } from './finding.js';
import type { Severities } from './severities.js';

/** How far a plan is: `draft` while it is being written, when the workflow itself allows open questions. */
export type Stage = 'draft' | 'final';

export const STAGES = ['draft', 'final'] as const satisfies readonly Stage[];

/** What goes away by writing on: a warning while a plan is a draft. */
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
/** The same of every rule for a principle. */
const OPEN_PRINCIPLE_MESSAGES: readonly string[] = ['gate-missing', 'principle-missing'];

/** The severities of a draft; whatever is configured goes before. */
export function draftSeverities(rules: readonly Rule[]): Severities {
  const ofPrinciples = rules.filter(({ principle }) => principle !== undefined).flatMap(({ id }) => OPEN_PRINCIPLE_MESSAGES.map((messageId) => `${id}/${messageId}`));
  return Object.fromEntries([...OPEN_IN_DRAFTS, ...ofPrinciples].map((key) => [key, 'warning']));
}

/** A draft that is still the template needs to be told so once, not line by line. */
export function keepHeadline(findings: readonly Finding[]): readonly Finding[] {
  const headline = findings.find(({ rule, messageId }) => rule === 'template-placeholder' && messageId === 'untouched-template');
  return headline ? [headline] : findings;
}
