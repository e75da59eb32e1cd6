import { readDirectives, type Directive } from './lint/directives.js';
import type { Finding } from './lint/finding.js';
import { suggestion } from './nearest.js';
import type { Plan } from './plan/model.js';
import { problem, type Problem, type Rule } from './rule/problem.js';

/** The rule that judges the suppressions themselves; its findings cannot be suppressed. */
export const SUPPRESSION_RULE = 'suppression';
const ABOUT_GATES = /^(?:gate-|principle-missing$|waiver-refused$)/;

/** Findings with the suppressed ones marked, and what is wrong with the comments. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** One name of one directive. */
interface Request {
  readonly directive: Directive;
  readonly name: string;
}

/** Marks the findings that the plan's own comments suppress; all are kept. */
export function applySuppressions(findings: readonly Finding[], plan: Pick<Plan, 'comments'>, rules: readonly Rule[]): Suppressed {
  const directives = readDirectives(plan);
  const sound = directives.filter(({ names, reason }) => names.length > 0 && reason !== '');
  const requests = sound.flatMap((directive) => directive.names.map((name) => ({ directive, name })));
  const known = requests.filter(({ name }) => isKnown(name, rules));
  const allowed = known.filter((request) => !findings.some((finding) => covers(request, finding) && isUntouchable(finding, rules)));
  return {
    findings: findings.map((finding) => suppress(finding, allowed, rules)),
    problems: [
      ...directives.filter((directive) => !sound.includes(directive)).map(complainOfForm),
      ...requests.filter(({ name }) => !isKnown(name, rules)).map(({ directive, name }) => complainOfName(directive, name, rules)),
      ...known.filter((request) => !allowed.includes(request)).map(({ directive, name }) => problem('not-allowed', directive, { data: { rule: name } })),
      ...allowed.filter((request) => !findings.some((finding) => covers(request, finding))).map(({ directive, name }) => problem('unused', directive, { data: { rule: name } })),
    ],
  };
}

function suppress(finding: Finding, requests: readonly Request[], rules: readonly Rule[]): Finding {
  const request = requests.find((candidate) => covers(candidate, finding));
  if (request === undefined || isUntouchable(finding, rules)) return finding;
  return { ...finding, suppression: { line: request.directive.at.start.line, reason: request.directive.reason } };
}

function covers({ directive, name }: Request, { rule, messageId, at }: Finding): boolean {
  const inReach = at.start.line >= directive.from && at.start.line <= directive.to;
  return inReach && rule !== SUPPRESSION_RULE && (name === rule || name === `${rule}/${messageId}`);
}

/** Whether it is about the gates of a principle that allows no exception. */
export function isUntouchable({ rule, messageId }: Finding, rules: readonly Rule[]): boolean {
  return ABOUT_GATES.test(messageId) && rules.some(({ id, principle }) => id === rule && principle?.nonNegotiable);
}

function isKnown(name: string, rules: readonly Rule[]): boolean {
  const [id, messageId] = name.split('/');
  const rule = rules.find((candidate) => candidate.id === id);
  return rule !== undefined && (messageId === undefined || Object.hasOwn(rule.messages, messageId));
}

function complainOfForm(directive: Directive): Problem {
  const what = directive.names.length === 0 ? 'a list of rules' : 'a reason';
  return problem('no-reason', directive, { data: { what } });
}

function complainOfName(directive: Directive, name: string, rules: readonly Rule[]): Problem {
  const names = rules.flatMap(({ id, messages }) => [id, ...Object.keys(messages).map((messageId) => `${id}/${messageId}`)]);
  const near = suggestion(name, names);
  return problem('unknown-rule', directive, { data: { rule: name, mend: near === '' ? 'See `plan-lint --list-rules`.' : `Write ${near.replace(/^; did you mean |\?$/g, '')}.` } });
}
