import { RuleMisuse } from '../../engine/rule-misuse.js';
import { SEVERITIES } from '../../engine/findings/severities.js';
import type { Problem, Rule } from '../../rule/problem.js';

/** The documentation of plug-in rules that declare none. */
const PLUGIN_URL = 'https://github.com/plan-lint/plan-lint#a-rule-of-your-own';
const AT = 'it must be a place in the plan: pass a fact or a node to `problem()`';

/** Wraps a rule of a plug-in to validate its problems; an error names the plug-in, the rule, and what the API expects. */
export function guardRule(rule: Rule, plugin: string): Rule {
  return {
    ...rule,
    url: rule.url ?? PLUGIN_URL,
    * check(facts) {
      const problems: unknown = rule.check(facts);
      if (!isIterable(problems)) throw misuse(rule, plugin, `\`check\` returned ${shown(problems)}; it must return or yield problems`);
      for (const problem of problems) {
        if (!isProblem(problem, rule)) throw misuse(rule, plugin, faultOf(problem, rule) ?? 'a problem is not valid');
        yield problem;
      }
    },
  };
}

function misuse({ id }: Rule, plugin: string, fault: string): RuleMisuse {
  return new RuleMisuse(`Plug-in ${plugin}: rule \`${id}\`: ${fault}`);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function isProblem(value: unknown, rule: Rule): value is Problem {
  return faultOf(value, rule) === undefined;
}

function faultOf(value: unknown, { messages }: Rule): string | undefined {
  if (!isRecord(value)) return `yielded ${shown(value)}; yield what \`problem()\` returns`;
  const { messageId, at, data = {}, severity = 'error' } = value;
  const declared = Object.keys(messages);
  if (typeof messageId !== 'string' || !declared.includes(messageId)) {
    return `yielded the message ${shown(messageId)}, which its \`messages\` do not declare (declared: ${declared.join(', ')})`;
  }
  if (!isSpan(at)) return `\`${messageId}\`: \`at\` is ${shown(at)}; ${AT}`;
  if (!SEVERITIES.some((known) => known === severity)) return `\`${messageId}\`: \`severity\` is ${shown(severity)}; it must be one of ${SEVERITIES.join(', ')}`;
  if (!isRecord(data)) return `\`${messageId}\`: \`data\` is ${shown(data)}; it must be an object of strings`;
  const word = Object.entries(data).find(([, one]) => typeof one !== 'string');
  return word && `\`${messageId}\`: \`data.${word[0]}\` is ${shown(word[1])}; it must be a string`;
}

function isSpan(value: unknown): boolean {
  return isRecord(value) && isPoint(value.start) && isPoint(value.end);
}

function isPoint(value: unknown): boolean {
  return isRecord(value) && isCount(value.line) && isCount(value.column);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  if (value instanceof Promise) return 'a promise (`check` cannot be async)';
  if (typeof value === 'string') return `\`${value}\``;
  return isRecord(value) ? JSON.stringify(value) : String(value);
}
