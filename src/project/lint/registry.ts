import type { BuiltIn } from '../../constitution/sources.js';
import { baselineRule } from '../../engine/baseline.js';
import { statedGatesRule } from '../../rule/principle.js';
import type { Rule } from '../../rule/problem.js';

/** The built-in constitution with its rules, and the document rules. */
export interface Registry {
  readonly builtIn: BuiltIn;
  readonly documentRules: readonly Rule[];
}

/** All rules that exist without a constitution file. */
export function builtInRules({ builtIn, documentRules }: Registry): readonly Rule[] {
  return [...builtIn.principleRules, ...documentRules, statedGatesRule(), baselineRule()];
}
