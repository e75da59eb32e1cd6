import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../../src/cli/cli.js';
import { reportMarkdown, reportSummary } from '../../src/report/markdown/report-markdown.js';
import { runCommand } from '../support/commands/command.js';
import { OPEN_PLAN } from '../support/commands/example-plans.js';
import { testRegistry } from '../support/commands/test-registry.js';
import { finding, linted, result } from '../support/reports/results.js';
import { testHost, type TestHost } from '../support/commands/test-host.js';

const FILES = { 'specs/1/plan.md': OPEN_PLAN };
const IN_ACTIONS = { GITHUB_ACTIONS: 'true' };
const LONG = result(linted(Array.from({ length: 8_000 }, (_, index) => finding(index + 1, 1, { message: `Finding number ${index} of many, with an é` }))));
const MEBIBYTE = 1024 * 1024;

describe('in GitHub Actions', () => {
  const stated = async (args: string, env: Readonly<Record<string, string>>): Promise<string> => (await runCommand(`--constitution nebula ${args}`, FILES, { env })).out;

  it('the report annotates, unless a format is asked for', async () => {
    expect(await stated('', IN_ACTIONS)).toMatch(/^::error file=specs\/1\/plan\.md,line=6,/);
    expect(await stated('--format compact', IN_ACTIONS)).toMatch(/^specs\/1\/plan\.md:6:1: error /);
    expect(await stated('', { GITHUB_ACTIONS: 'false' })).toMatch(/^specs\/1\/plan\.md\n/);
  });

  it('a report in a file is for people', async () => {
    const host = testHost(FILES, { env: IN_ACTIONS });
    await cli(['--constitution', 'nebula', '--output-file', 'report.txt'], host, testRegistry);
    expect(readFileSync(join(host.cwd, 'report.txt'), 'utf8')).toMatch(/^specs\/1\/plan\.md\n/);
    host.remove();
  });
});

describe('the summary of the job', () => {
  const inWorld = async (args: readonly string[], file: string, work: (host: TestHost, path: string) => void): Promise<void> => {
    const runner = testHost({});
    const path = join(runner.cwd, file);
    const host = testHost(FILES, { env: { ...IN_ACTIONS, GITHUB_STEP_SUMMARY: path } });
    if (file === 'summary.md') writeFileSync(path, 'What was there.\n');
    expect(await cli(['--constitution', 'nebula', ...args], host, testRegistry)).toBe(1);
    work(host, path);
    for (const each of [host, runner]) each.remove();
  };

  it('gets the whole report as Markdown, after what is there', async () => {
    await inWorld([], 'summary.md', (_, path) => {
      expect(readFileSync(path, 'utf8')).toMatch(/^What was there\.\n## plan-lint\n[^]*\*\*error\*\* Unchecked gate `One way to retry`[^]*\n\*\*1 error, 0 warnings in 1 file\*\*\n$/);
    });
  });

  it('gets the report when the log has the text', async () => {
    await inWorld(['--format', 'text'], 'summary.md', (_, path) => {
      expect(readFileSync(path, 'utf8')).toContain('## plan-lint');
    });
  });

  it('is left alone by other formats', async () => {
    await inWorld(['--format', 'json'], 'summary.md', (_, path) => {
      expect(readFileSync(path, 'utf8')).toBe('What was there.\n');
    });
  });

  it('cannot spoil the run', async () => {
    await inWorld([], 'no/such/folder/summary.md', (host) => {
      expect(host.out()).toMatch(/^::error /);
      expect(host.err()).toMatch(/^plan-lint: Cannot write the summary of the job: ENOENT: [^\n]*\nplan-lint: errors: 1\n$/);
    });
  });
});

describe('a report that is too long', () => {
  it('is cut at a line, as a comment of 65,536 characters, with a note at the end', () => {
    const report = reportMarkdown(LONG);
    expect(report.length).toBeLessThanOrEqual(65_536);
    expect(report.length).toBeGreaterThan(65_000);
    expect(report).toMatch(/\n\n\*\*8000 errors, 0 warnings in 1 file\*\*\n\nThe report is too long for this place: \d+ lines are left out\.\n$/);
  });

  it('reports the number of omitted lines', () => {
    const [, left] = /: (\d+) lines are left out/.exec(reportMarkdown(LONG)) ?? [];
    const kept = reportMarkdown(LONG).split('\n').length - '\n\ntotal\n\nleft out\n'.split('\n').length + 1;
    expect(kept + Number(left)).toBe(reportSummary(LONG, Infinity).split('\n').length - '\n\ntotal\n'.split('\n').length + 1);
  });

  it('is cut for the summary of a job by its bytes', () => {
    const bytes = Buffer.byteLength(reportSummary(LONG, MEBIBYTE));
    expect(bytes).toBeLessThanOrEqual(MEBIBYTE);
    expect(bytes).toBeGreaterThan(MEBIBYTE - 1000);
  });

  it('is nothing where there is no room left', () => {
    expect(reportSummary(LONG, 20)).toBe('');
  });
});
