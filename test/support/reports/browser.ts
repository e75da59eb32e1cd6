import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const PLACES = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
/** Works as root in containers, and makes no network requests. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The path of Chromium on this machine; undefined if it is missing. */
export const CHROMIUM = PLACES.find((place) => place !== undefined && existsSync(place));
/** An opened page with its errors. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors of the console and of scripts, and requests outside the file. */
  readonly troubles: readonly string[];
  /** Milliseconds until the map was rendered, by the page's own clock. */
  readonly opened: number;
  /** Closes the tab. */
  close(): Promise<void>;
}

/** A browser for the tests of a file. */
export interface PageBrowser {
  /** Opens a report, in the tab of the last report with the same options. */
  open(html: string, options?: BrowserContextOptions, hash?: string): Promise<OpenedPage>;
  close(): Promise<void>;
}

/** Starts Chromium; each report is a file. */
export async function startBrowser(executablePath: string): Promise<PageBrowser> {
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  const folder = mkdtempSync(join(tmpdir(), 'plan-lint-page-'));
  const tabs = new Map<string, Promise<Tab>>();
  return {
    open: async (html, options = {}, hash = '') => {
      const key = JSON.stringify(options);
      const tab = tabs.get(key) ?? openTab(browser, folder, options);
      tabs.set(key, tab);
      const report = await openReport(await tab, join(folder, `${Math.random()}.html`), html, hash);
      const close = (): Promise<void> => {
        tabs.delete(key);
        return report.page.context().close();
      };
      return { ...report, close };
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}

type Tab = Pick<OpenedPage, 'page' | 'troubles'>;

async function openTab(browser: Browser, folder: string, options: BrowserContextOptions): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => { if (message.type() !== 'log') troubles.push(`console: ${message.text()}`); });
  page.on('pageerror', ({ message }) => troubles.push(`error: ${message}`));
  page.on('dialog', (dialog) => troubles.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => { if (!request.url().startsWith(pathToFileURL(folder).href)) troubles.push(`request: ${request.url()}`); });
  return { page, troubles };
}

async function openReport(tab: Tab, file: string, html: string, hash: string): Promise<Omit<OpenedPage, 'close'>> {
  writeFileSync(file, html);
  await tab.page.goto(`${pathToFileURL(file).href}${hash}`);
  await tab.page.getByRole('heading', { level: 1 }).waitFor();
  const opened = await tab.page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))');
  return { ...tab, opened: Number(opened) };
}
