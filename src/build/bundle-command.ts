import { build, type BuildOptions, type BuildResult, type Plugin } from 'esbuild';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadOnDemand, onDemandEntries } from './on-demand.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
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
/** What the bundles of the command and of the library have in common. */
export const SHARED: BuildOptions = {
  plugins: [withoutPrograms, serverApart],
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/** Bundles the command into a folder, as few files, which load in a fraction of the time that the modules take. */
export async function bundleCommand(folder: string, plugins: readonly Plugin[] = []): Promise<BuildResult> {
  rmSync(folder, { recursive: true, force: true });
  const command = await build({
    ...SHARED,
    plugins: [withoutPrograms, serverApart, ...plugins, loadOnDemand],
    format: 'cjs',
    mainFields: ['module', 'main'],
    banner: { js: 'const bundleUrl=require("node:url").pathToFileURL(__filename).href;' },
    define: { 'import.meta.url': 'bundleUrl' },
    entryPoints: { bin: here('../host/launch.js'), 'command/main': here('../bin.js'), 'command/lsp': here('../lsp/server.js'), ...onDemandEntries('command') },
    outdir: folder,
  });
  // What the command loads is CommonJS, whose start takes less than that of ES modules.
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  return command;
}
