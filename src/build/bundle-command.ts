import { build, type BuildOptions, type BuildResult, type Plugin } from 'esbuild';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Commander starts sub-commands that are programs of their own; we have none, and to load what starts them takes as long as to read a plan. */
const withoutPrograms: Plugin = {
  name: 'without programs',
  setup(bundle) {
    bundle.onResolve({ filter: /^node:child_process$/ }, ({ importer }) => (importer.includes('commander') ? { path: 'programs', namespace: 'none' } : undefined));
    bundle.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};
/** Makes a module that is imported on demand a file of its own, beside the one that imports it. */
const apart = (module: string, file: string): Plugin => ({
  name: `${file} apart`,
  setup(bundle) {
    bundle.onResolve({ filter: /\.js$/ }, ({ kind, path }) => (kind === 'dynamic-import' && path.endsWith(module) ? { path: file, external: true } : undefined));
  },
});
/** Only `plan-lint lsp` loads the language server. */
const serverApart = apart('/lsp/server.js', './lsp.js');
/** Only a run with rule options loads their validator. */
const validatorApart = apart('/options-validator.js', './options-validator.js');
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
    plugins: [withoutPrograms, serverApart, validatorApart, ...plugins],
    format: 'cjs',
    mainFields: ['module', 'main'],
    banner: { js: 'const bundleUrl=require("node:url").pathToFileURL(__filename).href;' },
    define: { 'import.meta.url': 'bundleUrl' },
    entryPoints: { bin: here('../host/launch.js'), 'command/main': here('../bin.js'), 'command/lsp': here('../lsp/server.js'), 'command/options-validator': here('../project/schema/options-validator.js') },
    outdir: folder,
  });
  // What the command loads is CommonJS, whose start takes less than that of ES modules.
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  return command;
}
