import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lintFiles } from '../../src/index.js';
import { reportHtml } from '../../src/report/html/report-html.js';
import { CHROMIUM, startBrowser } from './reports/browser.js';

const PACKAGE_ROOT = fileURLToPath(new URL('../../../', import.meta.url));

// Writes the screenshot in the README: the HTML page of the fixtures in Chromium.
if (CHROMIUM === undefined) throw new Error('There is no Chromium here; CHROME_PATH names one');
const browser = await startBrowser(CHROMIUM);
const run = await lintFiles({ cwd: join(PACKAGE_ROOT, 'fixtures/report/page') });
const { page } = await browser.open(reportHtml(run), { viewport: { width: 1180, height: 690 }, colorScheme: 'light' });
await page.screenshot({ path: join(PACKAGE_ROOT, 'fixtures/report/page.png') });
await browser.close();
