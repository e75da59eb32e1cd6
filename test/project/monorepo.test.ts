import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cli } from '../../src/cli/cli.js';
import type { Host } from '../../src/host/host.js';
import { runCommand, type Files } from '../support/commands/command.js';
import { CLEAN_PLAN, OPEN_PLAN } from '../support/commands/example-plans.js';
import { testRegistry } from '../support/commands/test-registry.js';
import { testHost, type TestHostOptions } from '../support/commands/test-host.js';

const MONOREPO: Files = {
  'specs/001-root/plan.md': CLEAN_PLAN,
  'apps/web/.specify/memory/constitution.md': '',
  'apps/web/specs/001-a/plan.md': CLEAN_PLAN,
  'apps/web/src/index.ts': '',
  'apps/site/specs/001-b/plan.md': CLEAN_PLAN,
  'services/mail/.kittify/config.yaml': '',
  'services/mail/kitty-specs/001-c/plan.md': CLEAN_PLAN,
};

async function plansOf(words: string, files: Files = MONOREPO, options: TestHostOptions = {}): Promise<readonly string[]> {
  const { out } = await runCommand(`--constitution nebula --format json ${words}`, files, options);
  const report: { readonly files: readonly { readonly path: string }[] } = JSON.parse(out);
  return report.files.map(({ path }) => path);
}

describe('a monorepo', () => {
  it('is linted as a whole from its root: beside every .specify and .kittify, and nowhere else', async () => {
    expect(await plansOf('')).toEqual(['apps/web/specs/001-a/plan.md', 'services/mail/kitty-specs/001-c/plan.md', 'specs/001-root/plan.md']);
  });

  it('is linted in part from one of its folders', async () => {
    expect(await plansOf('', MONOREPO, { cwd: 'apps' })).toEqual(['web/specs/001-a/plan.md']);
    expect(await plansOf('', MONOREPO, { cwd: 'apps/web' })).toEqual(['specs/001-a/plan.md']);
  });

  it('is looked through upwards from a folder without plans: the nearest project counts', async () => {
    const { out } = await runCommand('--constitution nebula --verbose', MONOREPO, { cwd: 'apps/web/src' });
    expect(out).toContain('../specs/001-a/plan.md\n');
    expect(out).not.toContain('001-root');
    expect(out).toMatch(/note: No plan here: linting those of the project, `\S+\/apps\/web`\.\n/);
    const rootless = Object.fromEntries(Object.entries({ ...MONOREPO, 'tools/x': '' }).filter(([path]) => !path.startsWith('specs')));
    expect(await plansOf('', rootless, { cwd: 'tools' })).toEqual(['../apps/web/specs/001-a/plan.md', '../services/mail/kitty-specs/001-c/plan.md']);
  });

  it('is looked through upwards to the root of its repository, and no further', async () => {
    const outer: Files = { 'specs/001-outer/plan.md': CLEAN_PLAN, 'inner/.git': 'gitdir: elsewhere', 'inner/src/x': '' };
    for (const cwd of ['inner', 'inner/src']) expect((await runCommand('', outer, { cwd })).err).toContain('No plan found');
  });

  it.each([
    ['packages', 'node_modules/kit/'],
    ['hidden folders', '.cache/kit/'],
    ['what git ignores', 'build/kit/'],
    ['what git ignores deeper down', 'apps/web/lib/build/'],
    ['other repositories', 'vendor/kit/'],
    ['what lies deeper than a project does', 'a/b/c/d/e/'],
  ])('has no projects in %s', async (_, folder) => {
    const other = { [`${folder}.specify/x`]: '', [`${folder}specs/001/plan.md`]: CLEAN_PLAN, '.gitignore': 'build/\n', 'vendor/kit/.git': 'gitdir: elsewhere' };
    expect(await plansOf('', { ...MONOREPO, ...other })).toHaveLength(3);
  });

  it('is searched without looking into packages', async () => {
    const host = testHost({ ...MONOREPO, 'node_modules/kit/index.js': '', 'apps/web/node_modules/kit/index.js': '' });
    const listed: string[] = [];
    const watched: Host = { ...host, list: (folder) => { listed.push(folder); return host.list(folder); } };
    await cli(['--constitution', 'nebula'], watched, testRegistry);
    host.remove();
    expect(listed.length).toBeGreaterThan(3);
    expect(listed.filter((folder) => folder.includes('node_modules'))).toEqual([]);
  });

  it('lists the searched patterns when there is none', async () => {
    expect((await runCommand('', { 'apps/web/.specify/x': '' })).err).toContain('in `.` and in each project (`.specify`) below. ');
  });
});

describe('SPECIFY_INIT_DIR', () => {
  it('names the project, as it does for the scripts of spec-kit', async () => {
    expect(await plansOf('', MONOREPO, { env: { SPECIFY_INIT_DIR: 'services/mail' } })).toEqual(['services/mail/kitty-specs/001-c/plan.md']);
    expect(await plansOf('', MONOREPO, { env: { SPECIFY_INIT_DIR: '../services/mail' }, cwd: 'apps' })).toEqual(['../services/mail/kitty-specs/001-c/plan.md']);
  });

  it('goes before the feature folder, and yields to paths', async () => {
    const env = { SPECIFY_INIT_DIR: '.' };
    expect(await plansOf('', MONOREPO, { env: { SPECIFY_INIT_DIR: '../../../..' }, cwd: 'apps/web/specs/001-a' })).toEqual(['../../../../specs/001-root/plan.md']);
    expect(await plansOf('apps/site', MONOREPO, { env })).toEqual(['apps/site/specs/001-b/plan.md']);
  });

  it('must name a folder', async () => {
    expect(await runCommand('', MONOREPO, { env: { SPECIFY_INIT_DIR: 'apps/none' } })).toMatchObject({ code: 2, err: 'plan-lint: SPECIFY_INIT_DIR: there is no folder `apps/none`\n' });
  });
});

describe('changed plans in a monorepo', () => {
  it('is found from its root, in every project', async () => {
    const host = testHost({ ...MONOREPO, 'apps/web/.specify/memory/constitution.md': '# C\n\n## Core Principles\n\n### I. Small\n\nSmall.\n' });
    rmSync(join(host.cwd, '.git'), { recursive: true });
    const git = (...words: string[]): unknown => execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...words], { cwd: host.cwd, stdio: 'pipe' });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '-m', 'one');
    host.put('apps/web/specs/001-a/plan.md', OPEN_PLAN);
    host.put('services/mail/kitty-specs/001-c/plan.md', OPEN_PLAN);
    git('add', 'apps');
    await cli(['--staged', '--format', 'compact'], host, testRegistry);
    expect(host.out()).toContain('apps/web/specs/001-a/plan.md:');
    expect(host.out()).not.toContain('services');
    await cli(['--changed', 'HEAD', '--format', 'compact'], host, testRegistry);
    expect(host.out()).toContain('services/mail/kitty-specs/001-c/plan.md:');
    host.remove();
  });
});
