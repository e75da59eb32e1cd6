import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { README_FILE, renewReadme } from './support/readme.js';

it('the README shows what its run and its example print', () => {
  expect(readFileSync(README_FILE, 'utf8')).toBe(renewReadme());
});
