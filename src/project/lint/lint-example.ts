import { isOn } from '../../engine/findings/severities.js';
import type { LintedFile } from '../../engine/result.js';
import type { ExampleFiles, Rule } from '../../rule/problem.js';
import { planAmong, repositoryOf, sourcesAmong } from './example-repository.js';
import { parseSources, lintPlan, type LintedPlan, type LintSettings } from './lint-plan.js';
import type { Registry } from './registry.js';

/** The findings of a rule in its example, with the preset that reports them. */
export interface LintedExample extends Pick<LintedFile, 'findings'> {
  readonly preset: 'recommended' | 'strict';
}

/** Lints the example of a rule; undefined for a rule without one. */
export function lintExample(rule: Rule, registry: Registry): LintedExample | undefined {
  const { id, example } = rule;
  if (example === undefined) return undefined;
  const preset = isOn(rule, {}) ? 'recommended' : 'strict';
  const settings = { severities: {}, preset, stage: 'final', plugins: [], inlineConfig: true } as const;
  const { file, about } = typeof example === 'string' ? lintAlone(example, rule, settings, registry) : lintAmong(example, settings, registry);
  return { preset, findings: [file, ...about].flatMap(({ findings }) => findings).filter((finding) => finding.rule === id) };
}

/** Lints a plan without a repository; a built-in principle belongs to the built-in constitution. */
function lintAlone(source: string, rule: Rule, settings: LintSettings, registry: Registry): LintedPlan {
  const choice = registry.builtIn.principleRules.includes(rule) ? 'nebula' : 'auto';
  return lintPlan({ path: 'plan.md', repositoryPath: 'plan.md', source }, parseSources({ choice }, settings, registry), settings, registry);
}

/** Lints the plan of a repository that consists of the files. */
function lintAmong(files: ExampleFiles, settings: LintSettings, registry: Registry): LintedPlan {
  const path = planAmong(files);
  const parsed = parseSources(sourcesAmong(files), settings, registry);
  const surroundings = { ...repositoryOf(files, path), constitution: { ...parsed.resolver.edition, namesOn: () => undefined } };
  return lintPlan({ path, repositoryPath: path, source: files[path] ?? '', surroundings }, parsed, settings, registry);
}
