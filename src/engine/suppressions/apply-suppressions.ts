import { DIRECTIVES, misspelledDirectives, readDirectives, type Directive } from './directives.js';
import type { Finding } from '../findings/finding.js';
import { firstCovering, linesByName, covers, type Request } from './covers.js';
import { nearestName } from '../../rule/nearest-name.js';
import type { Plan } from '../../plan/model.js';
import type { Rule, SuppressionState } from '../../rule/problem.js';

/** The rule about suppressions; its own findings cannot be suppressed. */
export const SUPPRESSION_RULE = 'suppression';
const ABOUT_GATES = /^(?:gate-|principle-missing$|waiver-refused$)/;

/** The findings with suppressed ones marked, and the defects of the comments. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly states: readonly SuppressionState[];
}

/** Marks the findings that comments in the plan suppress. */
export function applySuppressions(findings: readonly Finding[], plan: Pick<Plan, 'comments'>, rules: readonly Rule[]): Suppressed {
  const directives = readDirectives(plan);
  const [sound, unsound] = partition(directives, ({ names, reason }) => names.length > 0 && reason !== '');
  const requests = sound.flatMap((directive) => directive.names.map((name): Request => ({ directive, name })));
  const isKnown = knownBy(rules);
  const [known, unknown] = partition(requests, ({ name }) => isKnown(name));
  const others = findings.filter(({ rule }) => rule !== SUPPRESSION_RULE);
  const untouchable = linesByName(others.filter(untouchableBy(rules)));
  const [refused, allowed] = partition(known, (request) => covers(request, untouchable));
  const found = linesByName(others);
  const about = (state: 'unused' | 'not-allowed') => ({ directive, name }: Request): SuppressionState => ({ state, rule: name, at: directive.at });
  return {
    findings: suppressAll(findings, allowed, rules),
    states: [...unknownDirectives(plan), ...unsound.map(stateOfForm), ...stateOfNames(unknown, rules), ...refused.map(about('not-allowed')), ...allowed.filter((request) => !covers(request, found)).map(about('unused'))],
  };
}

function partition<Item>(items: readonly Item[], meets: (item: Item) => boolean): readonly [meeting: readonly Item[], others: readonly Item[]] {
  const met = new Set(items.filter(meets));
  return [[...met], items.filter((item) => !met.has(item))];
}

function suppressAll(findings: readonly Finding[], requests: readonly Request[], rules: readonly Rule[]): readonly Finding[] {
  const requestFor = firstCovering(requests);
  const isUntouched = untouchableBy(rules);
  return findings.map((finding) => {
    const directive = finding.rule === SUPPRESSION_RULE || isUntouched(finding) ? undefined : requestFor(finding)?.directive;
    return directive === undefined ? finding : { ...finding, suppression: { line: directive.at.start.line, reason: directive.reason } };
  });
}

/** Returns a test for findings about gates of NON-NEGOTIABLE principles. */
function untouchableBy(rules: readonly Rule[]): (finding: Finding) => boolean {
  const strict = new Set(rules.flatMap(({ id, principle }) => (principle?.nonNegotiable === true ? [id] : [])));
  return ({ rule, messageId }) => ABOUT_GATES.test(messageId) && strict.has(rule);
}

/** Whether the finding is about gates of a NON-NEGOTIABLE principle. */
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

function stateOfForm({ names, at }: Directive): SuppressionState {
  return { state: names.length === 0 ? 'no-rule' : 'no-reason', at };
}

function stateOfNames(requests: readonly Request[], rules: readonly Rule[]): readonly SuppressionState[] {
  if (requests.length === 0) return [];
  const names = rules.flatMap(({ id, messages }) => [id, ...Object.keys(messages).map((messageId) => `${id}/${messageId}`)]);
  return requests.map(({ directive: { at }, name }) => {
    const near = nearestName(name, names);
    return { state: 'unknown-rule', rule: name, at, ...(near !== undefined && { near }) };
  });
}

function unknownDirectives(plan: Pick<Plan, 'comments'>): readonly SuppressionState[] {
  return misspelledDirectives(plan).map(({ text, at }) => {
    const near = nearestName(text, DIRECTIVES);
    return { state: 'unknown-directive', written: text, at, ...(near !== undefined && { near }) };
  });
}
