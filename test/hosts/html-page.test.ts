import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { join } from 'node:path';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { lintFiles, type RunResult } from '../../src/index.js';
import { isLinted } from '../../src/engine/tally.js';
import { reportHtml } from '../../src/report/html/report-html.js';
import { CHROMIUM, startBrowser, type OpenedPage, type PageBrowser } from '../support/reports/browser.js';
import { runOfPlans, runWithText } from '../support/reports/page-runs.js';
import { PACKAGE_ROOT } from '../support/commands/project-folder.js';

const OPENED = '#plan=specs%2F012-harbour-fees%2Fplan.md';
const PHONE = { viewport: { width: 360, height: 740 } };
const HOSTILE: readonly (readonly [string, string])[] = [
  ['a script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['the end of the data', '</script><script>alert(1)</script><!--'],
  ['the end of an attribute', '"\' onmouseover=alert(1) style=position:fixed x="'],
  ['an address', 'javascript:alert(1)//https://evil.test/x.png'],
  ['marks that reorder', 'abc\u202Ehsilop\u202C \u2067x\u2069'],
  ['right to left', 'מבחן שלום 12'],
  ['CJK', '測試優先 테스트 テスト'],
  ['10,000 characters', 'longname'.repeat(1250)],
  ['markup and entities', '&lt;b&gt; `x` | \\ # [a](b) {0} $&'],
];

/** Twelve plans of an invented harbour, linted by the command. */
let harbour: RunResult;
let browser: PageBrowser;

const describePage = CHROMIUM === undefined ? describe.skip : describe;
if (CHROMIUM === undefined) process.stderr.write('There is no Chromium here (CHROME_PATH names one): the tests of the HTML page are skipped.\n');

jest.setTimeout(60_000);

const opened: OpenedPage[] = [];
async function open(run: RunResult, options: BrowserContextOptions = {}, hash = ''): Promise<Page> {
  const page = await browser.open(reportHtml(run, { linkBase: '../..' }), options, hash);
  opened.push(page);
  return page.page;
}

const plans = async (page: Page): Promise<readonly string[]> => page.getByRole('rowheader').allInnerTexts();
const hashOf = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);
const cell = (page: Page, plan: string, principle: RegExp | string) => page.getByRole('row').filter({ hasText: plan }).getByRole('gridcell', { name: principle });
const focused = async (page: Page): Promise<unknown> => page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');

const counts = (errors: number) => ({ errors, waived: 1, open: 2 });
const TREND = [3, 5, 4].map((errors, index) => ({ commit: `${index}abcdef1234`, date: `2026-0${index + 1}-02T10:00:00Z`, plans: 12, warnings: 0, ...counts(errors), principles: [{ name: 'Offline First', ...counts(errors - 3) }] }));

/** The run with a baselined finding and a new one. */
function withBaseline(run: RunResult): RunResult {
  const files = run.files.map((file) => (isLinted(file) ? { ...file, findings: file.findings.map((one) => (file.path.includes('012') && !one.waiver ? { ...one, baselined: true as const } : one)) } : file));
  return { ...run, files, baseline: 4 };
}

describePage('the HTML page in Chromium', () => {
  beforeAll(async () => {
    browser = await startBrowser(CHROMIUM ?? '');
    harbour = await lintFiles({ cwd: join(PACKAGE_ROOT, 'fixtures/report/page') });
  });

  afterAll(async () => {
    await browser.close();
  });

  it('summarizes the plans in three sentences, and each shows its plans', async () => {
    const page = await open(harbour);
    const sentences = await page.locator('.headline').allInnerTexts();
    expect(sentences).toEqual([
      '7 of 12 plans are clean. 5 with errors.',
      'V. Small Releases fails most often: in 3 of 12 plans. 3 open.',
      '9 errors and 2 warnings in all. No baseline was applied.',
    ]);
    await page.getByRole('button', { name: '7 of 12 plans' }).click();
    expect(await plans(page)).toEqual(['008 pilot-app', '007 audit-search', '006 berth-planner', '004 month-end', '003 tariff-tables', '002 quay-import', '001 ledger-core']);
    await page.getByRole('button', { name: 'V. Small Releases', exact: true }).click();
    expect(await plans(page)).toEqual(['012 harbour-fees', '010 crew-roster', '009 fuel-surcharge']);
    await page.getByRole('button', { name: '9 errors' }).click();
    expect((await plans(page))[0]).toBe('012 harbour-fees');
  });

  it('names the constitution with its version and amendment, and each principle with its total', async () => {
    const page = await open(harbour);
    expect(await page.locator('.title').innerText()).toMatch(/^Harbour Ledger Constitution\s+12 plans\s*version 2\.1\.0\s*amended 2026-06-30\s*\.specify\/memory\/constitution\.md$/);
    expect(await page.getByRole('columnheader').allInnerTexts()).toHaveLength(8);
    expect(await page.getByRole('columnheader', { name: 'V Small Releases 7/12 kept. Worst first' }).count()).toBe(1);
    expect(await page.getByRole('columnheader', { name: /II Tested.*NON-NEGOTIABLE/ }).count()).toBe(1);
  });

  it('shows a verdict by name, by shape and by text', async () => {
    const page = await open(harbour);
    for (const [plan, name] of [['011', 'V. Small Releases: waived'], ['012', 'IV. Readable Audit Trail: failed'], ['009', 'VI. Measured Speed: not checked'], ['007', 'III. Offline First: n/a'], ['012', 'VI. Measured Speed: open'], ['001', 'VI. Measured Speed: pass']] as const) {
      const found = cell(page, plan, name);
      expect(await found.locator('svg').count()).toBe(1);
      expect(name).toContain(await found.innerText());
    }
  });

  it('filters and orders, and puts both into the address', async () => {
    const page = await open(harbour);
    for (const [label, value, wanted] of [
      ['State', 'open', ['012 harbour-fees', '011 invoice-mail', '010 crew-roster', '009 fuel-surcharge', '005 customs-export']],
      ['State', 'missing', ['009 fuel-surcharge', '005 customs-export']],
      ['Severity', 'warning', ['009 fuel-surcharge', '005 customs-export']],
      ['Rule', 'needs-clarification', ['012 harbour-fees', '009 fuel-surcharge']],
      ['Order', 'oldest', ['001 ledger-core', '002 quay-import']],
      ['Order', 'errors', ['012 harbour-fees', '009 fuel-surcharge', '005 customs-export']],
    ] as const) {
      await page.getByLabel(label, { exact: true }).selectOption(value);
      expect((await plans(page)).slice(0, label === 'Order' ? wanted.length : undefined)).toEqual(wanted);
      expect(hashOf(page)).toContain(value);
      await page.getByRole('button', { name: 'Reset' }).click();
      expect(await plans(page)).toHaveLength(12);
    }
    await page.evaluate('location.hash = "#rule=needs-clarification&sort=oldest&severity=nonsense"');
    await page.getByText('2 of 12 files').waitFor();
    expect(await plans(page)).toEqual(['009 fuel-surcharge', '012 harbour-fees']);
  });

  it('filters by text, and by a principle from its total', async () => {
    const page = await open(harbour);
    await page.getByRole('searchbox').fill('Delivery Note');
    expect(await page.locator('.shown').innerText()).toBe('12 files');
    await page.getByRole('searchbox').fill('without its delivery');
    expect(await plans(page)).toEqual(['012 harbour-fees']);
    await page.getByRole('searchbox').fill('nowhere');
    expect(await page.getByText('Nothing matches these filters.').count()).toBe(1);
    await page.getByRole('searchbox').fill('');
    const total = page.getByRole('button', { name: /^III\. Offline First kept in 7 of 12/ });
    await total.click();
    expect(await page.getByRole('columnheader').count()).toBe(3);
    await total.click();
    expect(await page.getByRole('columnheader').count()).toBe(8);
  });

  it('orders by the verdicts of a principle', async () => {
    const page = await open(harbour);
    await page.getByRole('button', { name: /Offline First.*Worst first/ }).click();
    expect((await plans(page)).slice(0, 3)).toEqual(['011 invoice-mail', '005 customs-export', '007 audit-search']);
    expect(await page.getByRole('columnheader', { name: /Offline/ }).getAttribute('aria-sort')).toBe('descending');
  });

  it('opens a cell: gates, evidence, finding with hint and links; Back and Escape close it', async () => {
    const page = await open(harbour);
    await cell(page, '012', /Readable Audit Trail/).click();
    const dialog = page.getByRole('dialog', { name: '012-harbour-fees' });
    const text = await dialog.innerText();
    expect(text).toContain('the fee is booked without its delivery note');
    expect(text).toMatch(/error\s+Failed gate \(❌ FAIL\): IV\. Readable Audit Trail/);
    expect(text).toContain('Change the design until the gate is met');
    expect(await dialog.getByRole('link', { name: 'line 28' }).first().getAttribute('href')).toBe('../../specs/012-harbour-fees/plan.md#L28');
    expect(await dialog.getByRole('link', { name: 'readable-audit-trail/gate-failed' }).getAttribute('href')).toMatch(/^https:/);
    expect(hashOf(page)).toContain('cell=Readable+Audit+Trail');
    await page.goBack();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await cell(page, '011', /Small Releases/).click();
    expect(await page.getByRole('dialog').innerText()).toMatch(/waived on line 45[^]*Mail templates of all tenants change together/);
    await page.getByRole('button', { name: /The whole plan/ }).click();
    expect(await page.getByRole('dialog').getByRole('heading', { level: 3 }).count()).toBe(6);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await focused(page)).toBe('V. Small Releases: waived');
  });

  it('opens what a shared address names', async () => {
    const page = await open(harbour, {}, '#plan=specs%2F010-crew-roster%2Fplan.md&cell=Small+Releases');
    expect(await page.getByRole('dialog').getByRole('heading', { level: 3 }).innerText()).toBe('open V. Small Releases');
  });

  it('is used with the keyboard alone', async () => {
    const page = await open(harbour);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('012 harbour-fees');
    for (const [key, where] of [['ArrowRight', '4e errors '], ['End', 'VI. Measured Speed: open'], ['ArrowDown', 'VI. Measured Speed: pass'], ['ArrowUp', 'VI. Measured Speed: open'], ['Control+End', 'VI. Measured Speed: pass'], ['PageUp', 'VI. Measured Speed: pass'], ['Control+Home', '012 harbour-fees'], ['PageDown', '002 quay-import'], ['Home', '002 quay-import'], ['ArrowLeft', '002 quay-import']] as const) {
      await page.keyboard.press(key);
      expect(await focused(page)).toBe(where);
    }
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog', { name: '002-quay-import' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('002 quay-import');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    expect(hashOf(page)).toBe('#by=Measured+Speed');
  });

  it('shows findings of the baseline and suppressed ones on demand', async () => {
    const page = await open(withBaseline(harbour));
    expect((await page.locator('.headline').allInnerTexts())[2]).toBe('5 errors and 2 warnings are new against the baseline. 4 findings in the baseline.');
    expect(await cell(page, '012', '4 baselined').count()).toBe(1);
    await page.getByLabel('baseline (4)').check();
    await cell(page, '012', /Audit/).click();
    expect(await page.getByRole('dialog').innerText()).toMatch(/known from the baseline\s+Failed gate/);
    await page.keyboard.press('Escape');
    await page.getByLabel('suppressed (1)').check();
    await cell(page, '010', /1 suppressed/).click();
    expect(await page.getByRole('dialog').innerText()).toMatch(/suppressed on line 13\b[^]*decided with the roster import in March/);
  });

  it('draws the history, of all principles or of one, point by point and as a table', async () => {
    const page = await open({ ...harbour, trend: TREND });
    expect(await page.locator('.readout').innerText()).toBe('2026-03-02, 2abcdef1: 12 plans, 4 errors, 2 open gates, 1 waived gates');
    await page.getByRole('slider', { name: 'Commit' }).press('ArrowLeft');
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('2026-02-02, 1abcdef1: 12 plans, 5 errors, 2 open gates, 1 waived gates');
    expect(new Set(await page.locator('.chart path.line').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))).size).toBe(4);
    await page.getByText('As a table').click();
    expect(await page.getByRole('row', { name: '2abcdef1 2026-03-02 12 4 2 1' }).count()).toBe(1);
    await page.getByLabel('Principle', { exact: true }).selectOption('Offline First');
    expect(await page.getByRole('heading', { name: 'History: Offline First' }).count()).toBe(1);
    expect(await page.locator('.readout').innerText()).toContain('12 plans, 2 errors');
  });

  it('copies the table and a plan as Markdown, by hand where the browser forbids it', async () => {
    const page = await open(harbour, { permissions: ['clipboard-read', 'clipboard-write'] }, '#state=missing');
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('| specs/009-fuel-surcharge/plan.md | 2 | 1 | pass | pass | pass | pass | open | not checked |');
    expect(await page.getByText('The table is copied.').count()).toBe(1);
    await cell(page, '009', /Small Releases/).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Copy as Markdown' }).click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('- 29 **error** Open gate (\\`PENDING\\`): \\`V. Small Releases\\`');
    const refused = await open(harbour);
    await refused.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("no"))');
    await refused.getByRole('button', { name: 'Copy as Markdown' }).click();
    expect(await refused.getByRole('textbox', { name: 'Copy this text' }).inputValue()).toContain('### Harbour Ledger Constitution 2.1.0');
    await refused.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    expect(await refused.getByRole('dialog').count()).toBe(0);
  });

  it.each([
    ['light', 'wide', ''],
    ['light', 'narrow', OPENED],
    ['dark', 'wide', OPENED],
    ['dark', 'narrow', ''],
  ] as const)('has no violation that axe sees: %s, %s %s', async (colorScheme, size, hash) => {
    const page = await open({ ...withBaseline(harbour), trend: TREND }, { colorScheme, reducedMotion: 'reduce', ...(size === 'narrow' && PHONE) }, hash);
    await page.evaluate(axe.source);
    expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any.map(({ message }) => message)}`)}`))')).toEqual([]);
  });

  it('fits a phone, and moves nothing where that is not wanted', async () => {
    const page = await open(harbour, { ...PHONE, reducedMotion: 'reduce' }, OPENED);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await page.evaluate('getComputedStyle(document.querySelector("dialog")).animationName')).toBe('none');
  });

  it.each(HOSTILE)('shows %s as text', async (_, text) => {
    const page = await open(runWithText(text), {}, '#suppressed=1');
    expect(await page.getByRole('grid').count()).toBe(3);
    await page.getByRole('rowheader').first().click();
    await page.keyboard.press('Escape');
    await page.getByRole('gridcell', { name: /: open 0\/2$/ }).click();
    const shown = await page.getByRole('dialog').innerText();
    expect(shown.replaceAll(/\s+/g, ' ')).toContain(text.replaceAll('`', '').replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '').slice(0, 60));
    expect(await page.locator('#app script, #app img, #app a[href^="javascript"]').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);
  });

  it('draws no more of 300 plans than the window shows, and all of them for a printer', async () => {
    const page = await open(runOfPlans(300));
    const rows = page.locator('.rows .row');
    expect(await rows.count()).toBeLessThan(80);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('301');
    await page.getByRole('rowheader').first().focus();
    await page.keyboard.press('Control+End');
    expect(await focused(page)).toContain('10. Privacy');
    expect((await plans(page)).at(-1)).toBe('0001 feature-1');
    await page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
    expect(await rows.count()).toBe(300);
    await page.evaluate('window.dispatchEvent(new Event("afterprint"))');
    expect(await rows.count()).toBeLessThan(100);
  });

  it('makes no requests outside of its file, and logs no errors', () => {
    expect(opened.flatMap(({ troubles }) => troubles)).toEqual([]);
    expect(opened.length).toBeGreaterThan(15);
  });
});
