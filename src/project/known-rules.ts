import { suggestion } from '../engine/did-you-mean.js';
import type { Severities } from '../engine/findings/severities.js';
import { UsageError } from '../host/usage-error.js';
import type { Rule } from '../rule/problem.js';
import type { Assignment } from './plans/assignment.js';
import { builtInRules, type Registry } from './lint/registry.js';
import { checkOptions } from './schema/check-options.js';

/** Throws a UsageError for unknown rules in settings and duplicate rule ids; returns warnings for those in a base configuration. */
export function checkAssignments(plans: readonly Assignment[], rules: readonly Rule[], { rules: builtIn }: Registry): readonly string[] {
  refuseClashes(plans.flatMap(({ settings }) => settings.plugins), builtIn);
  const origins = plans.flatMap(({ settings: { origins: all, runsPlugins } }) => all.filter(({ origin }) => runsPlugins || origin.startsWith('--')));
  const unique = new Map(origins.map((one) => [one.origin, one]));
  return [...unique.values()].flatMap(({ origin, severities, options, extended }) => {
    const faults = [...unknownNames(severities, rules, origin), ...misplacedOptions(Object.keys(options), rules, origin)];
    if (faults.length > 0 && !extended) throw new UsageError(faults[0]);
    return faults;
  });
}

function refuseClashes(plugins: readonly Rule[], builtIn: readonly Rule[]): void {
  const ids = new Map<string, Rule>();
  for (const plugin of plugins) {
    const isBuiltIn = plugin.principle === undefined && builtIn.some(({ id }) => id === plugin.id);
    if (isBuiltIn) throw new UsageError(`A plug-in defines the rule \`${plugin.id}\`, which is built in: give it another id`);
    const other = ids.get(plugin.id);
    if (other !== undefined && other !== plugin) throw new UsageError(`Two plug-ins define the rule \`${plugin.id}\`: give one of them another id`);
    ids.set(plugin.id, plugin);
  }
}

/** Throws a UsageError for invalid options of rules. Call it before rules run; options of generated rules are checked later. */
export async function checkAllOptions(plans: readonly Pick<Assignment, 'settings'>[], registry: Registry): Promise<void> {
  const checked = new Set<object>();
  for (const { settings } of plans) {
    const rules = [...builtInRules(registry), ...settings.plugins];
    for (const { origin, options } of settings.origins) {
      for (const [id, values] of Object.entries(options)) {
        const rule = rules.findLast((candidate) => candidate.id === id);
        if (rule !== undefined && !checked.has(values)) await checkOptions(rule, values, origin);
        checked.add(values);
      }
    }
  }
}

/** Errors for options of a message or of a generated rule. */
function misplacedOptions(keys: readonly string[], rules: readonly Rule[], origin: string): readonly string[] {
  return keys.flatMap((key) => {
    const [id = '', messageId] = key.split('/', 2);
    if (messageId !== undefined) return [`${origin}: \`${key}\` is a message, which takes a severity only; options belong to the rule \`${id}\``];
    return rules.some((rule) => rule.id === id && rule.options === undefined) ? [`${origin}: rule \`${id}\` takes no options`] : [];
  });
}

/** Errors for unknown rules and messages in severities. */
function unknownNames(severities: Severities, rules: readonly Rule[], origin: string): readonly string[] {
  return Object.keys(severities).flatMap((key) => {
    const [id = '', messageId] = key.split('/', 2);
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule === undefined) return [unknownRule(id, rules, origin)];
    return messageId === undefined || messageId in rule.messages ? [] : [unknownMessage(messageId, rule, origin)];
  });
}

/** The rule with an id; a UsageError suggests the nearest one. */
export function findRule(id: string, rules: readonly Rule[], origin: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule) return rule;
  throw new UsageError(unknownRule(id, rules, origin));
}

/** The rule of `rule` or `rule/messageId`; a UsageError suggests the nearest name. */
export function findNamed(name: string, rules: readonly Rule[], origin: string): Rule {
  const [id = '', messageId] = name.split('/', 2);
  const rule = findRule(id, rules, origin);
  if (messageId === undefined || messageId in rule.messages) return rule;
  throw new UsageError(unknownMessage(messageId, rule, origin));
}

function unknownMessage(messageId: string, { id, messages }: Rule, origin: string): string {
  return `${origin}: rule \`${id}\` has no message \`${messageId}\`${suggestion(messageId, Object.keys(messages))}`;
}

function unknownRule(id: string, rules: readonly Rule[], origin: string): string {
  const near = suggestion(id, rules.map((candidate) => candidate.id));
  return `${origin}: unknown rule \`${id}\`${near === '' ? '; --list-rules shows all rules' : near}`;
}
