import { build, type BuildOptions, type BuildResult, type Plugin } from 'esbuild';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadOnDemand, onDemandEntries } from './on-demand.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Removes the modules that Commander uses to start sub-commands as programs; plan-lint has none, and they take as long to load as a plan to read. */
const withoutPrograms: Plugin = {
  name: 'without programs',
  setup(bundle) {
    bundle.onResolve({ filter: /^node:child_process$/ }, ({ importer }) => (importer.includes('commander') ? { path: 'programs', namespace: 'none' } : undefined));
    bundle.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};
/** The options that both bundles share. */
export const SHARED: BuildOptions = {
  plugins: [withoutPrograms],
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/** Bundles the command into few files in a folder; they load faster than the modules. */
export async function bundleCommand(folder: string, plugins: readonly Plugin[] = []): Promise<BuildResult> {
  rmSync(folder, { recursive: true, force: true });
  const command = await build({
    ...SHARED,
    plugins: [withoutPrograms, ...plugins, loadOnDemand],
    format: 'cjs',
    // Short names take 4 % off the time of a run of one plan; the lines and columns of a stack stay exact.
    minifyIdentifiers: true,
    mainFields: ['module', 'main'],
    banner: { js: 'const bundleUrl=require("node:url").pathToFileURL(__filename).href;' },
    define: { 'import.meta.url': 'bundleUrl' },
    entryPoints: { bin: here('../host/launch.js'), 'command/main': here('../bin.js'), ...onDemandEntries('command') },
    outdir: folder,
  });
  // The command is bundled as CommonJS, which starts faster than ES modules.
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  return command;
}
