import { build } from 'esbuild';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleCommand, SHARED } from './bundle-command.js';

// Part of the build: the command as few files, which load in a fraction of the time that the modules take, and the library as few files that need no other package at run time.
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const BIN = here('../../bin/');
const LIBRARY = here('../../lib/');
/** Of a file of a package: the folder of the package, wherever it is nested. */
const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

rmSync(LIBRARY, { recursive: true, force: true });
const command = await bundleCommand(BIN);
const library = await build({
  ...SHARED,
  format: 'esm',
  splitting: true,
  // The packages among them that are CommonJS call `require`.
  banner: { js: 'import{createRequire as makeRequire}from"node:module";const require=makeRequire(import.meta.url);' },
  entryPoints: ['index', 'remark'].map((door) => here(`../${door}.js`)),
  chunkNames: 'parts/[hash]',
  outdir: LIBRARY,
});
writeFileSync(here('../../third-party-licenses.txt'), licensesOf([command, library].flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}))));

/** The license of every package that is in the bundles. */
function licensesOf(inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((path) => PACKAGE_FOLDER.exec(path)?.[0] ?? []));
  return [...folders].sort().map((folder) => {
    const name = folder.split('node_modules/').at(-1) ?? folder;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name}\n\n${file === undefined ? 'No license file; see its package.json.' : readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
  }).join(`\n${'-'.repeat(72)}\n\n`);
}
