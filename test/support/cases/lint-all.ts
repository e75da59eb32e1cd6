import { registry } from '../../../rules/index.js';
import type { Finding } from '../../../src/engine/findings/finding.js';
import { parseSources, lintPlan } from '../../../src/project/lint/lint-plan.js';
import type { Severities } from '../../../src/engine/findings/severities.js';

/** The findings of all rules in a plan, linted with the built-in constitution. */
export function lintFiles(source: string, severities: Severities = {}): readonly Finding[] {
  const settings = { severities, preset: 'recommended', stage: 'final', plugins: [], inlineConfig: true } as const;
  return lintPlan({ path: 'plan.md', repositoryPath: 'plan.md', source }, parseSources({ choice: 'nebula' }, settings, registry), settings, registry).file.findings;
}

/** The lines of findings by a key, in order. */
export function linesBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): Readonly<Record<string, readonly number[]>> {
  const lines: Record<string, number[]> = {};
  for (const finding of findings) (lines[keyOf(finding)] ??= []).push(finding.at.start.line);
  return lines;
}
