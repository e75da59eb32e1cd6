import { fixText } from '../../fix/fix-text.js';
import type { LintedPlan } from './lint-plan.js';

/** Lints a text and computes its safe fixes. The findings are those after the fixes, or before them for a preview. */
export function lintFixed(source: string, mode: 'apply' | 'preview', lint: (source: string) => LintedPlan): LintedPlan {
  const { source: output, before, linted, count } = fixText(source, lint, ({ file }) => file.findings);
  return { ...(mode === 'apply' ? linted : before), fixed: { source, output, count } };
}
