import { describe, expect, it } from '@jest/globals';
import { reportJson } from '../../src/report/json.js';
import { finding, linted, principle, result } from '../support/reports/results.js';

const excuse = { line: 150, reason: 'Old clients' };

describe('the JSON report', () => {
  it('has the keys of the contract in that order', () => {
    const file = linted([finding(23, 14)], [principle('IV', 'Performance', 'open', 'open')]);
    expect(reportJson(result(file))).toBe(`${JSON.stringify({
      version: 1,
      tool: { name: 'plan-lint', version: '1.2.3' },
      files: [{
        path: 'specs/012-workflow-retries/plan.md',
        constitution: { title: 'Nebula Constitution', source: 'built-in' },
        principles: [{
          rule: 'performance', ordinal: 'IV', name: 'Performance', nonNegotiable: false, verdict: 'open',
          gates: [{ line: 30, text: 'A gate', verdict: 'open', evidence: 'shown', asserted: false, recheck: false }],
        }],
        findings: [{
          rule: 'needs-clarification', messageId: 'marker', severity: 'error', message: 'Undecided field `Testing`: `NEEDS CLARIFICATION`',
          hint: 'Name the test tool, or resolve the question in research.md.', line: 23, column: 14, endLine: 23, endColumn: 33,
          url: 'https://example.org/rules#needs-clarification', fingerprint: 'print-23',
        }],
      }],
      summary: { files: 1, errors: 1, warnings: 0, waived: 0, suppressed: 0, baselined: 0 },
    }, undefined, 2)}\n`);
  });

  it('keeps what is excused, marked, and does not count it as an error', () => {
    const report: unknown = JSON.parse(reportJson(result(linted([finding(1, 1, { waiver: excuse }), finding(2, 1, { suppression: excuse }), finding(3, 1, { baselined: true })]))));
    expect(report).toMatchObject({
      files: [{ findings: [{ waiver: excuse }, { suppression: excuse }, { baselined: true }] }],
      summary: { errors: 0, waived: 1, suppressed: 1 },
    });
  });

  it('contains plans that could not be linted, and notes', () => {
    const failed = { path: 'b.md', error: { kind: 'unreadable' as const, message: 'No such file' } };
    const about = { path: 'constitution.md', principles: [principle(undefined, 'Nameless', 'missing')], findings: [] };
    expect(JSON.parse(reportJson({ ...result(failed, about), notes: ['Once per run'] }))).toMatchObject({
      files: [failed, { path: 'constitution.md', principles: [{ name: 'Nameless', verdict: 'missing' }] }],
      notes: ['Once per run'],
    });
  });
});
