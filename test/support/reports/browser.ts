import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const PLACES = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
/** Works as root in containers, and makes no network requests. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The path of Chromium on this machine; undefined if it is missing. */
export const CHROMIUM = PLACES.find((place) => place !== undefined && existsSync(place));
/** The folder for screenshots. */
export const SCREENSHOTS = join(tmpdir(), 'plan-lint-screenshots');

/** An opened page with its errors. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors of the console and of scripts, and requests outside the file. */
  readonly troubles: readonly string[];
  /** Milliseconds until the map was rendered, by the page's own clock. */
  readonly opened: number;
  close(): Promise<void>;
}

/** A browser for the tests of a file. */
export interface PageBrowser {
  open(html: string, options?: BrowserContextOptions, hash?: string): Promise<OpenedPage>;
  close(): Promise<void>;
}

/** Starts Chromium; each page is a file in its own context. */
export async function startBrowser(executablePath: string): Promise<PageBrowser> {
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  const folder = mkdtempSync(join(tmpdir(), 'plan-lint-page-'));
  mkdirSync(SCREENSHOTS, { recursive: true });
  return {
    open: (html, options = {}, hash = '') => openPage(browser, folder, html, options, hash),
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function openPage(browser: Browser, folder: string, html: string, options: BrowserContextOptions, hash: string): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  const file = join(folder, `${Math.random()}.html`);
  writeFileSync(file, html);
  const address = pathToFileURL(file).href;
  const troubles: string[] = [];
  page.on('console', (message) => { if (message.type() !== 'log') troubles.push(`console: ${message.text()}`); });
  page.on('pageerror', ({ message }) => troubles.push(`error: ${message}`));
  page.on('dialog', (dialog) => troubles.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => { if (!request.url().startsWith(address)) troubles.push(`request: ${request.url()}`); });
  await page.goto(`${address}${hash}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const opened = await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))');
  return { page, troubles, opened: Number(opened), close: () => context.close() };
}
