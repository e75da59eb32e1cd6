import { expect, it } from '@jest/globals';
import { pack } from '@publint/pack';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT, projectFolder, run } from './support/commands/project-folder.js';
import { README_FILE } from './support/docs/readme.js';

const BLOCK = /```sh\n([\s\S]*?)```/g;
const PLAN = 'specs/012-workflow-retries/plan.md';
/** A fake npm: dependencies and build exist already, and no registry has the package yet. */
const NPM = `#!/bin/sh
case "$1" in
  ci | test) echo "npm $*" >> npm-calls ;;
  install) exec "$NPM" install --save-dev --prefer-offline --ignore-scripts --no-audit --no-fund "$TARBALL" ;;
  *) echo "npm $*: not expected" >&2; exit 99 ;;
esac
`;

const README = readFileSync(README_FILE, 'utf8');
const [INSTALL = '', CHECKOUT = '', ...others] = Array.from(README.matchAll(BLOCK), ([, text = '']) => text);

it('has no shell block that is not run here', () => {
  expect(others).toEqual([]);
});

it('installs the package into a repository with plans, and lints them', async () => {
  const folder = projectFolder({ 'npm-shim/npm': NPM, 'package.json': '{ "name": "project" }' });
  cpSync(join(PACKAGE_ROOT, 'fixtures/cli', PLAN), join(folder, PLAN), { recursive: true });
  const tarball = await pack(PACKAGE_ROOT, { ignoreScripts: true, destination: projectFolder({}) });
  const { status, stdout, stderr } = runBlock(INSTALL, folder, { TARBALL: tarball });
  if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ENOTCACHED/.test(stderr)) {
    process.stdout.write('Not run: no registry, and @types/mdast is not in the cache of npm.\n');
    return;
  }
  expect({ status, stderr: stderr.replace(/^npm .*\n/gm, ''), count: /✖ \d+ errors/.test(stdout) }).toEqual({ status: 1, stderr: '', count: true });
}, 120_000);

it('sets a checkout up, lints the plans shown above, and runs the tests', () => {
  const folder = projectFolder({ 'npm-shim/npm': NPM });
  for (const name of ['package.json', 'dist', 'rules', 'fixtures/cli']) cpSync(join(PACKAGE_ROOT, name), join(folder, name), { recursive: true });
  const { stdout } = runBlock(CHECKOUT, folder);
  expect(README).toContain(stdout.trim());
  expect(readFileSync(join(folder, 'npm-calls'), 'utf8')).toBe('npm ci\nnpm ci\nnpm test\n');
});

function runBlock(text: string, folder: string, env: Readonly<Record<string, string>> = {}): ReturnType<typeof run> {
  const npm = run(folder, ['sh', '-c', 'command -v npm']).stdout.trim();
  return run(folder, ['sh', '-c', `PATH="$PWD/npm-shim:$PATH"; ${text}`], { NPM: npm, HOME: process.env.HOME ?? '', ...env });
}

it('installs next to nothing', () => {
  const manifest: { readonly dependencies: object } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
  expect(Object.keys(manifest.dependencies)).toEqual(['@types/mdast', '@types/unist', 'fastest-levenshtein']);
});
