import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { cli } from '../src/cli/cli.js';
import { startThreads } from '../src/judge-threads.js';
import { shareJudge } from '../src/run/share.js';
import { UsageError } from '../src/project/usage-error.js';
import { registry } from '../rules/index.js';
import { testWorld, type TestWorld } from './support/world.js';

const PLANS = 70;
const constitution = (name: string): string => `# ${name} Constitution\n\n### I. ${name} First\n\n### II. Simplicity (NON-NEGOTIABLE)\n`;
const OF_TWO_PROJECTS = {
  'one/.specify/memory/constitution.md': constitution('Library'),
  'two/.specify/memory/constitution.md': constitution('Service'),
  ...Object.fromEntries(Array.from({ length: PLANS }, (_, index) => [
    `${index % 2 === 0 ? 'one' : 'two'}/specs/${String(index).padStart(3, '0')}/plan.md`,
    index === 5 ? 'x'.repeat(90_000) : readFileSync('fixtures/cli/specs/012-workflow-retries/plan.md', 'utf8').replace('- [x]', index % 3 === 0 ? '- [ ]' : '- [x]'),
  ])),
};

let world: TestWorld;
beforeEach(() => { world = testWorld(OF_TWO_PROJECTS); });
afterEach(() => { world.remove(); });

test('several threads find what one finds, in the same order', async () => {
  const words = ['--format', 'sarif', '--max-size', '64k', 'one', 'two'];
  const alone = await cli(words, world, registry);
  const said = { out: world.out(), err: world.err() };
  let started = 0;
  const threads: TestWorld['threads'] = () => {
    const running = startThreads();
    started += running.length;
    return running;
  };
  const printed: string[] = [];
  const complained: string[] = [];
  const together = await cli(words, { ...world, threads, print: (text) => { printed.push(text); }, complain: (text) => { complained.push(text); } }, registry);
  expect({ code: together, out: printed.join(''), err: complained.join('') }).toEqual({ code: alone, ...said });
  expect(alone).toBe(2);
  expect(said.err).toContain('are more than --max-size');
  expect(started).toBeGreaterThan(0);
});

test('a mistake that keeps a share from being judged is told, not thrown', () => {
  const settings = { constitution: 'auto', severities: {}, stage: 'final', plugins: [], inlineConfig: true, maxSize: 100_000, maxTime: 10_000, origins: [] } as const;
  const path = `${world.cwd}/one/specs/000/plan.md`;
  const share = { cwd: world.cwd, plans: [{ path, shown: 'plan.md', named: true, settings, configurations: [] }] };
  const locked = { ...world, read: (file: string) => {
    if (file.endsWith('constitution.md')) throw new UsageError('locked');
    return world.read(file);
  } };
  expect(shareJudge(registry, locked)(share)).toEqual({ mistake: expect.stringContaining('locked') });
});
