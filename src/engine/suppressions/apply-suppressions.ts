import { DIRECTIVES, misspelledDirectives, readDirectives, type Directive } from './directives.js';
import type { Finding } from '../findings/finding.js';
import { nearestName } from '../../rule/nearest-name.js';
import type { Plan } from '../../plan/model.js';
import type { Rule, SuppressionState } from '../../rule/problem.js';

/** The findings with suppressed ones marked, and the defects of the comments. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly states: readonly SuppressionState[];
}

/** A finding with its line and the names that cover it. */
interface Covered {
  readonly finding: Finding;
  readonly line: number;
  readonly names: readonly string[];
}

/** Marks the findings that comments in the plan suppress. */
export function applySuppressions(findings: readonly Finding[], plan: Pick<Plan, 'comments'>, rules: readonly Rule[]): Suppressed {
  const { directives, incomplete } = readDirectives(plan);
  const names = rules.flatMap(({ id, messages }) => [id, ...Object.keys(messages).map((messageId) => `${id}/${messageId}`)]);
  const covered = findings.map((finding): Covered => ({ finding, line: finding.at.start.line, names: [finding.rule, `${finding.rule}/${finding.messageId}`] }));
  const unsuppressible = new Set(covered.filter(({ finding }) => isUnsuppressible(finding, rules)));
  const known = directives.filter(({ name }) => names.includes(name));
  const refused = new Set(known.filter((directive) => [...unsuppressible].some((one) => covers(directive, one))));
  const allowed = known.filter((directive) => !refused.has(directive));
  const unused = allowed.filter((directive) => !covered.some((one) => covers(directive, one)));
  return {
    findings: covered.map((one) => (unsuppressible.has(one) ? one.finding : suppress(one, allowed))),
    states: [
      ...misspelledDirectives(plan).map(({ text, at }): SuppressionState => ({ state: 'unknown-directive', written: text, at, ...nearTo(text, DIRECTIVES) })),
      ...incomplete.map(({ names: listed, at }): SuppressionState => ({ state: listed.length === 0 ? 'no-rule' : 'no-reason', at })),
      ...directives.filter(({ name }) => !names.includes(name)).map(({ name, at }): SuppressionState => ({ state: 'unknown-rule', rule: name, at, ...nearTo(name, names) })),
      ...[...refused].map(({ name, at }): SuppressionState => ({ state: 'not-allowed', rule: name, at })),
      ...unused.map(({ name, at }): SuppressionState => ({ state: 'unused', rule: name, at })),
    ],
  };
}

function suppress(one: Covered, directives: readonly Directive[]): Finding {
  const directive = directives.find((candidate) => covers(candidate, one));
  return directive === undefined ? one.finding : { ...one.finding, suppression: { line: directive.at.start.line, reason: directive.reason } };
}

function covers({ name, from, to }: Directive, { line, names }: Covered): boolean {
  return from <= line && line <= to && names.includes(name);
}

function nearTo(name: string, known: readonly string[]): { readonly near?: string } {
  const near = nearestName(name, known);
  return near === undefined ? {} : { near };
}

/** Whether the finding is about gates of a NON-NEGOTIABLE principle. */
export function isUnsuppressible({ rule, messageId }: Pick<Finding, 'rule' | 'messageId'>, rules: readonly Rule[]): boolean {
  return rules.some(({ id, messages }) => id === rule && messages[messageId]?.suppressible === false);
}
