import type { Rule } from '../problem.js';
import type { LintedFile, RunResult } from '../result.js';
import type { World } from '../world.js';
import { basisReader } from './bases.js';
import { judgeFile, type Assignment } from './judge-file.js';
import { NO_STOPWATCH, type Stopwatch } from './stopwatch.js';
import { builtInRules, type Registry } from './registry.js';

/** Judges every plan; one that cannot be judged does not keep the others from it. */
export function run(plans: readonly Assignment[], registry: Registry, world: World, watch: Stopwatch = NO_STOPWATCH): Omit<RunResult, 'version'> {
  const basisFor = basisReader(registry, world);
  const judged = plans.map((plan) => judgeFile(plan, basisFor, registry, world, watch));
  const judgements = judged.filter((one) => 'file' in one);
  return {
    files: [...aboutConstitutions(judgements.flatMap(({ about }) => about)), ...judged.map((one) => ('file' in one ? one.file : one))],
    notes: [...new Set(judgements.flatMap(({ note }) => note ?? []))],
    rules: eachOnce([...builtInRules(registry), ...judgements.flatMap(({ rules }) => rules)]),
  };
}

/** Many plans share a constitution: what is wrong with it is said once. */
function aboutConstitutions(about: readonly LintedFile[]): readonly LintedFile[] {
  return [...new Map(about.map((file) => [file.path, file])).values()];
}

function eachOnce(rules: readonly Rule[]): readonly Rule[] {
  const first = new Map<string, Rule>();
  for (const rule of rules) if (!first.has(rule.id)) first.set(rule.id, rule);
  return [...first.values()];
}
