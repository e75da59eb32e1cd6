import type { Finding } from './finding.js';
import { normalizeSource } from '../../markdown/remark/source.js';
import { fingerprint, wordsAt, type Identity } from './fingerprint.js';
import { fillMessage } from './message.js';
import type { Plan } from '../../plan/model.js';
import type { Message, Problem, Rule, Severity, Wording } from '../../rule/problem.js';
import { ruleUrl } from './rule-url.js';
import { configuredSeverity, type Severities } from './severities.js';
import type { Waivers } from './waivers.js';

/** A problem with the rule that found it. */
export interface Found {
  readonly rule: Rule;
  readonly problem: Problem;
}

/** Data that rules do not have: the configured severities, the path of the plan, and the rows that excuse gates. */
export interface FindingContext {
  readonly severities: Severities;
  readonly repositoryPath: string;
  readonly waivers?: Waivers;
}

/** Turns problems into findings in the order of the plan, without those that are switched off. */
export function toFindings(plan: Pick<Plan, 'path' | 'source'>, found: readonly Found[], context: FindingContext): readonly Finding[] {
  if (found.length === 0) return [];
  const lines = normalizeSource(plan.source).split('\n');
  const seen = new Map<string, number>();
  const ordinalOf = (key: string): number => {
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return ordinal;
  };
  return found.toSorted((a, b) => byPlace(a.problem, b.problem)).flatMap(({ rule, problem }) => {
    const severity = severityOf(rule, problem, context.severities);
    const words = wordsAt(lines, problem.at);
    const ordinal = ordinalOf(`${rule.id}/${problem.messageId} ${words}`);
    const identity = { rule: rule.id, messageId: problem.messageId, path: context.repositoryPath, words, ordinal };
    return severity === 'off' ? [] : [identified({ ...toFinding(plan, rule, problem), severity, ...waived(rule, problem, context) }, identity)];
  });
}

/** Adds the fingerprint, which is computed when it is read: the text report does not show it, and `node:crypto` loads slowly. */
function identified(finding: Omit<Finding, 'fingerprint'>, identity: Identity): Finding {
  return { ...finding, get fingerprint() { return fingerprint(identity); } };
}

/** The row that excuses the gate of the problem. */
function waived(rule: Rule, { gate, messageId }: Problem, { waivers }: FindingContext): Pick<Finding, 'waiver'> {
  const isWaivable = declaredMessage(rule, messageId).waivable === true;
  const waiver = gate !== undefined && isWaivable ? waivers?.excused.get(gate) : undefined;
  return waiver ? { waiver } : {};
}

function toFinding(plan: Pick<Plan, 'path'>, rule: Rule, problem: Problem): Omit<Finding, 'severity' | 'fingerprint'> {
  const { text, hint } = wordingOf(declaredMessage(rule, problem.messageId), problem);
  return {
    rule: rule.id,
    messageId: problem.messageId,
    message: fillMessage(text, problem.data),
    hint: fillMessage(hint, problem.data),
    path: plan.path,
    at: problem.at,
    url: ruleUrl(rule),
    ...(problem.gate && { gate: problem.gate }),
    ...(problem.joint !== undefined && { joint: problem.joint }),
    ...(problem.fix && { fix: problem.fix }),
    ...(problem.suggest !== undefined && problem.suggest.length > 0 && { suggest: problem.suggest }),
  };
}

function wordingOf(message: Message, { variant = '' }: Problem): Wording {
  return { ...message, ...message.variants?.[variant] };
}

function severityOf(rule: Rule, problem: Problem, severities: Severities): Severity {
  return configuredSeverity(severities, rule.id, problem.messageId) ?? problem.severity ?? declaredMessage(rule, problem.messageId).severity;
}

/** The message of a rule; throws if the rule does not declare it. */
export function declaredMessage(rule: Rule, messageId: string): Message {
  const message = rule.messages[messageId];
  if (!message) throw new Error(`Rule \`${rule.id}\` yielded \`${messageId}\`, which its messages do not declare`);
  return message;
}

/** Orders by line, then column; stable sorting keeps the order of the rules at one place. */
export function byPlace(a: Pick<Problem, 'at'>, b: Pick<Problem, 'at'>): number {
  return a.at.start.line - b.at.start.line || a.at.start.column - b.at.start.column;
}
