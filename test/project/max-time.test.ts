import { beforeAll, describe, expect, it } from '@jest/globals';
import { cli } from '../../src/cli/cli.js';
import { defineRule } from '../../src/rule/problem.js';
import { findingsIn, runCommand, type Outcome } from '../support/commands/command.js';
import { CLEAN_PLAN, OPEN_PLAN } from '../support/commands/example-plans.js';
import { testRegistry } from '../support/commands/test-registry.js';
import { testHost } from '../support/commands/test-host.js';

const ENDLESS = CLEAN_PLAN.replace('Retry failed steps', 'Endless');
const FILES = { 'specs/1/plan.md': ENDLESS, 'specs/2/plan.md': OPEN_PLAN, 'endless.js': '', '.planlintrc.json': '{ "constitution": "nebula", "plugins": ["./endless.js"] }' };

/** Endless loops that must not escape the time limit. */
const LOOPS: readonly (readonly [string, () => void])[] = [
  ['a loop', () => { for (;;); }],
  ['a regular expression that goes back and forth', () => { matches('^(a+)+$', `${'a'.repeat(50)}b`); }],
  ['a loop that catches whatever ends it', () => { for (;;) try { for (;;); } catch { /* Go on. */ } finally { /* And on. */ } }],
];

function matches(pattern: string, text: string): boolean {
  return new RegExp(pattern).test(text);
}

/** Runs the command with a plug-in whose rule runs the loop on plans with a certain title. */
async function run(command: string, loop: () => void): Promise<Outcome> {
  const endless = defineRule({
    id: 'endless',
    title: 'A rule without end',
    why: 'For the tests.',
    messages: { never: { text: 'never', hint: 'Never.', severity: 'error' } },
    check({ plan: { title } }) {
      if (title?.text.includes('Endless')) loop();
      return [];
    },
  });
  const host = testHost(FILES);
  const code = await cli(command.split(' '), { ...host, load: () => Promise.resolve({ endless }) }, testRegistry);
  host.remove();
  return { code, out: host.out(), err: host.err() };
}

// The first plan takes longer: modules are loaded and compiled.
beforeAll(async () => {
  await run('--format json', () => undefined);
});

describe('--max-time', () => {
  it.each(LOOPS)('stops %s, reports it for that plan, and lints the others', async (_name, loop) => {
    const { code, out, err } = await run('--max-time 400ms --format json', loop);
    const message = 'Not linted within --max-time 400ms (stopped in: rule endless): shorten the plan, or give it more time';
    expect({ code, err }).toEqual({ code: 2, err: `plan-lint: specs/1/plan.md: ${message}\n` });
    expect(JSON.parse(out)).toMatchObject({ files: [{ path: 'specs/1/plan.md', error: { kind: 'timeout', message } }, { path: 'specs/2/plan.md' }] });
    expect(findingsIn(out)).toEqual(['specs/2/plan.md:6 error simplicity/gate-open']);
  });

  it('stops a hostile plan in the rules or in the parser, and lints the others', async () => {
    const gates = Array.from({ length: 50_000 }, (_, index) => `| Gate ${index} of many | ❌ | so |`).join('\n');
    const marked = 'NEEDS CLARIFICATION, *so* [be](it) &amp;\n'.repeat(20_000);
    const plans = { 'specs/0/plan.md': `# Implementation Plan: Sync\n\n## Constitution Check\n\n| Gate | Status | Notes |\n|---|---|---|\n${gates}\n`, 'specs/1/plan.md': `# Implementation Plan: Sync\n\n## Technical Context\n\n${marked}`, 'specs/2/plan.md': OPEN_PLAN };
    const { code, out, err } = await runCommand('--max-time 300ms --max-size 4m --constitution nebula --format json', plans);
    expect(code).toBe(2);
    expect(err).toMatch(/^(?:plan-lint: specs\/[01]\/plan\.md: Not linted within --max-time 300ms.*\n){2}$/);
    expect(findingsIn(out)).not.toEqual([]);
    expect(findingsIn(out).filter((finding) => !finding.startsWith('specs/2/'))).toEqual([]);
  });

  it('does not affect a plan that is linted in time, crash or not', async () => {
    expect(await run('--max-time 60s', () => undefined)).toMatchObject({ code: 1, err: '' });
    expect(await run('--max-time 60s', () => { throw new Error('boom'); })).toMatchObject({ code: 3, err: expect.stringContaining('Error: boom') });
  });

  it('does not make the rules unknown that its constitution would bring', async () => {
    const files = { 'specs/1/plan.md': ENDLESS, '.specify/memory/constitution.md': '# Law\n\n## Core Principles\n\n### I. Short Queues\n', '.planlintrc.json': '{ "rules": { "short-queues": "off" } }' };
    const host = testHost(files);
    expect(await cli([], { ...host, runWithTimeout: () => undefined }, testRegistry)).toBe(2);
    expect(host.err()).toMatch(/^plan-lint: specs\/1\/plan\.md: Not linted within --max-time 10s/);
    expect(await cli([], host, testRegistry)).toBe(0);
    host.remove();
  });

  it('is reported to an agent as an error that does not block it', async () => {
    const host = testHost(FILES, { stdin: '{"file_path":"specs/1/plan.md"}' });
    const broken = { ...host, load: () => Promise.resolve({ rule: { ...testRegistry.rules[0], id: 'slow' } }), runWithTimeout: () => undefined };
    expect(await cli(['--hook'], broken, testRegistry)).toBe(1);
    expect(host.err()).toBe('plan-lint: specs/1/plan.md: Not linted within --max-time 10s: shorten the plan, or give it more time\n');
    host.remove();
  });

  it.each([['10s', 10_000], ['500ms', 500], ['2S', 2000]])('takes %s', async (written, milliseconds) => {
    const { out } = await runCommand(`--print-config specs/1/plan.md --max-time ${written}`, {});
    expect(JSON.parse(out)).toMatchObject({ maxTime: milliseconds });
  });

  it.each(['10', '0s', 'soon', '-1s', '1.5s', '5000000s'])('does not take %s', async (written) => {
    expect(await runCommand(`--max-time=${written}`, {})).toMatchObject({
      code: 2,
      err: `plan-lint: option '--max-time <duration>' argument '${written}' is invalid. It must be a time with its unit, such as 10s or 500ms.\n`,
    });
  });
});
