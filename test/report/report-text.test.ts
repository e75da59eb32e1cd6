import { describe, expect, it } from '@jest/globals';
import { PLAIN } from '../../src/report/text/paint.js';
import { reportText, type TextOptions } from '../../src/report/text/report-text.js';
import type { Finding } from '../../src/engine/findings/finding.js';
import type { LintedFile, PrincipleResult, RunResult, StandingVerdict } from '../../src/engine/result.js';
import type { Gate } from '../../src/plan/model.js';
import { finding, linted, principle, result } from '../support/reports/results.js';

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

  it('only counts plans without findings, and prints their results with verbose', () => {
    const clear = linted([], [principle('I', 'Type Safety First', 'pass', ...pass)]);
    expect(text(result(clear))).toEqual(['✔ 0 errors, 0 warnings in 1 plan', '']);
    expect(text(result(clear, linted([gateOpen]), clear)).slice(-4)).toEqual(['2 plans without findings', '', '✖ 1 error, 0 warnings in 3 plans', '']);
    expect(text(result(clear), { verbose: true })).toEqual(['specs/012-workflow-retries/plan.md', '  Nebula Constitution  I ✔ 2/2', '', '✔ 0 errors, 0 warnings in 1 plan', '']);
  });

  it('leaves out how a plan stands that simply passes', () => {
    const passes = [principle('I', 'Type Safety First', 'pass', ...pass)];
    expect(text(result(linted([finding(3, 1)], passes))).join('\n')).not.toContain('Nebula Constitution');
    expect(text(result(linted([finding(3, 1)], passes)), { verbose: true }).join('\n')).toContain('Nebula Constitution  I ✔ 2/2');
  });

  it('counts gates only where there are several, and those of no principle together', () => {
    const stated = (verdict: StandingVerdict, ...gates: readonly StandingVerdict[]): PrincipleResult => ({ ...principle(undefined, 'Stated gates', verdict, ...gates), rule: 'stated-gates' });
    const standing = (...principles: readonly PrincipleResult[]): string | undefined => text(result(linted([finding(3, 1)], principles))).find((line) => line.includes('Nebula'));
    expect(standing(principle('I', 'One', 'pass', 'pass'), principle('II', 'Two', 'na', 'na'), principle('III', 'Three', 'open', 'open'), principle('IV', 'Four', 'na', 'na', 'na'), stated('pass', 'pass', 'pass'), stated('pass', 'pass', 'pass')))
      .toBe('  Nebula Constitution  I ✔  II n/a  III ✖  IV n/a  other gates ✔ 4');
    expect(standing(principle('I', 'One', 'pass', 'pass'), stated('open', 'pass', 'open'))).toBe('  Nebula Constitution  I ✔  other gates ✖ 1/2');
    const missing = (ordinal: string | undefined, name: string): PrincipleResult => principle(ordinal, name, 'missing');
    expect(standing(principle('I', 'One', 'pass', 'pass'), missing('II', 'Two'), missing('III', 'Three'), missing(undefined, 'Four'), missing('V', 'Five'), { ...missing('VI', 'Six'), asked: false }, { ...missing('VII', 'Seven'), asked: false }))
      .toBe('  Nebula Constitution  I ✔  II–III ✖ not checked  Four ✖ not checked  V ✖ not checked');
    expect(standing(stated('open', 'pass', 'open'))).toBe('  Nebula Constitution  Stated gates ✖ 1/2');
  });

  it('gives a hint once for each message of a rule, and findings of one rule at one place as one', () => {
    const missing = (name: string): Finding => finding(12, 1, { rule: 'technical-context', messageId: 'field-missing', severity: 'warning', message: `Missing field ${name}`, hint: `Add ${name}.` });
    const lines = text(result(linted([finding(3, 1), finding(5, 1), missing('A'), missing('B')])));
    expect(lines.slice(1, 7)).toEqual([
      expect.stringContaining('  3:1   error'),
      '                 Name the test tool, or resolve the question in research.md.',
      expect.stringContaining('  5:1   error'),
      expect.stringMatching(/^ {2}12:1 {2}warning {2}Missing field A +technical-context\/field-missing$/),
      '                 Missing field B',
      '                 Add A.',
    ]);
  });

  it('shows the refusal of a row with the gate that it cannot excuse', () => {
    const { at } = finding(3, 1);
    const gate: Gate = { at, text: 'Tests first', verdict: 'open', form: 'box', sign: '[ ]', partial: false, evidence: '', asserted: false, recheck: false, reason: '' };
    const refused = (own?: Gate): readonly string[] => text(result(linted([
      finding(3, 1, { rule: 'tests', messageId: 'gate-open', message: 'Unchecked gate', ...(own && { gate: own }) }),
      finding(90, 1, { rule: 'tests', messageId: 'waiver-refused', message: 'The row cannot excuse it', ...(own && { gate: own }) }),
    ])));
    expect(refused(gate).filter((line) => /^ +\d+:\d+ /.test(line))).toEqual([expect.stringMatching(/^ +3:1 +error +Unchecked gate/)]);
    expect(refused(gate).join('\n')).toContain('The row cannot excuse it');
    expect(refused().filter((line) => /^ +\d+:\d+ /.test(line))).toHaveLength(2);
  });

  it('prints a long rule id as options and comments take it', () => {
    const rule = 'every-change-is-announced-to-all-harbours';
    const long = finding(3, 1, { rule, messageId: 'gate-missing' });
    expect(text(result(linted([long], [{ ...principle('IX', 'Every Change', 'open', 'open'), rule }])))[1]).toMatch(new RegExp(` {2}${rule}/gate-missing$`));
  });

  it('closes ten plans and more with findings by rule and the plans that fail, the worst first', () => {
    const plan = (number: number, ...findings: readonly Finding[]): LintedFile => ({ ...linted(findings), path: `specs/${number}/plan.md` });
    const plans = [plan(1, finding(3, 1)), plan(2, finding(3, 1), gateOpen), plan(3, finding(3, 1, { severity: 'warning' })), ...[4, 5, 6, 7, 8, 9].map((number) => plan(number))];
    expect(text(result(...plans)).join('\n')).not.toContain('Plans that fail');
    const lines = text(result(...plans, { ...plan(10), principles: [principle('II', 'Small Releases', 'open', 'open')], findings: [{ ...gateOpen, rule: 'small-releases' }] }));
    expect(lines.slice(lines.findIndex((line) => line.includes('findings  plans')), -4)).toEqual([
      '  Rule                         findings  plans',
      '  needs-clarification                 3      3',
      '  performance-and-scalability         1      1',
      '  gate-open                           1      1',
      '',
      '  Plans that fail   errors  warnings',
      '  specs/2/plan.md        2         0',
      '  specs/1/plan.md        1         0',
      '  specs/10/plan.md       1         0',
      '',
    ]);
  });

  it('names principles that have no ordinal, without what a terminal would obey', () => {
    expect(text(result(linted([], [principle(undefined, 'Code \u001B[31mQuality', 'pass', 'pass')])), { verbose: true })[1]).toBe('  Nebula Constitution  Code Quality ✔');
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
      '✖ 0 errors, 0 warnings in 0 plans; 1 plan could not be linted',
      '',
    ]);
  });

  it('colors by meaning', () => {
    const tagged = (tag: string) => (word: string): string => `<${tag}>${word}</${tag}>`;
    const paint = { error: tagged('e'), warning: tagged('w'), good: tagged('g'), faint: tagged('f'), strong: tagged('s') };
    const report = reportText(result(linted([gateOpen, finding(3, 1, { severity: 'warning' })], nebula)), { paint, width: 200, quiet: false });
    expect(report).toContain('<e>error  </e>');
    expect(report).toContain('<w>warning</w>');
    expect(report).toContain('<g>I ✔ 2/2</g>  <e>IV ✖ 1/2</e>  <w>VI ◐ 1/2 (1 waived)</w>');
    expect(reportText(result(linted([finding(3, 1, { severity: 'warning' })])), { paint, width: 80, quiet: false })).toContain('<w>✔ 0 errors, 1 warning in 1 plan</w>');
  });
});
