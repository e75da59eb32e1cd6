import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { registry } from '../../rules/index.js';
import { readBaseline, writeBaseline } from '../../src/engine/baseline-text.js';
import { cli } from '../../src/cli/cli.js';
import type { Registry } from '../../src/project/lint/registry.js';
import { findingsIn, type Outcome } from '../support/commands/command.js';
import { CLEAN_PLAN, OPEN_PLAN } from '../support/commands/example-plans.js';
import { testRegistry } from '../support/commands/test-registry.js';
import { testHost, type TestHost } from '../support/commands/test-host.js';

const REAL = 'fixtures/real';
const FILE = 'plan-lint-baseline.json';
const UNTESTED = CLEAN_PLAN.replace('[x] Tests', '[ ] Tests');
let host: TestHost;

beforeEach(() => {
  host = testHost({ 'specs/1/plan.md': OPEN_PLAN, 'specs/2/plan.md': CLEAN_PLAN });
});
afterEach(() => {
  host.remove();
});

async function run(words: string, rules: Registry = testRegistry, env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const before = { out: host.out().length, err: host.err().length };
  const code = await cli(`--constitution nebula ${words}`.split(' '), { ...host, env }, rules);
  return { code, out: host.out().slice(before.out), err: host.err().slice(before.err).replaceAll(host.cwd, '.') };
}

function written(): string {
  return readFileSync(join(host.cwd, FILE), 'utf8');
}

describe('a baseline', () => {
  it('makes a run green, and holds one entry a line', async () => {
    expect((await run('specs')).code).toBe(1);
    expect(await run('--update-baseline')).toMatchObject({ code: 0, out: expect.stringContaining('note: Wrote 1 finding to `plan-lint-baseline.json` (1 new, 0 removed).') });
    expect(written()).toMatch(/^\{\n {2}"version": 1,\n {2}"findings": \[\n {4}\{"path":"specs\/1\/plan\.md","rule":"simplicity\/gate-open","fingerprint":"[0-9a-f]{32}"\}\n {2}\]\n\}\n$/);
    expect((await run('--baseline')).code).toBe(0);
    expect((await run('specs')).code).toBe(1);
  });

  it('lets a new finding through', async () => {
    await run('--update-baseline');
    host.put('specs/2/plan.md', UNTESTED);
    expect(await run(`--baseline=${FILE}`)).toMatchObject({ code: 1 });
  });

  it('holds when text is put above', async () => {
    await run('--update-baseline');
    host.put('specs/1/plan.md', OPEN_PLAN.replace('## Constitution', '## Summary\n\nNew.\n\n## Constitution'));
    expect((await run('--baseline')).code).toBe(0);
  });

  it('reports what is fixed, and fails for it with --strict-baseline', async () => {
    await run('--update-baseline');
    host.put('specs/1/plan.md', CLEAN_PLAN);
    const outcome = await run('--baseline');
    expect(outcome.code).toBe(0);
    expect(outcome.out).toContain('note: Fixed, but still in the baseline: specs/1/plan.md simplicity/gate-open. `plan-lint --constitution nebula --baseline --update-baseline` removes it.');
    expect((await run('--strict-baseline')).code).toBe(1);
    expect((await run('--baseline specs/2'.replace('--baseline specs/2', 'specs/2 --strict-baseline'))).code).toBe(0);
    await run('--update-baseline');
    expect((await run('--strict-baseline')).code).toBe(0);
  });

  it('keeps the entries of plans that were not linted', async () => {
    await run('--update-baseline');
    await run('specs/2 --update-baseline');
    expect(readBaseline(written())).toHaveLength(1);
  });

  it('accepts gates of a NON-NEGOTIABLE principle only by name, prints the command, and keeps them', async () => {
    host.put('specs/2/plan.md', UNTESTED);
    const refused = await run('--update-baseline specs');
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('note: Not written: 1 finding of NON-NEGOTIABLE principles (test-first). `plan-lint --constitution nebula --update-baseline specs --baseline-rule test-first` writes them too.');
    expect((await run('--update-baseline --baseline-rule test-first')).code).toBe(0);
    expect(await run('--update-baseline')).toMatchObject({ code: 0, out: expect.stringContaining('note: Wrote 2 findings to `plan-lint-baseline.json` (0 new, 0 removed).') });
    expect((await run('--update-baseline --baseline-rule test-frist')).err).toBe('plan-lint: --baseline-rule: unknown rule `test-frist`; did you mean `test-first`?\n');
  });

  it('forgets deleted plans', async () => {
    await run('--update-baseline');
    rmSync(join(host.cwd, 'specs/1'), { recursive: true });
    expect((await run('--baseline')).out).toContain('note: Fixed, but still in the baseline: specs/1/plan.md simplicity/gate-open.');
    expect((await run('--strict-baseline')).code).toBe(1);
    expect((await run('--update-baseline')).out).toContain('(0 new, 1 removed)');
    expect((await run('--strict-baseline')).code).toBe(0);
  });

  it('fails for stale entries when it is strict, in every format', async () => {
    await run('--update-baseline');
    host.put('specs/1/plan.md', CLEAN_PLAN);
    const { out } = await run('--strict-baseline');
    expect(out).toContain('plan-lint-baseline.json\n  4:1  error    Fixed, but still in the baseline: `simplicity/gate-open` in `specs/1/plan.md`  baseline/stale\n');
    expect(out).toMatch(/✖ 1 error, 0 warnings in 2 plans; stale baseline entries: 1\n$/);
    expect(findingsIn((await run('--strict-baseline --format json')).out)).toEqual(['plan-lint-baseline.json:4 error baseline/stale']);
    expect((await run('--strict-baseline --format github')).out).toContain('::error file=plan-lint-baseline.json,line=4');
    expect((await run('--strict-baseline --format gitlab')).out).toContain('"check_name": "baseline/stale"');
    expect((await run('--strict-baseline --format compact')).err).toBe('plan-lint: errors: 1; stale baseline entries: 1\n');
  });

  it('is counted', async () => {
    await run('--update-baseline');
    expect((await run('--baseline')).out).toMatch(/✔ 0 errors, 0 warnings, 1 in the baseline in 2 plans\n$/);
    expect(JSON.parse((await run('--baseline --format json')).out)).toMatchObject({ summary: { errors: 0, baselined: 1 } });
  });

  it('is a key of the configuration, which the command line overrules', async () => {
    host.put('conf/.gitkeep', '');
    host.put('.planlintrc.json', '{ "baseline": "conf/known.json" }');
    expect(await run('specs')).toMatchObject({ code: 2, err: 'plan-lint: There is no baseline `conf/known.json`: --update-baseline writes it\n' });
    expect((await run('--update-baseline specs')).out).toContain('note: Wrote 1 finding to `conf/known.json` (1 new, 0 removed).');
    expect((await run('specs')).code).toBe(0);
    expect((await run('--no-baseline specs')).code).toBe(1);
    expect((await run('--baseline=other.json specs')).code).toBe(2);
  });

  it('is written whole, through a link, and leaves nothing beside it', async () => {
    host.put('real/known.json', '{"version":1,"findings":[]}');
    symlinkSync('real/known.json', join(host.cwd, 'known.json'));
    await run('--baseline=known.json --update-baseline');
    expect(readdirSync(join(host.cwd, 'real'))).toEqual(['known.json']);
    expect(readFileSync(join(host.cwd, 'real/known.json'), 'utf8')).toContain('simplicity/gate-open');
  });

  it('is not updated in CI', async () => {
    expect(await run('--update-baseline', testRegistry, { CI: 'true' })).toMatchObject({ code: 2, err: 'plan-lint: --update-baseline: refused in CI, because it would hide new findings; use --force to update it anyway\n' });
    expect((await run('--update-baseline --force', testRegistry, { CI: 'true' })).code).toBe(0);
    expect((await run('--update-baseline', testRegistry, { CI: 'false' })).code).toBe(0);
  });

  it.each([
    ['--baseline', 'There is no baseline `plan-lint-baseline.json`: --update-baseline writes it'],
    ['--baseline=specs/1/plan.json', 'There is no baseline `specs/1/plan.json`: --update-baseline writes it'],
    ['--baseline=bad.json', '`bad.json` is no baseline, which has `findings` with `path`, `rule` and `fingerprint`'],
    ['--baseline=worse.json', '`worse.json` is no JSON: restore it, or delete it and write it anew with --update-baseline'],
    ['--baseline=newer.json', '`newer.json` has version 2, and this plan-lint reads version 1: update plan-lint, or write the file anew'],
  ])('%s is reported when it is invalid', async (words, message) => {
    host.put('bad.json', '{"findings":[{"path":1}]}');
    host.put('worse.json', '{');
    host.put('newer.json', '{"version":2,"findings":[]}');
    expect(await run(words)).toMatchObject({ code: 2, err: `plan-lint: ${message}\n` });
  });

  it('is no path of a plan', async () => {
    expect((await run('--baseline specs')).err).toBe('plan-lint: option \'--baseline [file]\' argument \'specs\' is invalid. It must be a .json file; put paths before the option.\n');
  });

  it('is sorted, each entry once', () => {
    const entries = ['b', 'a', 'b'].map((path) => ({ path, rule: 'r/m', fingerprint: 'f' }));
    expect(readBaseline(writeBaseline(entries))).toEqual([{ ...entries[1] }, { ...entries[0] }]);
    expect(readBaseline(writeBaseline([]))).toEqual([]);
  });
});

describe('a repository with a past', () => {
  it('passes at first, fails with one new finding, and reports a fixed one', async () => {
    const plans = readdirSync(REAL, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('plan.md')).sort();
    expect(plans.length).toBeGreaterThan(3);
    for (const [index, path] of plans.entries()) host.put(`specs/${index}/plan.md`, readFileSync(join(REAL, path)));
    host.put('specs/new/plan.md', CLEAN_PLAN);
    host.put('specs/fixed/plan.md', OPEN_PLAN);
    expect((await run('--update-baseline', registry)).out).toContain('note: Wrote');
    await run('--update-baseline --baseline-rule test-driven-development', registry);
    expect((await run('--baseline', registry)).code).toBe(0);
    host.put('specs/new/plan.md', `${CLEAN_PLAN}\n[NEEDS CLARIFICATION: what?]\n`);
    expect((await run('--baseline', registry)).code).toBe(1);
    host.put('specs/new/plan.md', CLEAN_PLAN);
    host.put('specs/fixed/plan.md', CLEAN_PLAN);
    expect((await run('--baseline', registry)).out).toContain('Fixed, but still in the baseline');
  }, 60_000);
});
