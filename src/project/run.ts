import type { LintedFile, LintRun } from '../engine/result.js';
import { firstOfEach, groupBy } from '../engine/group-by.js';
import { byPlace } from '../engine/findings/stamp.js';
import type { Host } from '../host/host.js';
import { lintFiles, NO_PROGRESS, type RunObserver } from './lint/lint-files.js';
import type { Assignment } from './plans/assignment.js';
import type { LintedPlan } from './lint/lint-plan.js';
import { NO_STOPWATCH } from './lint/stopwatch.js';
import { builtInRules, type Registry } from './lint/registry.js';

const NO_OBSERVER: RunObserver = { stopwatch: NO_STOPWATCH, progress: NO_PROGRESS, planned: () => undefined };

/** Lints every plan, and collects the findings, notes and rules for reports. */
export async function run(plans: readonly Assignment[], registry: Registry, host: Host, observer: RunObserver = NO_OBSERVER): Promise<Pick<LintRun, 'files' | 'notes' | 'rules' | 'fixes'>> {
  const linted = await lintFiles(plans, registry, host, observer);
  const plansLinted = linted.filter((one) => 'file' in one);
  const fixes = linted.flatMap((one, index) => ('file' in one && one.fixed !== undefined ? [{ path: plans[index]?.path ?? '', ...one.fixed }] : []));
  return {
    files: [...aboutConstitutions(plansLinted.flatMap(({ about }) => about)), ...linted.map((one) => ('file' in one ? one.file : one))],
    notes: notesOf(plansLinted),
    rules: firstOfEach([...builtInRules(registry), ...plansLinted.flatMap(({ rules }) => rules)], ({ id }) => id),
    ...(fixes.length > 0 && { fixes }),
  };
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
