import type { LintedFile, LintRun } from '../engine/result.js';
import { firstOfEach, groupBy } from '../plan/group-by.js';
import { byPlace } from '../engine/findings/to-findings.js';
import type { Host } from '../host/host.js';
import { fileLinter, type FileLinter } from './lint/lint-file.js';
import type { Assignment } from './plans/assignment.js';
import type { LintedPlan } from './lint/lint-plan.js';
import type { Stopwatch } from './lint/stopwatch.js';
import { builtInRules, type Registry } from './lint/registry.js';

/** Receives the progress of a run. */
export interface Progress {
  step(done: number, total: number): Promise<void>;
  end(): void;
}

/** Observes a run. */
export interface RunObserver {
  readonly stopwatch?: Stopwatch;
  readonly progress?: Progress;
  /** Receives the plans before they are linted. */
  readonly planned?: (plans: readonly Assignment[]) => void;
}

/** Lints every plan, and collects the findings, notes and rules for reports. */
export async function run(plans: readonly Assignment[], registry: Registry, host: Host, observer: RunObserver = {}): Promise<Pick<LintRun, 'files' | 'notes' | 'rules' | 'fixes'>> {
  observer.planned?.(plans);
  const results = await lintEach(plans, fileLinter(registry, host, observer.stopwatch), observer.progress);
  const linted = results.filter((one) => 'file' in one);
  const fixes = results.flatMap((one, index) => ('file' in one && one.fixed !== undefined ? [{ path: plans[index]?.path ?? '', ...one.fixed }] : []));
  return {
    files: [...aboutConstitutions(linted.flatMap(({ about }) => about)), ...results.map((one) => ('file' in one ? one.file : one))],
    notes: notesOf(linted),
    rules: firstOfEach([...builtInRules(registry), ...linted.flatMap(({ rules }) => rules)], ({ id }) => id),
    ...(fixes.length > 0 && { fixes }),
  };
}

/** Lints every plan in order. An error in one plan does not stop the others. */
async function lintEach(plans: readonly Assignment[], lintFile: FileLinter, progress?: Progress): Promise<readonly ReturnType<FileLinter>[]> {
  const results: ReturnType<FileLinter>[] = [];
  try {
    for (const plan of plans) {
      results.push(lintFile(plan));
      await progress?.step(results.length, plans.length);
    }
  } finally {
    progress?.end();
  }
  return results;
}

/** The distinct notes; a note about a missing constitution names its first plan if other plans have one. */
function notesOf(plans: readonly LintedPlan[]): readonly string[] {
  const byNote = groupBy(plans.filter(({ note }) => note !== undefined), ({ note = '' }) => note);
  return Array.from(byNote, ([note, [{ file }, ...others]]) => {
    if (file.constitution?.source !== 'stated' || others.length + 1 === plans.length) return note;
    return `${file.path}${others.length > 0 ? ` and ${others.length} more` : ''}: ${note}`;
  });
}

/** Joins the findings about constitutions and templates over all plans; each is reported once, with its highest severity. */
function aboutConstitutions(about: readonly LintedFile[]): readonly LintedFile[] {
  return [...groupBy(about, ({ path }) => path).values()].map((same) => {
    const findings = same.flatMap((file) => file.findings).toSorted((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'));
    return { ...same[0], findings: firstOfEach(findings, ({ fingerprint }) => fingerprint).toSorted(byPlace) };
  });
}
