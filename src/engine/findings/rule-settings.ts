import type { Severity } from '../../rule/problem.js';
import type { Severities } from './severities.js';

/** The configuration of a rule: its severity, optionally with its options. */
export type RuleSetting = Severity | readonly [severity: Severity, options?: object];
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** Configured options by rule id. */
export type RuleOptionValues = Readonly<Record<string, object>>;

/** The severities in rule settings. */
export function severitiesIn(settings: RuleSettings): Severities {
  return Object.fromEntries(Object.entries(settings).map(([key, setting]) => [key, typeof setting === 'string' ? setting : setting[0]]));
}

/** The options in rule settings. */
export function optionsIn(settings: RuleSettings): RuleOptionValues {
  return Object.fromEntries(Object.entries(settings).flatMap(([key, setting]) => (typeof setting === 'string' || setting[1] === undefined ? [] : [[key, setting[1]]])));
}
