import { build, type BuildOptions, type Plugin } from 'esbuild';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Part of the build: the command as few files, which load in a fraction of the time that the modules take.
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const FOLDER = here('../../bin/');
/** Commander starts sub-commands that are programs of their own; we have none, and to load what starts them takes as long as to read a plan. */
const withoutPrograms: Plugin = {
  name: 'without programs',
  setup(bundle) {
    bundle.onResolve({ filter: /^node:child_process$/ }, ({ importer }) => (importer.includes('commander') ? { path: 'programs', namespace: 'none' } : undefined));
    bundle.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};
/** The language server is a file of its own, which only `plan-lint lsp` loads. */
const serverApart: Plugin = {
  name: 'server apart',
  setup(bundle) {
    bundle.onResolve({ filter: /\/lsp\/server\.js$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './lsp.js', external: true } : undefined));
  },
};
const SHARED: BuildOptions = {
  plugins: [withoutPrograms, serverApart],
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  banner: { js: 'const bundleUrl=require("node:url").pathToFileURL(__filename).href;' },
  define: { 'import.meta.url': 'bundleUrl' },
};

rmSync(FOLDER, { recursive: true, force: true });
await build({ ...SHARED, entryPoints: { bin: here('../host/launch.js'), 'command/main': here('../bin.js'), 'command/lsp': here('../lsp/server.js') }, outdir: FOLDER });
// What the command loads is CommonJS, whose start takes less than that of ES modules; the library beside it is not.
writeFileSync(`${FOLDER}package.json`, '{ "type": "commonjs" }\n');
