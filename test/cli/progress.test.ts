import { describe, expect, it } from '@jest/globals';
import { cli } from '../../src/cli/cli.js';
import { progressOn } from '../../src/cli/output/progress.js';
import type { Spinner } from '../../src/host/host.js';
import { CLEAN_PLAN } from '../support/commands/example-plans.js';
import { testRegistry } from '../support/commands/test-registry.js';
import { testHost } from '../support/commands/test-host.js';

interface Watcher extends Spinner {
  readonly seen: string[];
}

function watcher(): Watcher {
  const seen: string[] = [];
  return {
    seen,
    setText: (text) => {
      seen.push(text);
      return Promise.resolve();
    },
    end: () => { seen.push('end'); },
  };
}

describe('progress', () => {
  it('is shown from the first second on, ten times a second at most', async () => {
    const times = [0, 400, 999, 1000, 1050, 1099, 1100, 1300];
    let time = 0;
    const spinner = watcher();
    const progress = progressOn({ now: () => time, spinner: () => Promise.resolve(spinner) });
    for (const [index, now] of times.entries()) {
      time = now;
      await progress.step(index, 8);
    }
    progress.end();
    expect(spinner.seen).toEqual(['████████░░░░░░░░░░░░ 3 of 8 plans', '███████████████░░░░░ 6 of 8 plans', '██████████████████░░ 7 of 8 plans', 'end']);
  });

  it('is not shown without a terminal', async () => {
    let time = 0;
    const progress = progressOn({ now: () => time, spinner: () => Promise.resolve(undefined) });
    time = 5000;
    await expect(progress.step(1, 2)).resolves.toBeUndefined();
    expect(() => { progress.end(); }).not.toThrow();
  });

  it('ends with the run', async () => {
    const host = testHost(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`specs/${index}/plan.md`, CLEAN_PLAN])));
    let time = 0;
    const spinner = watcher();
    const slow = { ...host, now: () => (time += 600), spinner: () => Promise.resolve(spinner) };
    expect(await cli(['--constitution', 'nebula'], slow, testRegistry)).toBe(0);
    expect(spinner.seen.at(-1)).toBe('end');
    expect(spinner.seen).toContain('████████████████████ 30 of 30 plans');
    host.remove();
  });
});
