import type { Rule } from '../rule/problem.js';
import type { FailedFile, LintedFile, RunResult } from '../result.js';
import type { World } from '../world.js';
import { basisReader } from './bases.js';
import type { Judgement } from './judge.js';
import { judgeFile, type Assignment } from './judge-file.js';
import { NO_PROGRESS, type Progress } from './progress.js';
import { NO_STOPWATCH, type Stopwatch } from './stopwatch.js';
import { builtInRules, type Registry } from './registry.js';

/** Those who are told about a run while it lasts. */
export interface Onlookers {
  readonly stopwatch: Stopwatch;
  readonly progress: Progress;
}

const NOBODY: Onlookers = { stopwatch: NO_STOPWATCH, progress: NO_PROGRESS };

/** Judges every plan; one that cannot be judged does not keep the others from it. */
export async function run(plans: readonly Assignment[], registry: Registry, world: World, { stopwatch, progress }: Onlookers = NOBODY): Promise<Omit<RunResult, 'version'>> {
  const basisFor = basisReader(registry, world);
  const judged: (Judgement | FailedFile)[] = [];
  try {
    for (const plan of plans) {
      judged.push(judgeFile(plan, basisFor, registry, world, stopwatch));
      await progress.step(judged.length, plans.length);
    }
  } finally {
    progress.end();
  }
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
