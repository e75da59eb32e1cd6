import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Part of the build: writes the script and the style sheet of the HTML report as modules, with the hashes for its Content-Security-Policy.
const STYLE_SHEET = new URL('../../../src/report/html/page/page.css', import.meta.url);
const SCRIPT = new URL('../report/html/page/main.js', import.meta.url);
const ASSETS = new URL('../report/html/page-assets.js', import.meta.url);

const OPTIONS = { bundle: true, minify: true, write: false, format: 'iife', target: 'es2023', charset: 'ascii', legalComments: 'none', logLevel: 'warning' } as const;

async function bundled(entry: URL): Promise<string> {
  const { outputFiles: [file] } = await build({ ...OPTIONS, entryPoints: [fileURLToPath(entry)] });
  const text = file?.text.trim() ?? '';
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`${entry.pathname} cannot stand in a page: it would end its element`);
  return text;
}

function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const [scriptText, styleText] = await Promise.all([bundled(SCRIPT), bundled(STYLE_SHEET)]);
const values = { scriptText, scriptDigest: digestOf(scriptText), styleText, styleDigest: digestOf(styleText) };
writeFileSync(ASSETS, Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`).join(''));
