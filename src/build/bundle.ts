import { build } from 'esbuild';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleCommand, SHARED } from './bundle-command.js';

// Part of the build: bundles the command into few files, which load faster than the modules, and the library into files without dependencies.
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const BIN = here('../../bin/');
const LIBRARY = here('../../lib/');
/** The folder of the package that a file belongs to, at any nesting depth. */
const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

rmSync(LIBRARY, { recursive: true, force: true });
const command = await bundleCommand(BIN);
const library = await build({
  ...SHARED,
  format: 'esm',
  splitting: true,
  // Bundled CommonJS packages call `require`.
  banner: { js: 'import{createRequire as makeRequire}from"node:module";const require=makeRequire(import.meta.url);' },
  entryPoints: ['index', 'remark'].map((door) => here(`../${door}.js`)),
  chunkNames: 'parts/[hash]',
  outdir: LIBRARY,
});
writeFileSync(here('../../third-party-licenses.txt'), licensesOf([command, library].flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}))));

/** The licenses of all packages in the bundles. */
function licensesOf(inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((path) => PACKAGE_FOLDER.exec(path)?.[0] ?? []));
  return [...folders].sort().map((folder) => {
    const name = folder.split('node_modules/').at(-1) ?? folder;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name}\n\n${file === undefined ? 'No license file; see its package.json.' : readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
  }).join(`\n${'-'.repeat(72)}\n\n`);
}
