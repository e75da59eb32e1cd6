import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { scriptText, styleText } from '../../src/report/html/page-assets.js';
import { toPageData } from '../../src/report/html/page-data.js';
import type { RunResult } from '../../src/engine/result.js';
import { reportHtml } from '../../src/report/html/report-html.js';
import { runCommand } from '../support/commands/command.js';
import { handMadeRun } from '../support/reports/hand-made-run.js';
import { runWithText } from '../support/reports/page-runs.js';
import { linted, principle, result } from '../support/reports/results.js';
import { CLEAN_PLAN, OPEN_PLAN } from '../support/commands/example-plans.js';

const ELEMENT = /<(script|style)[^>]*>([^]*?)<\/\1>/g;
const dataIn = (html: string): unknown => JSON.parse(/id="data">([^]*?)<\/script>/.exec(html)?.[1] ?? '');
const columnsOf = (...plans: RunResult['files']) => toPageData(result(...plans), '').groups.map(({ title, columns, plans: rows }) => [title, columns.map(({ name }) => name), rows.map(({ cells }) => cells.map((cell) => cell?.verdict ?? ''))]);
const stated = (project: string, ...names: readonly (readonly [string, 'pass' | 'open'])[]) => ({
  ...linted([], names.map(([name, verdict]) => ({ ...principle(undefined, name, verdict, verdict), rule: 'stated-gates' }))),
  path: `${project}/specs/001-x/plan.md`,
  constitution: { title: 'Stated gates', source: 'stated' },
});

describe('the HTML report', () => {
  it('is at most 150 kB before its data', () => {
    expect(Buffer.byteLength(scriptText) + Buffer.byteLength(styleText)).toBeLessThan(150_000);
  });

  it('allows its own script and style by their hashes, and nothing else', () => {
    const html = reportHtml(handMadeRun());
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    const [style, , script] = [...html.matchAll(ELEMENT)].map(([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(policy).toBe(`default-src 'none'; script-src ${script ?? ''}; style-src ${style ?? ''}; base-uri 'none'; form-action 'none'`);
    expect(html).not.toMatch(/(?:src|href)=/);
  });

  it.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>', '\u2028\u2029\u202E', '##vso[x]', '"\\'])('keeps %j in its data', (text) => {
    const html = reportHtml(runWithText(text));
    expect([...html.matchAll(ELEMENT)]).toHaveLength(3);
    expect(dataIn(html)).toHaveProperty('groups.length', 3);
  });

  it('holds every plan of the run, those that could not be linted first', () => {
    const { groups, rules, hints } = toPageData(handMadeRun(), '');
    expect(groups.map(({ kind, plans }) => [kind, ...plans.map(({ label }) => label)])).toEqual([
      ['unlinted', '014-gone'],
      ['constitution', '012-retry queue'],
      ['stated', '013-clean'],
      ['sources', 'constitution.md'],
    ]);
    const findings = groups[1]?.plans[0]?.findings ?? [];
    expect(findings.map(({ rule, line, column, excuse }) => [rules[rule]?.id, line, column, excuse?.kind])).toEqual([
      ['technical-context', 17, undefined, undefined],
      ['bounded-retries', 61, 0, undefined],
      ['technical-context', 14, undefined, undefined],
      ['bounded-retries', 62, 0, undefined],
      ['quiet-nights', 66, 1, 'waiver'],
      ['technical-context', 20, undefined, 'suppression'],
      ['technical-context', 24, undefined, 'baseline'],
    ]);
    expect(hints[findings[0]?.hint ?? -1]).toBe('Name the test tool.');
  });

  it('has a column for each principle, and one for the gates that belong to none', () => {
    const other = (name: string) => ({ ...principle(undefined, name, 'open', 'open'), rule: 'stated-gates' });
    const first = linted([], [principle('I', 'Safety', 'pass', 'pass'), principle('II', 'Speed', 'missing'), other('Budget'), other('Other gates')]);
    expect(columnsOf(first, { ...linted([], [principle('I', 'Safety', 'pass', 'pass'), principle('II', 'Speed', 'waived', 'waived')]), path: 'specs/002/plan.md' })).toEqual([
      ['Nebula Constitution', ['Safety', 'Speed', 'Other gates'], [['pass', 'missing', 'open'], ['pass', 'waived', '']]],
    ]);
  });

  it('compares plans without a constitution within their project only, by the names that they share', () => {
    expect(columnsOf(stated('/r/one', ['Safety', 'pass'], ['Budget', 'open']), { ...stated('/r/one', ['Speed', 'pass'], ['Safety', 'open']), path: '/r/one/specs/002-y/plan.md' }, stated('/r/two', ['Safety', 'pass'], ['Budget', 'pass']))).toEqual([
      ['one: Stated gates', ['Safety', 'Other gates'], [['pass', 'open'], ['open', 'pass']]],
      ['two: Stated gates', ['Safety', 'Budget'], [['pass', 'pass']]],
    ]);
  });

  it('has at most twenty columns of names', () => {
    const names = Array.from({ length: 30 }, (_, index) => [`Gate ${index}`, 'pass'] as const);
    const [[, columns = []] = []] = columnsOf(stated('r', ...names));
    expect(columns).toHaveLength(21);
  });
});

describe('--format html', () => {
  const linkBaseIn = async (command: string, folder = ''): Promise<unknown> => {
    const { out, code, err } = await runCommand(command, { [`${folder}specs/1/plan.md`]: OPEN_PLAN, [`${folder}specs/2/plan.md`]: CLEAN_PLAN }, { cwd: folder });
    const data = code === 2 ? err : dataIn(out);
    return typeof data === 'object' && data !== null && 'linkBase' in data ? data.linkBase : data;
  };

  it('links from where the page stands, or to a host of code', async () => {
    expect(await linkBaseIn('--format html')).toBe('');
    expect(await linkBaseIn('--format html --link-base https://github.com/o/r/blob/main')).toBe('https://github.com/o/r/blob/main');
  });

  it('links from a subfolder to the file\'s place in the repository', async () => {
    expect(await linkBaseIn('--format html --link-base https://github.com/o/r/blob/main/', 'apps/my web/')).toBe('https://github.com/o/r/blob/main/apps/my%20web');
    expect(await linkBaseIn('--format html', 'apps/web/')).toBe('');
  });

  it('refuses an address that no browser opens as a page', async () => {
    expect(await linkBaseIn('--format html --link-base javascript:alert(1)//')).toMatch(/--link-base.*must be an address with https:/);
  });
});
