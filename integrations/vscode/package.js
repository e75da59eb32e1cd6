import { execFileSync } from 'node:child_process';
import { writeFileSync, rmSync } from 'node:fs';

/** vsce needs it. */
const NODE_VERSION = 22;

/** Writes plan-lint-<version>.vsix. */
function writePackage() {
  execFileSync(process.execPath, ['build.js'], { stdio: 'inherit' });
  // The extension's own files are CommonJS: that is what the editor loads.
  writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
  try {
    execFileSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository'], { stdio: 'inherit' });
  } finally {
    rmSync('LICENSE', { force: true });
  }
}

if (Number(process.versions.node.split('.', 1)) >= NODE_VERSION) {
  writePackage();
} else {
  process.stderr.write(`Packaging needs Node ${NODE_VERSION} or newer, and this is Node ${process.versions.node}: install it, and run this again\n`);
  process.exitCode = 1;
}
