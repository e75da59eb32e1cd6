import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { cli } from '../../src/cli/cli.js';
import type { WatchFilter } from '../../src/host/watch-files.js';
import { CLEAN_PLAN, OPEN_PLAN } from '../support/commands/example-plans.js';
import { PACKAGE_ROOT } from '../support/commands/project-folder.js';
import { testRegistry } from '../support/commands/test-registry.js';
import { testHost, type TestHost } from '../support/commands/test-host.js';

const PLAN = 'specs/1/plan.md';
const FILES = { [PLAN]: OPEN_PLAN, '.planlintrc.json': '{ "constitution": "nebula" }' };
const FOUND = 'specs/1/plan.md:6:1: error Unchecked gate `One way to retry` [simplicity/gate-open]\n';

interface Watched {
  readonly code: number;
  readonly out: string;
  readonly err: readonly string[];
  readonly paths: readonly string[];
  readonly wants: WatchFilter;
}

/** Runs the watch command in a host that makes these changes and reports these paths. */
async function watch(args: readonly string[], happenings: readonly (readonly [paths: readonly string[], happen: (host: TestHost) => void])[]): Promise<Watched> {
  const host = testHost(FILES);
  const asked: { paths: readonly string[]; wants: WatchFilter } = { paths: [], wants: () => false };
  async function* changes(): AsyncGenerator<readonly string[]> {
    for (const [paths, happen] of happenings) {
      happen(host);
      yield await Promise.resolve(paths.map((path) => join(host.cwd, path)));
    }
  }
  const code = await cli(['--watch', ...args], {
    ...host,
    watch: (paths, wants) => {
      asked.paths = paths.map((path) => path.replace(host.cwd, '.'));
      asked.wants = (path, isFolder) => wants(join(host.cwd, path), isFolder);
      return Promise.resolve(changes());
    },
  }, testRegistry);
  const wanted = new Map<string, boolean>();
  for (const [path, isFolder] of ASKED) wanted.set(path, asked.wants(path, isFolder));
  host.remove();
  return { code, out: host.out(), err: host.err().split('\n').slice(0, -1), paths: asked.paths, wants: (path) => wanted.get(path) ?? false };
}

const ASKED = [
  ['specs', true], ['node_modules', true], ['.git', true],
  [PLAN, false], ['.specify/memory/constitution.md', false], ['.planlintrc.json', false], ['.gitignore', false],
  ['src/a.ts', false], ['plan-lint.config.js', false], ['report.md', false], ['draft.txt', false],
] as const;

const nothing = (): void => undefined;

describe('--watch', () => {
  it('lints at once and at every change, prints one summary line each time, and ends with 0', async () => {
    const { code, out, err } = await watch([], [
      [[PLAN], (host) => { host.put(PLAN, CLEAN_PLAN); }],
      [[PLAN, 'specs/2/plan.md'], (host) => { host.put('specs/2/plan.md', OPEN_PLAN); }],
    ]);
    expect(code).toBe(0);
    expect(err).toEqual(['plan-lint: watching: 1 error, 0 warnings in 1 file', 'plan-lint: specs/1/plan.md changed: 0 errors, 0 warnings in 1 file', 'plan-lint: 2 files changed: 1 error, 0 warnings in 2 files']);
    expect(out).toBe(FOUND + FOUND.replace('specs/1', 'specs/2'));
  });

  it('survives the loss of all plans and a broken configuration, and notices when it is fixed', async () => {
    const { code, err } = await watch([], [
      [[PLAN], ({ cwd }) => { rmSync(join(cwd, PLAN)); }],
      [[PLAN], (host) => { host.put(PLAN, CLEAN_PLAN); }],
      [['.planlintrc.json'], (host) => { host.put('.planlintrc.json', '{ "rules": 1 }'); }],
      [['.planlintrc.json'], (host) => { host.put('.planlintrc.json', '{ "constitution": "nebula", "rules": { "title-length/shouted": "warning" } }'); }],
    ]);
    expect(code).toBe(0);
    expect(err.map((line) => line.replace(/(No plan found|\.planlintrc\.json:).*/, '$1'))).toEqual([
      'plan-lint: watching: 1 error, 0 warnings in 1 file',
      'plan-lint: specs/1/plan.md changed: No plan found',
      'plan-lint: specs/1/plan.md changed: 0 errors, 0 warnings in 1 file',
      'plan-lint: .planlintrc.json changed: .planlintrc.json:',
      'plan-lint: .planlintrc.json changed: 0 errors, 0 warnings in 1 file',
    ]);
  });

  it('reports in the format that is asked for', async () => {
    expect((await watch(['--format', 'github'], [])).out).toMatch(/^::error file=specs\/1\/plan\.md,/);
  });

  it('watches what a run depends on, and not what it writes', async () => {
    const { wants, paths } = await watch(['--format', 'markdown=report.md', 'specs'], [[[PLAN], nothing]]);
    expect(paths).toEqual(['.', './specs']);
    expect(ASKED.filter(([path, isFolder]) => wants(path, isFolder)).map(([path]) => path)).toEqual(['specs', PLAN, '.specify/memory/constitution.md', '.planlintrc.json', '.gitignore']);
  });

  it.each([
    ['-', 'plan-lint: --watch: stdin does not change; name files or folders'],
    ['--staged', 'plan-lint: option \'--watch\' cannot be used with option \'--staged\''],
    ['--hook', 'plan-lint: option \'--watch\' cannot be used with option \'--hook [agent]\''],
    ['--update-baseline', 'plan-lint: option \'--watch\' cannot be used with option \'--update-baseline\''],
  ])('is no way to use %s', async (word, err) => {
    expect((await watch([word], [])).err).toEqual([err]);
  });
});

describe('the shipped command, watching', () => {
  it('reports written, renamed and deleted files, and stops on a signal', async () => {
    const host = testHost(FILES);
    const child = spawn(process.execPath, [join(PACKAGE_ROOT, 'dist/bin/bin.js'), '--watch'], { cwd: host.cwd, env: { ...process.env, NODE_OPTIONS: '' } });
    const ended = once(child, 'exit');
    const lines = createInterface(child.stderr)[Symbol.asyncIterator]();
    const next = async (): Promise<string> => String((await lines.next()).value);
    expect(await next()).toMatch(/^plan-lint: watching: \d+ errors?, /);
    host.put(PLAN, `${CLEAN_PLAN}\nMore.\n`);
    expect(await next()).toMatch(/^plan-lint: specs\/1\/plan\.md changed: \d+ errors?, /);
    renameSync(join(host.cwd, 'specs/1'), join(host.cwd, 'specs/2'));
    expect(await next()).toMatch(/^plan-lint: 2 files changed: \d+ errors?, /);
    rmSync(join(host.cwd, 'specs'), { recursive: true });
    expect(await next()).toMatch(/^plan-lint: specs\/2\/plan\.md changed: No plan found/);
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    host.remove();
  }, 30_000);
});
