import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cli } from '../../src/cli/cli.js';
import { findingsIn, type Outcome } from '../support/commands/command.js';
import { CLEAN_PLAN, OPEN_PLAN } from '../support/commands/example-plans.js';
import { testRegistry } from '../support/commands/test-registry.js';
import { testHost, type TestHost } from '../support/commands/test-host.js';

const IDENTITY = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
let host: TestHost;

function git(...words: string[]): void {
  execFileSync('git', [...IDENTITY, ...words], { cwd: host.cwd, stdio: 'pipe' });
}

async function run(words: string): Promise<Outcome> {
  const before = { out: host.out().length, err: host.err().length };
  const code = await cli(words.split(' '), host, testRegistry);
  return { code, out: host.out().slice(before.out), err: host.err().slice(before.err).replaceAll(host.cwd, '.') };
}

async function findings(words: string): Promise<readonly string[]> {
  const { out, err } = await run(`--constitution nebula --format json ${words}`);
  expect(err).toBe('');
  return findingsIn(out);
}

beforeEach(() => {
  host = testHost({ 'specs/1/plan.md': OPEN_PLAN, 'specs/2/plan.md': OPEN_PLAN });
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: host.cwd, stdio: 'pipe' });
  git('add', '.');
  git('commit', '--quiet', '-m', 'one');
});
afterEach(() => {
  host.remove();
});

describe('a folder that .gitignore lists', () => {
  it('is searched for what git tracks when it is named, and only then', async () => {
    host.put('.gitignore', 'specs/\n');
    host.put('specs/3/plan.md', OPEN_PLAN);
    expect(await findings('specs')).toEqual(['specs/1/plan.md:6 error simplicity/gate-open', 'specs/2/plan.md:6 error simplicity/gate-open']);
    expect((await run('--format compact')).err).toContain('(.gitignore: specs/)');
  });

  it('is left out where git does not answer', async () => {
    host.put('.gitignore', 'specs/\n');
    const without = { ...host, git: () => { throw new Error('no git'); } };
    expect(await cli(['specs'], without, testRegistry)).toBe(2);
    expect(host.err()).toContain('(.gitignore: specs/)');
  });
});

describe('--changed', () => {
  it('lints what differs from the merge base with the default branch', async () => {
    git('checkout', '--quiet', '-b', 'feature');
    host.put('specs/2/plan.md', `${OPEN_PLAN}\nMore.\n`);
    git('commit', '--quiet', '-am', 'two');
    host.put('specs/3/plan.md', OPEN_PLAN);
    expect(await findings('--changed')).toEqual(['specs/2/plan.md:6 error simplicity/gate-open', 'specs/3/plan.md:6 error simplicity/gate-open']);
  });

  it('lints what differs from a commit', async () => {
    host.put('specs/1/plan.md', `${OPEN_PLAN}\nMore.\n`);
    git('commit', '--quiet', '-am', 'two');
    expect(await findings('--changed HEAD')).toEqual([]);
    expect(await findings('--changed HEAD~1')).toEqual(['specs/1/plan.md:6 error simplicity/gate-open']);
  });

  it('lints all plans of a constitution or template that changed', async () => {
    host.put('.specify/memory/constitution.md', '# Law\n\n## Core Principles\n\n### I. Simplicity\n');
    const { out } = await run('--changed HEAD --format json');
    expect(JSON.parse(out)).toMatchObject({ summary: { files: 2 } });
    git('add', '.');
    git('commit', '--quiet', '-m', 'law');
    host.put('.specify/templates/plan-template.md', '# Plan\n');
    expect(JSON.parse((await run('--changed HEAD --format json')).out)).toMatchObject({ summary: { files: 2 } });
  });

  it.each([
    ['.planlintrc.json', '{}'],
    ['.specify/templates/overrides/plan-template.md', '# Plan\n'],
    ['.specify/memory/constitution.md', '# Law\n\n## Core Principles\n\n### I. Simplicity\n'],
  ])('lints all plans that %s governs when it comes, changes or goes', async (path, text) => {
    const linted = async (): Promise<unknown> => JSON.parse((await run('--changed HEAD --format json')).out);
    host.put(path, text);
    expect(await linted()).toMatchObject({ summary: { files: 2 } });
    git('add', '.');
    git('commit', '--quiet', '-m', 'governed');
    expect(await linted()).toMatchObject({ summary: { files: 0 } });
    host.put(path, `${text}\n`);
    expect(await linted()).toMatchObject({ summary: { files: 2 } });
    rmSync(join(host.cwd, path));
    expect(await linted()).toMatchObject({ summary: { files: 2 } });
  });

  it('leaves alone what a changed configuration does not govern', async () => {
    host.put('specs/2/.planlintrc.json', '{}');
    expect(await findings('--changed HEAD')).toEqual(['specs/2/plan.md:6 error simplicity/gate-open']);
  });

  it('lints the plans of a changed configuration that another builds upon', async () => {
    host.put('base.json', '{}');
    host.put('.planlintrc.json', '{ "extends": "./base.json" }');
    git('add', '.');
    git('commit', '--quiet', '-m', 'configured');
    host.put('base.json', '{ "rules": { "needs-clarification": "off" } }');
    expect(await findings('--changed HEAD')).toHaveLength(2);
  });

  it('lints a plan that was moved under its new name', async () => {
    git('mv', 'specs/2', 'specs/3');
    expect(await findings('--changed HEAD')).toEqual(['specs/3/plan.md:6 error simplicity/gate-open']);
  });

  it('needs history: a shallow clone reports what to fetch', async () => {
    git('checkout', '--quiet', '--orphan', 'other');
    git('commit', '--quiet', '-m', 'no past');
    expect(await run('--changed')).toEqual({ code: 2, out: '', err: 'plan-lint: --changed: HEAD and `main` have no common commit here; in a shallow clone, fetch the history first (`fetch-depth: 0`)\n' });
    expect((await run('--changed v1')).err).toContain('git knows no commit `v1`; in a shallow clone, fetch the history first (`fetch-depth: 0`)');
    git('branch', '-D', '--quiet', 'main');
    expect((await run('--changed')).err).toContain('no default branch is known here');
  });

  it('takes a commit: a path in its place is pointed out', async () => {
    expect(await run('--changed specs/1/plan.md')).toEqual({ code: 2, out: '', err: 'plan-lint: --changed: expected a commit, but `specs/1/plan.md` is a path: write `--changed=REF specs/1/plan.md`, or put paths before --changed\n' });
    expect(await findings('specs/1/plan.md --changed HEAD')).toEqual([]);
  });

  it('needs a repository', async () => {
    const outside = { ...host, kind: (path: string) => (path.endsWith('/.git') ? 'nothing' : host.kind(path)) } as const;
    expect(await cli(['--changed'], outside, testRegistry)).toBe(2);
    expect(host.err()).toMatch(/is in no git repository\n$/);
  });

  it('needs git', async () => {
    const broken = { ...host, git: () => { throw new Error('spawn git ENOENT'); } };
    expect(await cli(['--changed'], broken, testRegistry)).toBe(2);
    expect(host.err()).toBe('plan-lint: Cannot run git: spawn git ENOENT\n');
  });
});

describe('--staged', () => {
  it('sees the index and not the work tree', async () => {
    host.put('specs/1/plan.md', CLEAN_PLAN);
    host.put('specs/2/plan.md', `${OPEN_PLAN}\nStaged.\n`);
    git('add', 'specs/2');
    host.put('specs/2/plan.md', CLEAN_PLAN);
    expect(await findings('--staged')).toEqual(['specs/2/plan.md:6 error simplicity/gate-open']);
    git('add', '.');
    expect(await findings('--staged')).toEqual([]);
  });

  it('reads a staged constitution from the index too', async () => {
    host.put('.specify/memory/constitution.md', '# Staged Law\n\n## Core Principles\n\n### I. Simplicity\n');
    git('add', '.');
    host.put('.specify/memory/constitution.md', '# Law of the Work Tree\n');
    expect(JSON.parse((await run('--staged --format json')).out)).toMatchObject({ files: [{ constitution: { title: 'Staged Law' } }, {}] });
  });

  it.each([['--staged'], ['--staged specs'], ['--staged specs/1/plan.md'], ['--staged specs/*/plan.md']])('sees a plan that is gone from the work tree: %s', async (words) => {
    host.put('specs/1/plan.md', `${OPEN_PLAN}\nStaged.\n`);
    git('add', '.');
    rmSync(join(host.cwd, 'specs'), { recursive: true });
    expect(await findings(words)).toEqual(['specs/1/plan.md:6 error simplicity/gate-open']);
  });

  it('does not see a plan that is only in the work tree any more', async () => {
    git('rm', '--quiet', '--cached', 'specs/1/plan.md');
    host.put('.specify/memory/constitution.md', '# Law\n\n## Core Principles\n\n### I. Simplicity\n');
    git('add', '.specify');
    expect(JSON.parse((await run('--staged --format json')).out)).toMatchObject({ files: [{ path: 'specs/2/plan.md' }] });
  });

  it('goes by the configuration that is staged, which selects its plans', async () => {
    host.put('.planlintrc.json', '{ "rules": { "simplicity": "warning" } }');
    git('add', '.');
    host.put('.planlintrc.json', '{ "rules": { "simplicity": "off" } }');
    expect(await findings('--staged')).toEqual(['specs/1/plan.md:6 warning simplicity/gate-open', 'specs/2/plan.md:6 warning simplicity/gate-open']);
  });

  it('reads what a staged link leads to', async () => {
    host.put('plans/one.md', CLEAN_PLAN);
    mkdirSync(join(host.cwd, 'specs/3'));
    symlinkSync('../../plans/one.md', join(host.cwd, 'specs/3/plan.md'));
    git('add', '.');
    expect(JSON.parse((await run('--staged --constitution nebula --format json')).out)).toMatchObject({ files: [{ path: 'specs/3/plan.md', findings: [] }] });
  });

  it('cannot stand beside --changed', async () => {
    expect(await run('--staged --changed')).toMatchObject({ code: 2, err: 'plan-lint: option \'--staged\' cannot be used with option \'--changed [ref]\'\n' });
  });

  it('lints nothing where nothing is staged', async () => {
    expect(await run('--staged')).toMatchObject({ code: 0, out: 'No staged plan: nothing to lint.\n' });
  });
});

it('symlinks that go in a circle end', async () => {
  execFileSync('ln', ['-s', '..', join(host.cwd, 'specs', 'loop')]);
  expect(await findings('.')).toHaveLength(2);
});
