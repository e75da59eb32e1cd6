import type { BuiltIn } from '../../constitution/sources.js';
import { baselineRule } from '../../engine/baseline.js';
import { statedGatesRule } from '../../rule/principle.js';
import type { Rule } from '../../rule/problem.js';

/** All that comes with the package: the built-in constitution with its rules, and the rules about the document. */
export interface Registry {
  readonly builtIn: BuiltIn;
  readonly documentRules: readonly Rule[];
}

/** Every rule that is known without reading a constitution. */
export function builtInRules({ builtIn, documentRules }: Registry): readonly Rule[] {
  return [...builtIn.principleRules, ...documentRules, statedGatesRule(), baselineRule()];
}
