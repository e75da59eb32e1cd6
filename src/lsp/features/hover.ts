import type { Hover } from 'vscode-languageserver';
import type { Principle, Standing } from '../../constitution/constitution.js';
import { readDirective } from '../../engine/suppressions/directives.js';
import { ruleUrl } from '../../engine/findings/rule-url.js';
import type { Comment, Field, Point } from '../../plan/model.js';
import { titleOf } from '../../rule/principle-title.js';
import { gateAt, principleAt, type PlanFacts } from '../documents/plan-facts.js';
import { contains, type Positions } from '../documents/lsp-positions.js';

/** The hover text at a position. `textOf` returns the text of a principle in the constitution. */
export function hoverAt(facts: PlanFacts, point: Point, positions: Positions, textOf: (principle: Principle) => string | undefined): Hover | undefined {
  const gate = gateAt(facts, point)?.gate;
  const principle = principleAt(facts, point);
  if (principle !== undefined) return toHover(describePrinciple(principle, facts, textOf), gate?.at, positions);
  const comment = facts.plan.comments.find(({ at, text }) => contains(at, point) && text.startsWith('plan-lint-'));
  if (comment !== undefined) return toHover(describeComment(comment, facts), comment.at, positions);
  const field = facts.plan.fields.find(({ at, name }) => name !== undefined && at.start.line <= point.line && point.line <= at.end.line);
  return field === undefined ? undefined : toHover(describeField(field, facts), field.at, positions);
}

function toHover(value: string, at: Field['at'] | undefined, positions: Positions): Hover {
  return { contents: { kind: 'markdown', value }, ...(at && { range: positions.toRange(at) }) };
}

function describePrinciple(principle: Principle, { standings, rules }: PlanFacts, textOf: (principle: Principle) => string | undefined): string {
  const standing = standings.find((one) => one.principle?.rule === principle.rule);
  const why = rules.find(({ id }) => id === principle.rule)?.why ?? '';
  const strict = principle.nonNegotiable ? ' (NON-NEGOTIABLE)' : '';
  return [`**${titleOf(principle)}**${strict}`, textOf(principle) ?? why, standing === undefined ? '' : describeStanding(standing)].filter((part) => part !== '').join('\n\n');
}

function describeStanding({ deciding }: Standing): string {
  const passed = deciding.filter(({ verdict }) => verdict === 'pass' || verdict === 'na').length;
  return `${passed} of ${deciding.length} gates pass in this plan.`;
}

function describeComment(comment: Comment, { rules }: PlanFacts): string {
  const names = readDirective(comment)?.names.map((name) => name.replace(/\/.*/, '')) ?? [];
  const found = rules.filter(({ id }) => names.includes(id));
  return found.map((rule) => `[**${rule.id}**](${ruleUrl(rule)}): ${rule.title}. ${rule.why}`).join('\n\n') || 'No rule has this name.';
}

/** The reasons of the rules that check a field. */
function describeField({ label, name, state }: Field, { rules, constitution }: PlanFacts): string {
  const rule = rules.find(({ id }) => id === 'technical-context');
  const wanted = name === undefined ? undefined : constitution.expected?.wording?.fields.get(name);
  const hint = rule?.messages[state === 'filled' ? 'field-undecided' : 'field-empty']?.hint ?? '';
  return [`**${label}**`, rule?.why ?? '', state === 'filled' ? '' : hint, wanted === undefined ? '' : `The template: ${wanted}`].filter((part) => part !== '').join('\n\n');
}
