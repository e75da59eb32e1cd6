import { describe, expect, it } from '@jest/globals';
import { measure } from './measure.js';
import type { Program } from './programs.js';
import { describeBench } from './report.js';
import { projectFolder } from '../support/commands/project-folder.js';

const printing = (name: string, text: string): Program => ({ name, start: [process.execPath, '-e'], words: { one: [`console.log(${JSON.stringify(text)})`] }, proof: /findings/ });

describe('the bench', () => {
  it('times as many runs as it was asked for, and leaves out what does not do its task', () => {
    const task = { workload: 'one', folder: projectFolder({}), runs: 2 } as const;
    const missing: Program = { ...printing('missing', ''), start: ['no-such-program'] };
    const { timings, notes } = measure(task, [printing('able', 'two findings'), printing('unable', 'no such file'), missing]);
    expect(timings.map(({ program, milliseconds }) => [program, milliseconds.length])).toEqual([['able', 2]]);
    expect(timings[0]?.peakMegabytes).toBeGreaterThan(1);
    expect(notes).toEqual(['unable (one) is left out: its output is "no such file\\n"', expect.stringMatching(/^missing \(one\) is left out: .*ENOENT/)]);
  });

  it('compares what ran side by side, by the median', () => {
    const timings = [
      { program: 'empty Node', workload: 'one', milliseconds: [50, 100, 60], peakMegabytes: 40 },
      { program: 'plan-lint', workload: 'one', milliseconds: [100, 300, 150], peakMegabytes: 70.4 },
      { program: 'markdownlint-cli2 0.1.2', workload: 'one', milliseconds: [125, 500, 600] },
      { program: 'plan-lint', workload: 'corpus', milliseconds: [2000, 4000], peakMegabytes: 251 },
      { program: 'plan-lint, fast path off', workload: 'corpus', milliseconds: [10000, 20000] },
    ] as const;
    expect(describeBench({ timings, notes: ['rumdl is not here'] })).toBe([
      '| program                  | one plan, ms  | corpus, ms          | peak memory, MB |',
      '|--------------------------|---------------|---------------------|-----------------|',
      '| empty Node               | 60 (50–100)   | –                   | 40 / –          |',
      '| plan-lint                | 150 (100–300) | 3000 (2000–4000)    | 70 / 251        |',
      '| markdownlint-cli2 0.1.2  | 500 (125–600) | –                   | – / –           |',
      '| plan-lint, fast path off | –             | 15000 (10000–20000) | – / –           |',
      '',
      '| ratio                                        | measured            | target |   |',
      '|----------------------------------------------|---------------------|--------|---|',
      '| one plan: plan-lint / empty Node             | 2.500 (2.000–3.000) | ≤ 2.5  | ✔ |',
      '| one plan: plan-lint / markdownlint-cli2      | 0.600 (0.250–0.800) | ≤ 0.5  | ✖ |',
      '| corpus: plan-lint / plan-lint, fast path off | 0.200 (0.200–0.200) |        |   |',
      '| corpus: peak memory of plan-lint, MB         | 251                 | ≤ 250  | ✖ |',
      '',
      'note: rumdl is not here',
      '',
    ].join('\n'));
  });
});
