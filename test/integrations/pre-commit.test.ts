import { describe, expect } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { copyFromPackage, PACKAGE_ROOT, projectFolder, run, type Outcome } from '../support/project-folder.js';
import { testWith } from '../support/programs.js';

const PLAN = 'specs/012-workflow-retries/plan.md';
const AUTHOR = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.org' };

/** The machine's own, so that npm finds its registry, without what this run of npm has set. */
const environment = Object.fromEntries(Object.entries({ ...process.env, ...AUTHOR }).flatMap(([name, value]) => (name.startsWith('npm_') || name.startsWith('GIT_DIR') ? [] : [[name, value]])));

/** This package as a repository of its own, as pre-commit clones it: what git tracks, in one commit. */
function packageRepository(): string {
  const folder = projectFolder({});
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: PACKAGE_ROOT, encoding: 'utf8' }).split('\0').filter((path) => path !== '');
  for (const path of tracked) copyFromPackage(path, folder);
  commitAll(folder);
  return folder;
}

function commitAll(folder: string): string {
  git(folder, 'init', '--quiet', '.');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'x');
  return git(folder, 'rev-parse', 'HEAD').trim();
}

function git(folder: string, ...words: readonly string[]): string {
  return execFileSync('git', ['-c', 'core.hooksPath=/dev/null', ...words], { cwd: folder, encoding: 'utf8', env: environment });
}

describe('the hook of pre-commit', () => {
  testWith('pre-commit', 'is installed from the repository by the real program, and lints the plans that are committed', () => {
    const hook = packageRepository();
    const folder = projectFolder({ '.pre-commit-config.yaml': `repos:\n  - repo: ${hook}\n    rev: ${git(hook, 'rev-parse', 'HEAD').trim()}\n    hooks:\n      - id: plan-lint\n` });
    copyFromPackage(`fixtures/cli/${PLAN}`, folder, PLAN);
    copyFromPackage(`fixtures/cli/${PLAN}`, folder, 'docs/plan.md');
    commitAll(folder);
    const preCommit = (...words: readonly string[]): Outcome => run(folder, ['pre-commit', 'run', '--all-files', ...words], { ...environment, PRE_COMMIT_HOME: join(hook, '.git/pre-commit') });
    const { status, stdout } = preCommit();
    expect(stdout).toContain('✖ 3 errors');
    expect(stdout).not.toContain('docs/plan.md');
    expect(status).toBe(1);
    copyFromPackage('fixtures/cli/good/specs/001-retry-policy/plan.md', folder, PLAN);
    git(folder, 'add', '--all');
    expect(preCommit()).toMatchObject({ status: 0, stdout: expect.stringMatching(/Passed/) });
  }, 900_000);
});
