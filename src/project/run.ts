import type { LintedFile, LintRun } from '../engine/result.js';
import { byPlace } from '../engine/findings/stamp.js';
import type { Host } from '../host/host.js';
import { lintFiles, NO_PROGRESS, type RunObserver } from './lint/lint-files.js';
import type { Assignment } from './plans/assignment.js';
import type { LintedPlan } from './lint/lint-plan.js';
import { NO_STOPWATCH } from './lint/stopwatch.js';
import { eachOnce } from './project-rules.js';
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
    rules: eachOnce([...builtInRules(registry), ...plansLinted.flatMap(({ rules }) => rules)]),
    ...(fixes.length > 0 && { fixes }),
  };
}

/** The distinct notes; a note about a missing constitution names its first plan if other plans have one. */
function notesOf(plans: readonly LintedPlan[]): readonly string[] {
  const byNote = new Map<string, LintedFile[]>();
  for (const { note, file } of plans) if (note !== undefined) byNote.set(note, [...(byNote.get(note) ?? []), file]);
  return Array.from(byNote, ([note, [first, ...others]]) => {
    if (first?.constitution?.source !== 'stated' || others.length + 1 === plans.length) return note;
    return `${first.path}${others.length > 0 ? ` and ${String(others.length)} more` : ''}: ${note}`;
  });
}

/** Joins the findings about constitutions and templates over all plans; each is reported once, with its highest severity. */
function aboutConstitutions(about: readonly LintedFile[]): readonly LintedFile[] {
  const paths = [...new Set(about.map(({ path }) => path))];
  return paths.flatMap((path) => {
    const same = about.filter((file) => file.path === path);
    const findings = same.flatMap((file) => file.findings).toSorted((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'));
    const unique = new Map(findings.toReversed().map((finding) => [finding.fingerprint, finding]));
    return same.slice(0, 1).map((file) => ({ ...file, findings: [...unique.values()].sort(byPlace) }));
  });
}
