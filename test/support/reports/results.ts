import type { Finding } from '../../../src/engine/findings/finding.js';
import { completeRun } from '../../../src/engine/exit-code.js';
import type { GateResult, LintedFile, PrincipleResult, RunResult, StandingVerdict } from '../../../src/engine/result.js';

/** Builders of results for report tests. */

export function finding(line: number, column: number, details: Partial<Finding> = {}): Finding {
  return {
    rule: 'needs-clarification',
    messageId: 'marker',
    severity: 'error',
    message: 'Undecided field `Testing`: `NEEDS CLARIFICATION`',
    hint: 'Name the test tool, or resolve the question in research.md.',
    path: 'specs/012-workflow-retries/plan.md',
    at: { start: { line, column }, end: { line, column: column + 19 } },
    url: 'https://example.org/rules#needs-clarification',
    fingerprint: `print-${line}`,
    ...details,
  };
}

/** A principle with one gate per verdict. */
export function principle(ordinal: string | undefined, name: string, verdict: StandingVerdict, ...verdicts: StandingVerdict[]): PrincipleResult {
  const gates = verdicts.map((one, index): GateResult => ({ line: 30 + index, text: 'A gate', verdict: one, evidence: 'shown', asserted: false, recheck: false, deciding: true }));
  return { rule: name.toLowerCase().replaceAll(' ', '-'), ...(ordinal !== undefined && { ordinal }), name, nonNegotiable: false, verdict, gates };
}

export function linted(findings: readonly Finding[], principles: readonly PrincipleResult[] = []): LintedFile {
  return { path: 'specs/012-workflow-retries/plan.md', constitution: { title: 'Nebula Constitution', source: 'built-in' }, principles, findings };
}

export function result(...files: RunResult['files']): RunResult {
  return completeRun({ version: '1.2.3', files, notes: [], rules: [] });
}
