import type { Rule } from '../rule/problem.js';
import type { LintedFile, RunResult } from '../engine/result.js';
import { byPlace } from '../engine/findings/stamp.js';
import type { Host } from '../host/host.js';
import { lintFiles, NO_PROGRESS, type RunObserver } from './lint-files.js';
import type { Assignment } from './lint-file.js';
import { NO_STOPWATCH } from './stopwatch.js';
import { builtInRules, type Registry } from './registry.js';

const NO_OBSERVER: RunObserver = { stopwatch: NO_STOPWATCH, progress: NO_PROGRESS };

/** Lints every plan, and puts together what a report needs. */
export async function run(plans: readonly Assignment[], registry: Registry, host: Host, observer: RunObserver = NO_OBSERVER): Promise<Omit<RunResult, 'version'>> {
  const judged = await lintFiles(plans, registry, host, observer);
  const judgements = judged.filter((one) => 'file' in one);
  return {
    files: [...aboutConstitutions(judgements.flatMap(({ about }) => about)), ...judged.map((one) => ('file' in one ? one.file : one))],
    notes: [...new Set(judgements.flatMap(({ note }) => note ?? []))],
    rules: eachOnce([...builtInRules(registry), ...judgements.flatMap(({ rules }) => rules)]),
  };
}

/** Many plans share a constitution: each thing that is wrong with it for one of them is reported once, in its heaviest severity. */
function aboutConstitutions(about: readonly LintedFile[]): readonly LintedFile[] {
  const paths = [...new Set(about.map(({ path }) => path))];
  return paths.flatMap((path) => {
    const same = about.filter((file) => file.path === path);
    const findings = same.flatMap((file) => file.findings).toSorted((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'));
    const unique = new Map(findings.toReversed().map((finding) => [finding.fingerprint, finding]));
    return same.slice(0, 1).map((file) => ({ ...file, findings: [...unique.values()].sort(byPlace) }));
  });
}

function eachOnce(rules: readonly Rule[]): readonly Rule[] {
  const first = new Map<string, Rule>();
  for (const rule of rules) if (!first.has(rule.id)) first.set(rule.id, rule);
  return [...first.values()];
}
