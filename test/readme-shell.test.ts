import { expect, it } from '@jest/globals';
import { pack } from '@publint/pack';
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT, projectFolder, run } from './support/project-folder.js';
import { README_FILE } from './support/readme.js';

const BLOCK = /```sh\n([\s\S]*?)```/g;
const PLAN = 'specs/012-workflow-retries/plan.md';
/** What the commands of the README need not do again here: the dependencies and the build are there, and no registry has the package yet. */
const NPM = `#!/bin/sh
case "$1" in
  ci) exit 0 ;;
  pack) exec "$NPM" pack --ignore-scripts ;;
  install) exec "$NPM" install --save-dev --prefer-offline --ignore-scripts --no-audit --no-fund "$TARBALL" ;;
  *) echo "npm $*: not expected" >&2; exit 99 ;;
esac
`;

const blocks = Array.from(readFileSync(README_FILE, 'utf8').matchAll(BLOCK), ([, text = '']) => text);

it('has shell blocks', () => {
  expect(blocks).toHaveLength(2);
});

it.each(blocks.map((text) => [text.trim().replaceAll('\n', '; '), text]))('`%s` works', async (_, text) => {
  const folder = projectFolder({ 'npm-shim/npm': NPM, 'package.json': '{ "name": "project" }' });
  const npm = run(folder, ['sh', '-c', 'command -v npm']).stdout.trim();
  const tarball = await pack(PACKAGE_ROOT, { ignoreScripts: true, destination: projectFolder({}) });
  if (text.includes('npm pack')) for (const name of ['package.json', 'README.md', 'dist', 'rules', 'integrations', 'CHANGELOG.md', 'LICENSE']) cpSync(join(PACKAGE_ROOT, name), join(folder, name), { recursive: true });
  else cpSync(join(PACKAGE_ROOT, 'fixtures/cli', PLAN), join(folder, PLAN), { recursive: true });
  const { status, stdout, stderr } = run(folder, ['sh', '-c', `PATH="$PWD/npm-shim:$PATH"; ${text}`], { NPM: npm, TARBALL: tarball, HOME: process.env.HOME ?? '' });
  if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ENOTCACHED/.test(stderr)) {
    process.stdout.write('Not run: no registry, and @types/mdast is not in the cache of npm.\n');
    return;
  }
  if (text.includes('npm pack')) expect(readdirSync(folder)).toContain('plan-lint-0.1.0.tgz');
  else expect({ status, stderr: stderr.replace(/^npm .*\n/gm, ''), count: /✖ \d+ errors/.test(stdout) }).toEqual({ status: 1, stderr: '', count: true });
}, 120_000);

it('installs next to nothing', () => {
  const manifest: { readonly dependencies: object } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
  expect(Object.keys(manifest.dependencies)).toEqual(['@types/mdast', '@types/unist', 'fastest-levenshtein']);
});
