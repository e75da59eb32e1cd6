import { build } from 'esbuild';
import { cpSync, rmSync } from 'node:fs';

// Bundles the extension, and copies the built command beside it: `npm run build` of the package comes first.
for (const folder of ['dist', 'server']) rmSync(folder, { recursive: true, force: true });
await build({ entryPoints: ['extension.js'], outfile: 'dist/extension.js', bundle: true, platform: 'node', target: 'node20', format: 'cjs', external: ['vscode'], minify: true, legalComments: 'none', logLevel: 'warning' });
cpSync('../../dist/bin', 'server/dist/bin', { recursive: true });
cpSync('../../package.json', 'server/package.json');
cpSync('../../LICENSE', 'LICENSE');
