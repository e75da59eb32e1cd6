import type { BuiltIn } from '../../constitution/reading/sources.js';
import { baselineRule } from '../../engine/baseline.js';
import { statedGatesRule } from '../../rule/gates/principle.js';
import type { Rule } from '../../rule/problem.js';

/** The built-in constitution with its rules, and the rules for documents and evidence. */
export interface Registry {
  readonly builtIn: BuiltIn;
  readonly rules: readonly Rule[];
}

/** All rules that exist without a constitution file. */
export function builtInRules({ builtIn, rules }: Registry): readonly Rule[] {
  return [...builtIn.principleRules, ...rules, statedGatesRule(), baselineRule()];
}
