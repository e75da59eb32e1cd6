import type { FailedFile } from '../../engine/result.js';
import type { Host } from '../../host/host.js';
import { fileLinter } from './lint-file.js';
import type { Assignment } from '../plans/assignment.js';
import type { LintedPlan } from './lint-plan.js';
import type { Registry } from './registry.js';
import type { Stopwatch } from './stopwatch.js';

/** Receives the progress of a run. */
export interface Progress {
  step(done: number, total: number): Promise<void>;
  end(): void;
}

/** Ignores the progress. */
export const NO_PROGRESS: Progress = { step: () => Promise.resolve(), end: () => undefined };

/** Observes a run. */
export interface RunObserver {
  readonly stopwatch: Stopwatch;
  readonly progress: Progress;
  /** Receives the plans before they are linted. */
  readonly planned: (plans: readonly Assignment[]) => void;
}

/** Lints every plan in order. An error in one plan does not stop the others. */
export async function lintFiles(plans: readonly Assignment[], registry: Registry, host: Host, { stopwatch, progress, planned }: RunObserver): Promise<readonly (LintedPlan | FailedFile)[]> {
  planned(plans);
  const lintFile = fileLinter(registry, host, stopwatch);
  const results: (LintedPlan | FailedFile)[] = [];
  try {
    for (const plan of plans) {
      results.push(lintFile(plan));
      await progress.step(results.length, plans.length);
    }
  } finally {
    progress.end();
  }
  return results;
}
