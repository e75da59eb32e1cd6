import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { bundleWithoutFast } from '../support/without-fast.js';

const report = (bin: string): string => spawnSync(process.execPath, [bin, '--no-config', '--format', 'json', '--constitution', 'nebula', 'fixtures'], { encoding: 'utf8', maxBuffer: Infinity, env: { ...process.env, NODE_OPTIONS: '' } }).stdout;

test('without src/markdown/fast/ the command reports the same, to the byte', async () => {
  const reported = report(await bundleWithoutFast());
  expect(reported.length).toBeGreaterThan(1000);
  expect(reported).toBe(report('dist/bin/bin.js'));
});
