import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { reportCompact } from '../../src/report/compact.js';
import { code, message } from '../../src/report/markdown/escape-markdown.js';
import { reportGithub } from '../../src/report/github.js';
import { reportGitlab } from '../../src/report/gitlab.js';
import { reportJunit } from '../../src/report/junit.js';
import { reportMarkdown } from '../../src/report/markdown/report-markdown.js';
import { reportSarif, reportUsageErrorAsSarif } from '../../src/report/sarif.js';
import { dig, digList, digText } from '../support/dig.js';
import { finding, handMadeRun, rule, runOf, span } from '../support/reports/hand-made-run.js';
import { ALL_FORMATS, goldenOf } from '../support/reports/report-formats.js';
import { gitlabErrors, junitErrors, parseWorkflowCommand, sarifErrors } from '../support/reports/report-readers.js';

const many = (number: number, severity: 'error' | 'warning') => Array.from({ length: number }, (_, index) => finding({ severity, at: span(index + 1, 1, index + 1, 9) }));

describe('every format', () => {
  it.each(Object.entries(ALL_FORMATS))('%s writes the hand-made run as its golden file shows', (format, report) => {
    expect(report(handMadeRun())).toBe(readFileSync(goldenOf(format), 'utf8'));
  });
});

describe('sarif', () => {
  const logOf = (run = handMadeRun()): unknown => dig(JSON.parse(reportSarif(run)), 'runs', 0);

  it('is valid by the schema of SARIF 2.1.0', () => {
    expect(sarifErrors(reportSarif(handMadeRun()))).toEqual([]);
  });

  it('keeps an excused result with its excuse', () => {
    const suppressions = digList(logOf(), 'results').map((result) => digList(result, 'suppressions').map((excuse) => `${digText(excuse, 'kind')}: ${digText(excuse, 'justification')}`));
    expect(suppressions).toEqual([[], [], [], [], ['external: Payroll runs at 23:00, 100% of months'], ['inSource: decided next week'], ['external: Known from the baseline'], []]);
  });

  it('carries the safe fix of a finding and the changes to choose from', () => {
    const fixes = digList(logOf(), 'results').flatMap((result) => (dig(result, 'fixes') === undefined ? [] : digList(result, 'fixes')));
    expect(fixes.map((fix) => digText(fix, 'description', 'text')).toSorted()).toEqual(['Delete the instruction', 'Add a row to Complexity Tracking, its reasons to be filled in'].toSorted());
  });

  it('gives no index to a finding of a rule that is not listed', () => {
    const run = runOf([finding(), finding({ rule: 'other' })], { rules: [rule('bounded-retries', 'Bounded Retries', 'error')] });
    expect(digList(logOf(run), 'results').map((result) => dig(result, 'ruleIndex'))).toEqual([0, undefined]);
  });

  it('contains a file that failed, and then a run that did not succeed', () => {
    expect(dig(logOf(), 'invocations')).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', descriptor: { id: 'unreadable' } }, { level: 'note' }] }]);
    expect(dig(logOf(runOf([])), 'invocations')).toMatchObject([{ executionSuccessful: true }]);
  });

  it('stays within the limit of GitHub, errors first, and reports what it omits', () => {
    const warnings = Array.from({ length: 25_000 }, (_, index) => finding({ severity: 'warning', at: span(index + 1, 1, index + 1, 2) }));
    const log = logOf(runOf([...warnings, finding({ severity: 'error' })]));
    expect(digList(log, 'results')).toHaveLength(25_000);
    expect(dig(log, 'results', 0, 'level')).toBe('error');
    expect(JSON.stringify(dig(log, 'invocations'))).toContain('1 further findings are left out');
    expect(JSON.stringify(dig(logOf(), 'invocations'))).not.toContain('left out');
  });

  it('contains a usage error as a configuration notification', () => {
    const log = reportUsageErrorAsSarif('1.2.3', 'Unknown option `--fxi`');
    expect(sarifErrors(log)).toEqual([]);
    expect(dig(JSON.parse(log), 'runs', 0, 'invocations')).toMatchObject([{ exitCode: 2, toolConfigurationNotifications: [{ message: { text: 'Unknown option `--fxi`' } }] }]);
  });
});

describe('github', () => {
  it('gives columns on a range of one line only', () => {
    const [one, several] = reportGithub(runOf([finding(), finding({ at: span(62, 3, 64, 9) })])).trim().split('\n').map(parseWorkflowCommand);
    expect(one?.properties).toMatchObject({ line: '61', endLine: '61', col: '1', endColumn: '28' });
    expect(several?.properties).toEqual({ file: 'specs/012-retry queue/plan.md', line: '62', endLine: '64', title: 'bounded-retries/gate-open' });
  });

  it('shows ten of each kind and the number of the others', () => {
    const commands = reportGithub(runOf([...many(13, 'error'), ...many(11, 'warning')])).trim().split('\n').map(parseWorkflowCommand);
    expect(commands.map(({ name }) => name)).toEqual([...Array<string>(10).fill('error'), ...Array<string>(10).fill('warning'), 'notice']);
    expect(commands.at(-1)?.data).toBe('and 3 more errors, 1 more warning. The whole report is in the summary of the job.');
  });

  it('adds nothing when all fit', () => {
    expect(reportGithub(runOf(many(10, 'error'))).trim().split('\n')).toHaveLength(10);
    expect(reportGithub(runOf([]))).toBe('');
  });
});

describe('gitlab', () => {
  it('has the fields that GitLab requires', () => {
    expect(gitlabErrors(reportGitlab(handMadeRun()))).toEqual([]);
  });

  it('never gives two issues the same fingerprint', () => {
    const fingerprints = digList(JSON.parse(reportGitlab(runOf([finding(), finding(), finding()])))).map((issue) => dig(issue, 'fingerprint'));
    expect(fingerprints).toEqual(['f00d61', 'f00d61-2', 'f00d61-3']);
  });
});

describe('junit', () => {
  it('is valid by its XSD', async () => {
    expect(await junitErrors([reportJunit(handMadeRun())])).toEqual([]);
  });

  it('has a passing case for a rule without findings, and none for a principle of another constitution', () => {
    const report = reportJunit(runOf([]));
    expect(report).toContain('<testcase name="technical-context" classname="specs/012-retry queue/plan.md" time="0"/>');
    expect(report).not.toContain('quiet-nights');
  });
});

describe('markdown', () => {
  it('counts in the singular and the plural', () => {
    expect(reportMarkdown(runOf([finding()]))).toContain('**1 error, 0 warnings in 1 file**');
  });
});

describe('text in markdown', () => {
  it.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a``b', '``` `a``b ```'],
    ['', ''],
  ])('%s as code is %s', (text, written) => {
    expect(code(text)).toBe(written);
  });

  it.each([
    ['Field `a|b` is `*` here', 'Field `a|b` is `*` here'],
    ['*Field* `a', '&#42;Field&#42; &#96;a'],
    ['an empty `` pair', 'an empty  pair'],
  ])('%s as a message is %s', (text, written) => {
    expect(message(text)).toBe(written);
  });
});

describe('compact', () => {
  it('is empty when nothing counts', () => {
    expect(reportCompact(runOf([finding({ waiver: { line: 3, reason: 'agreed' } })]))).toBe('');
  });
});
