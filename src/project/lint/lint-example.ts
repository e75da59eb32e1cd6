import type { Rule } from '../../rule/problem.js';
import type { LintedFile } from '../../engine/result.js';
import { parseSources, lintPlan } from './lint-plan.js';
import type { Registry } from './registry.js';

/** Lints the example of a rule; undefined for a rule without one. */
export function lintExample(rule: Rule, registry: Registry): LintedFile | undefined {
  if (rule.example === undefined) return undefined;
  const text = { path: 'plan.md', repositoryPath: 'plan.md', source: rule.example };
  const choice = registry.builtIn.principleRules.includes(rule) ? 'nebula' : 'auto';
  const settings = { severities: {}, preset: 'recommended', stage: 'final', plugins: [], inlineConfig: true } as const;
  const { file } = lintPlan(text, parseSources({ choice }, settings, registry), settings, registry);
  return { path: file.path, principles: [], findings: file.findings.filter((finding) => finding.rule === rule.id) };
}
