import { fixText } from '../../fix/fix-text.js';
import type { LintedPlan } from './lint-plan.js';

/** Lints a text with what its safe fixes make of it: after them, or before them where they are only shown. */
export function lintFixed(source: string, mode: 'apply' | 'preview', lint: (source: string) => LintedPlan): LintedPlan {
  const { source: output, before, linted, count } = fixText(source, lint, ({ file }) => file.findings);
  return { ...(mode === 'apply' ? linted : before), fixed: { source, output, count } };
}
