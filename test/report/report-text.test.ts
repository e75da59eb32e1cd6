import { describe, expect, it } from '@jest/globals';
import { PLAIN } from '../../src/report/text/paint.js';
import { reportText, type TextOptions } from '../../src/report/text/report-text.js';
import type { RunResult } from '../../src/engine/result.js';
import { finding, linted, principle, result } from '../support/results.js';

const pass = ['pass', 'pass'] as const;
const nebula = [
  principle('I', 'Type Safety First', 'pass', ...pass),
  principle('IV', 'Performance & Scalability', 'open', 'pass', 'open'),
  principle('VI', 'Composable Architecture', 'waived', 'pass', 'waived'),
  principle('VII', 'Documentation First', 'na', 'pass', 'na'),
  principle('VIII', 'Another', 'missing'),
];
const gateOpen = finding(61, 1, {
  rule: 'performance-and-scalability',
  messageId: 'gate-open',
  message: 'Unchecked gate `Workflow state persistable and resumable`',
  hint: 'Show in the plan how this gate is met, or justify the exception in Complexity Tracking.',
});

function text(run: RunResult, options: Partial<TextOptions> = {}): readonly string[] {
  return reportText(run, { paint: PLAIN, width: 100, quiet: false, ...options }).split('\n');
}

describe('the text report', () => {
  it('is findings, aligned, with their hints; the standing; the count', () => {
    expect(text(result(linted([finding(23, 14), gateOpen], nebula)), { width: 90 })).toEqual([
      'specs/012-workflow-retries/plan.md',
      '  23:14  error    Undecided field `Testing`: `NEEDS CLARIFICATION`           needs-clarification/marker',
      '                  Name the test tool, or resolve the question in research.md.',
      '  61:1   error    Unchecked gate `Workflow state persistable and resumable`  performance-and-scalability/gate-open',
      '                  Show in the plan how this gate is met, or justify the exception in Complexity Tracking.',
      '',
      '  Nebula Constitution  I ✔ 2/2  IV ✖ 1/2  VI ◐ 1/2 (1 waived)  VII – 1/2 (1 n/a)',
      '    VIII ✖ not checked',
      '',
      '✖ 2 errors, 0 warnings in 1 plan',
      '',
    ]);
  });

  it('aligns by what a terminal shows, not by code units', () => {
    const lines = text(result(linted([finding(1, 1, { message: '日本語の文' }), finding(2, 1, { message: 'ten wide..' })])));
    expect(lines.filter((line) => line.includes('marker'))).toEqual([
      '  1:1  error    日本語の文  needs-clarification/marker',
      '  2:1  error    ten wide..  needs-clarification/marker',
    ]);
  });

  it('says how each plan stands even when nothing is wrong', () => {
    expect(text(result(linted([], [principle('I', 'Type Safety First', 'pass', ...pass)])))).toEqual([
      'specs/012-workflow-retries/plan.md',
      '  Nebula Constitution  I ✔ 2/2',
      '',
      '✔ 0 errors, 0 warnings in 1 plan',
      '',
    ]);
  });

  it('names principles that have no ordinal, without what a terminal would obey', () => {
    expect(text(result(linted([], [principle(undefined, 'Code \u001B[31mQuality', 'pass', 'pass')])))[1]).toBe('  Nebula Constitution  Code Quality ✔ 1/1');
  });

  it('shows what is waived, and leaves suppressed and baselined findings to the machine formats', () => {
    const excuse = { line: 150, reason: 'Old clients' };
    const lines = text(result(linted([{ ...gateOpen, waiver: excuse }, finding(3, 1, { suppression: excuse }), finding(4, 1, { baselined: true })])));
    expect(lines).toEqual([
      'specs/012-workflow-retries/plan.md',
      '  61:1  waived   Unchecked gate `Workflow state persistable and resumable`  performance-and-scalability/gate-open',
      '                 Excused on line 150: Old clients',
      '',
      '✔ 0 errors, 0 warnings, 1 waived, 1 suppressed, 1 in the baseline in 1 plan',
      '',
    ]);
  });

  it('is errors only when quiet', () => {
    const warned = linted([finding(3, 1, { severity: 'warning' })], nebula);
    expect(text({ ...result(warned), notes: ['A note'] }, { quiet: true })).toEqual(['✔ 0 errors, 1 warning in 1 plan', '']);
    expect(text(result({ ...warned, findings: [gateOpen, ...warned.findings] }), { quiet: true }).filter((line) => /^ +\d/.test(line))).toHaveLength(1);
  });

  it('gives notes, and counts plans that could not be linted', () => {
    const failed = { path: 'b.md', error: { kind: 'unreadable' as const, message: 'No such file' } };
    expect(text({ ...result(failed, { path: 'constitution.md', principles: [], findings: [] }), notes: ['No constitution was found'] })).toEqual([
      'note: No constitution was found',
      '',
      '✖ 0 errors, 0 warnings in 1 plan; 1 plan could not be linted',
      '',
    ]);
  });

  it('colours by meaning', () => {
    const tagged = (tag: string) => (word: string): string => `<${tag}>${word}</${tag}>`;
    const paint = { error: tagged('e'), warning: tagged('w'), good: tagged('g'), faint: tagged('f'), strong: tagged('s') };
    const report = reportText(result(linted([gateOpen, finding(3, 1, { severity: 'warning' })], nebula)), { paint, width: 200, quiet: false });
    expect(report).toContain('<e>error  </e>');
    expect(report).toContain('<w>warning</w>');
    expect(report).toContain('<g>I ✔ 2/2</g>  <e>IV ✖ 1/2</e>  <w>VI ◐ 1/2 (1 waived)</w>');
    expect(reportText(result(linted([finding(3, 1, { severity: 'warning' })])), { paint, width: 80, quiet: false })).toContain('<w>✔ 0 errors, 1 warning in 1 plan</w>');
  });
});
