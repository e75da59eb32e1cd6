import { describe, expect } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digEntries } from '../support/dig.js';
import { copyFromPackage, PACKAGE_ROOT, projectFolder, run, type Outcome } from '../support/commands/project-folder.js';
import { testWith } from '../support/commands/machine-programs.js';

const PLAN = 'specs/012-workflow-retries/plan.md';
const AUTHOR = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.org' };

/** The environment without the variables of this npm run, so that npm finds the machine's registry. */
const environment = Object.fromEntries(Object.entries({ ...process.env, ...AUTHOR }).flatMap(([name, value]) => (name.startsWith('npm_') || name.startsWith('GIT_DIR') ? [] : [[name, value]])));

const parsed = (path: string): unknown => JSON.parse(readFileSync(join(PACKAGE_ROOT, path), 'utf8'));

/** The manifest without the build, which would repeat what is already built. */
function manifest(): object {
  const parts = Object.fromEntries(digEntries(parsed('package.json')));
  const build = 'node -e "fs.cpSync(\'built\', \'dist\', { recursive: true })"';
  return { ...parts, devDependencies: {}, scripts: { ...Object.fromEntries(digEntries(parts.scripts)), build } };
}

/** The lock file of this manifest. */
function lock(): object {
  const parts = Object.fromEntries(digEntries(parsed('package-lock.json')));
  const packages = digEntries(parts.packages).filter(([, one]) => !digEntries(one).some(([key]) => key === 'dev'));
  return { ...parts, packages: Object.fromEntries(packages.map(([path, one]) => [path, path === '' ? { ...Object.fromEntries(digEntries(one)), devDependencies: {} } : one])) };
}

/**
 * This package as a git repository that pre-commit can clone, with the scripts that npm runs there.
 * The build is left out; another test runs `npm ci` in a checkout.
 */
function packageRepository(): string {
  const folder = projectFolder({ 'package.json': JSON.stringify(manifest()), 'package-lock.json': JSON.stringify(lock()) });
  for (const path of ['.npmrc', '.pre-commit-hooks.yaml', 'src/build/prepare.mjs']) copyFromPackage(path, folder);
  copyFromPackage('dist/bin', folder, 'built/bin');
  commitAll(folder);
  return folder;
}

function commitAll(folder: string): void {
  git(folder, 'init', '--quiet', '.');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'x');
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-c', 'core.hooksPath=/dev/null', ...args], { cwd: folder, encoding: 'utf8', env: environment });
}

describe('the hook of pre-commit', () => {
  testWith('pre-commit', 'is installed from the repository by the real program, and lints the plans that are committed', () => {
    const hook = packageRepository();
    const folder = projectFolder({ '.pre-commit-config.yaml': `repos:\n  - repo: ${hook}\n    rev: ${git(hook, 'rev-parse', 'HEAD').trim()}\n    hooks:\n      - id: plan-lint\n` });
    copyFromPackage(`fixtures/cli/${PLAN}`, folder, PLAN);
    copyFromPackage(`fixtures/cli/${PLAN}`, folder, 'docs/plan.md');
    commitAll(folder);
    const preCommit = (...args: readonly string[]): Outcome => run(folder, ['pre-commit', 'run', '--all-files', ...args], { ...environment, PRE_COMMIT_HOME: join(hook, '.git/pre-commit') });
    const { status, stdout } = preCommit();
    expect(stdout).toContain('✖ 3 errors');
    expect(stdout).not.toContain('docs/plan.md');
    expect(status).toBe(1);
    copyFromPackage('fixtures/cli/good/specs/001-retry-policy/plan.md', folder, PLAN);
    git(folder, 'add', '--all');
    expect(preCommit()).toMatchObject({ status: 0, stdout: expect.stringMatching(/Passed/) });
  }, 900_000);
});
