import { readDirectives, type Directive } from './directives.js';
import type { Finding } from '../findings/finding.js';
import { firstReaching, linesByName, reaches, type Request } from './covers.js';
import { suggestion } from '../did-you-mean.js';
import type { Plan } from '../../plan/model.js';
import { problem, type Problem, type Rule } from '../../rule/problem.js';

/** The rule that judges the suppressions themselves; its findings cannot be suppressed. */
export const SUPPRESSION_RULE = 'suppression';
const ABOUT_GATES = /^(?:gate-|principle-missing$|waiver-refused$)/;

/** Findings with the suppressed ones marked, and what is wrong with the comments. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** Marks the findings that the plan's own comments suppress; all are kept. */
export function applySuppressions(findings: readonly Finding[], plan: Pick<Plan, 'comments'>, rules: readonly Rule[]): Suppressed {
  const directives = readDirectives(plan);
  const [sound, unsound] = partition(directives, ({ names, reason }) => names.length > 0 && reason !== '');
  const requests = sound.flatMap((directive) => directive.names.map((name): Request => ({ directive, name })));
  const isKnown = knownBy(rules);
  const [known, unknown] = partition(requests, ({ name }) => isKnown(name));
  const others = findings.filter(({ rule }) => rule !== SUPPRESSION_RULE);
  const untouchable = linesByName(others.filter(untouchableBy(rules)));
  const [refused, allowed] = partition(known, (request) => reaches(request, untouchable));
  const found = linesByName(others);
  const about = (messageId: string) => ({ directive, name }: Request): Problem => problem(messageId, directive, { data: { rule: name } });
  return {
    findings: suppressAll(findings, allowed, rules),
    problems: [...unsound.map(problemOfForm), ...problemOfNames(unknown, rules), ...refused.map(about('not-allowed')), ...allowed.filter((request) => !reaches(request, found)).map(about('unused'))],
  };
}

function partition<Item>(items: readonly Item[], meets: (item: Item) => boolean): readonly [meeting: readonly Item[], others: readonly Item[]] {
  const met = new Set(items.filter(meets));
  return [[...met], items.filter((item) => !met.has(item))];
}

function suppressAll(findings: readonly Finding[], requests: readonly Request[], rules: readonly Rule[]): readonly Finding[] {
  const requestFor = firstReaching(requests);
  const isUntouched = untouchableBy(rules);
  return findings.map((finding) => {
    const directive = finding.rule === SUPPRESSION_RULE || isUntouched(finding) ? undefined : requestFor(finding)?.directive;
    return directive === undefined ? finding : { ...finding, suppression: { line: directive.at.start.line, reason: directive.reason } };
  });
}

/** Tells whether a finding is about the gates of a principle that allows no exception. */
function untouchableBy(rules: readonly Rule[]): (finding: Finding) => boolean {
  const strict = new Set(rules.flatMap(({ id, principle }) => (principle?.nonNegotiable === true ? [id] : [])));
  return ({ rule, messageId }) => ABOUT_GATES.test(messageId) && strict.has(rule);
}

/** Whether it is about the gates of a principle that allows no exception. */
export function isUntouchable(finding: Finding, rules: readonly Rule[]): boolean {
  return untouchableBy(rules)(finding);
}

function knownBy(rules: readonly Rule[]): (name: string) => boolean {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (name) => {
    const [id = '', messageId] = name.split('/');
    const rule = byId.get(id);
    return rule !== undefined && (messageId === undefined || Object.hasOwn(rule.messages, messageId));
  };
}

function problemOfForm(directive: Directive): Problem {
  const what = directive.names.length === 0 ? 'a list of rules' : 'a reason';
  return problem('no-reason', directive, { data: { what } });
}

function problemOfNames(requests: readonly Request[], rules: readonly Rule[]): readonly Problem[] {
  if (requests.length === 0) return [];
  const names = rules.flatMap(({ id, messages }) => [id, ...Object.keys(messages).map((messageId) => `${id}/${messageId}`)]);
  return requests.map(({ directive, name }) => {
    const near = suggestion(name, names);
    return problem('unknown-rule', directive, { data: { rule: name, mend: near === '' ? 'See `plan-lint --list-rules`.' : `Write ${near.replace(/^; did you mean |\?$/g, '')}.` } });
  });
}
