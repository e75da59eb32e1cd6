import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { recorderOf } from '../src/cache/record.js';
import { replay } from '../src/cache/replay.js';
import { cli } from '../src/cli/cli.js';
import { startThreads } from '../src/judge-threads.js';
import { registry } from '../rules/index.js';
import { testWorld, type TestWorld } from './support/world.js';

const VERSION = '1.2.3';
const PLAN = 'specs/001-export/plan.md';
const CONSTITUTION = '.specify/memory/constitution.md';
const PLAN_TEXT = '# Implementation Plan: Export\n\n## Constitution Check\n\n- [ ] **I. Library First**: a crate of its own\n';
const CONSTITUTION_TEXT = '# Acme Constitution\n\n### I. Library First\n';
/** What the recording is made to say, so that it shows when it speaks. */
const FROM_THE_CACHE = 'from the cache\n';

let world: TestWorld;
beforeEach(() => { world = testWorld({ [PLAN]: PLAN_TEXT, [CONSTITUTION]: CONSTITUTION_TEXT }); });
afterEach(() => { world.remove(); });

const ARGV = ['--cache', '--format', 'compact'];
const at = (path: string): string => join(world.cwd, path);
const recordings = (): readonly string[] => readdirSync(at('.planlintcache')).map((name) => join('.planlintcache', name));

/** A file that was written long ago: the recording may rely on its time. */
function age(...paths: readonly string[]): void {
  for (const path of paths) utimesSync(at(path), 1_700_000_000, 1_700_000_000);
}

async function runAnew(argv = ARGV, machine: TestWorld = world): Promise<number> {
  const recorder = recorderOf(argv, VERSION, machine);
  const code = await cli(argv, recorder.world, registry);
  recorder.save(code);
  return code;
}

/** Runs once, and marks what was recorded. */
async function recordRun(argv = ARGV): Promise<number> {
  const code = await runAnew(argv);
  for (const path of recordings()) {
    const recording: unknown = JSON.parse(readFileSync(at(path), 'utf8'));
    world.put(path, JSON.stringify({ ...Object(recording), outputs: [{ how: 'print', text: FROM_THE_CACHE }] }));
  }
  return code;
}

async function replayed(argv = ARGV, machine: TestWorld = world): Promise<string | undefined> {
  const before = world.out().length;
  const code = await replay(argv, VERSION, machine);
  return code === undefined ? undefined : `${code}: ${world.out().slice(before)}`;
}

describe('nothing has changed', () => {
  test('the same is told again, with the same exit code', async () => {
    const code = await runAnew();
    const told = world.out();
    expect(await replay(ARGV, VERSION, world)).toBe(code);
    expect(code).toBe(1);
    expect(world.out()).toBe(told + told);
  });

  test.each<readonly [string, () => void]>([
    ['at all', () => undefined],
    ['but the time of a file', () => { age(PLAN); }],
    ['but what does not matter', () => { world.put('specs/001-export/notes.txt', 'x'); }],
    ['but that a file was written anew', () => { world.put(CONSTITUTION, CONSTITUTION_TEXT); }],
  ])('%s', async (_, change) => {
    const argv = [...ARGV, PLAN];
    age(PLAN, CONSTITUTION);
    await recordRun(argv);
    change();
    expect(await replayed(argv)).toBe(`1: ${FROM_THE_CACHE}`);
  });

  test('reports are written again', async () => {
    const argv = ['--cache', '--format', 'json=report.json', '--format', 'compact'];
    await runAnew(argv);
    const report = readFileSync(at('report.json'), 'utf8');
    world.put('report.json', '');
    expect(await replay(argv, VERSION, world)).toBe(1);
    expect(readFileSync(at('report.json'), 'utf8')).toBe(report);
  });
});

test('the summary of a job goes to the job of the day', async () => {
  const jobs = ['monday', 'tuesday'].map((day) => ({ ...world, env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: at(day) } }));
  const argv = ['--cache'];
  world.put('monday', 'before\n');
  const [monday = world, tuesday = world] = jobs;
  await runAnew(argv, monday);
  expect(await replay(argv, VERSION, tuesday)).toBe(1);
  expect(readFileSync(at('tuesday'), 'utf8')).toContain('Library First');
  expect(readFileSync(at('monday'), 'utf8')).toBe(`before\n${readFileSync(at('tuesday'), 'utf8')}`);
  expect(await replay(argv, VERSION, { ...tuesday, env: { GITHUB_ACTIONS: 'true' } })).toBeUndefined();
});

describe('what the outcome depends on has changed', () => {
  test.each<readonly [string, () => void]>([
    ['a plan', () => { world.put(PLAN, PLAN_TEXT.replace('[ ]', '[x]')); }],
    ['the constitution', () => { world.put(CONSTITUTION, '# Acme Constitution\n\n### I. Library Last\n'); }],
    ['a plan more', () => { world.put('specs/002-import/plan.md', '# Implementation Plan: Import\n'); }],
    ['a plan less', () => { rmSync(at('specs/001-export'), { recursive: true }); }],
    ['a plan with another name', () => { renameSync(at(PLAN), at('specs/001-export/other.md')); }],
    ['a configuration where there was none', () => { world.put('specs/.planlintrc.json', '{}'); }],
    ['a template where there was none', () => { world.put('.specify/templates/plan-template.md', '# Plan\n'); }],
    ['a folder that cannot be looked into any more', () => {
      rmSync(at('specs/001-export'), { recursive: true });
      symlinkSync('001-export', at('specs/001-export'));
    }],
    ['what git ignores', () => { world.put('.gitignore', 'specs/\n'); }],
  ])('%s', async (_, change) => {
    age(PLAN, CONSTITUTION);
    await recordRun();
    expect(await replayed()).toBe(`1: ${FROM_THE_CACHE}`);
    change();
    expect(await replayed()).toBeUndefined();
  });

  test('the environment', async () => {
    await recordRun();
    expect(await replayed(ARGV, { ...world, env: { FORCE_COLOR: '1' } })).toBeUndefined();
  });

  test('the command', async () => {
    await recordRun();
    expect(await replayed([...ARGV, '--quiet'])).toBeUndefined();
    expect(await replay(ARGV, '1.2.4', world)).toBeUndefined();
    expect(await replayed(ARGV, { ...world, terminal: true })).toBeUndefined();
  });
});

describe('a recording that is of no use is none', () => {
  test.each([
    ['cut off', '{"key": "'],
    ['no recording', '{}'],
    ['not even an object', '7'],
    ['empty', ''],
  ])('%s', async (_, text) => {
    await runAnew();
    for (const path of recordings()) world.put(path, text);
    expect(await replayed()).toBeUndefined();
  });

  test('one that is none inside', async () => {
    await runAnew();
    for (const path of recordings()) world.put(path, JSON.stringify({ ...Object(JSON.parse(readFileSync(at(path), 'utf8'))), folders: [1], files: 7 }));
    expect(await replayed()).toBeUndefined();
  });

  test('one whose reports cannot be written', async () => {
    const argv = ['--cache', '--format', 'json=reports/report.json'];
    world.put('reports/x', '');
    await runAnew(argv);
    rmSync(at('reports'), { recursive: true });
    world.put('reports', 'a file');
    expect(await replay(argv, VERSION, world)).toBeUndefined();
  });
});

describe('what is not recorded', () => {
  test.each<readonly [string, readonly string[], Readonly<Record<string, string>>]>([
    ['a mistake', ['specs/nowhere'], {}],
    ['what came on stdin', ['-'], {}],
    ['what code told', [], { '.planlintrc.json': '{ "plugins": ["./rule.mjs"] }', 'rule.mjs': 'export const rule = { id: \'own\', title: \'\', why: \'\', messages: {}, check: () => [] };' }],
  ])('%s', async (_, words, files) => {
    for (const [path, text] of Object.entries(files)) world.put(path, text);
    await runAnew([...ARGV, ...words]);
    expect(readdirSync(world.cwd)).not.toContain('.planlintcache');
  });
});

test('the recording can be kept elsewhere', async () => {
  for (const argv of [[...ARGV, '--cache-location', 'kept'], [...ARGV, '--cache-location=kept']]) {
    await runAnew(argv);
    expect(await replay(argv, VERSION, world)).toBe(1);
  }
  expect(readdirSync(at('kept'))).toHaveLength(2);
});

test('commands do not disturb each other', async () => {
  const other = [...ARGV, '--quiet'];
  for (const argv of [ARGV, other, ARGV, other]) await runAnew(argv);
  expect([await replay(ARGV, VERSION, world), await replay(other, VERSION, world)]).toEqual([1, 1]);
  await runAnew([...ARGV, '--max-warnings', '1']);
  expect([await replay(ARGV, VERSION, world), await replay(other, VERSION, world)]).toEqual([1, 1]);
});

test('what other threads were told counts as well', async () => {
  for (let index = 0; index < 80; index += 1) world.put(`specs/${index}/plan.md`, PLAN_TEXT);
  await runAnew(ARGV, { ...world, threads: startThreads });
  expect(await replayed()).toBeDefined();
  world.put('specs/79/plan.md', '# Implementation Plan: Other\n');
  expect(await replayed()).toBeUndefined();
});
