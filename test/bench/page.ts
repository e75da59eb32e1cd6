import { CHROMIUM, startBrowser } from '../support/reports/browser.js';
import { runOfPlans } from '../support/reports/page-runs.js';
import { reportHtml } from '../../src/report/html/report-html.js';

const PLANS = 2000;
const RUNS = 5;
const TARGETS = { open: 1500, filter: 100 };

/** Measures how long a browser takes to open and filter the HTML report of 2,000 plans, in milliseconds; returns a note without a browser. */
export async function describePageBench(): Promise<string> {
  if (CHROMIUM === undefined) return 'note: there is no Chromium here: the HTML page is not timed\n';
  const html = reportHtml(runOfPlans(PLANS));
  const browser = await startBrowser(CHROMIUM);
  const times: { readonly opened: number; readonly filtered: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { page, opened, ...context } = await browser.open(html);
    const filtered = await page.evaluate(`new Promise((done) => {
      const field = document.querySelector('input[type=search]');
      const start = performance.now();
      field.value = 'feature-3';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    })`);
    times.push({ opened, filtered: Number(filtered) });
    await context.close();
  }
  await browser.close();
  const lines = [['open', times.map(({ opened }) => opened), TARGETS.open], ['filter', times.map(({ filtered }) => filtered), TARGETS.filter]] as const;
  return `| HTML page, ${PLANS} plans (${(html.length / 1e6).toFixed(1)} MB) | median ms (least–most) | target |\n|---|---|---|\n${lines.map(([name, all, target]) => `| ${name} | ${median(all).toFixed(0)} (${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)}) | ≤ ${target} |\n`).join('')}`;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}
