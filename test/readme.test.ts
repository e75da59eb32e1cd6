import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { outputOf, README_FILE, renewReadme } from './support/docs/readme.js';

it('the README shows what its run and its example print', () => {
  expect(readFileSync(README_FILE, 'utf8')).toBe(renewReadme());
});

it('the README shows a rule that works', () => {
  const output = outputOf('<!-- rule -->', "import { lint } from 'plan-lint';", "console.log(lint('# Plan\\n\\n![a](b.png)\\n', { plugins: [noImages] }).findings.flatMap(({ rule, message, at }) => (rule === 'no-images' ? [`${at.start.line}: ${message}`] : [])).join());");
  expect(output).toBe('3: Image `b.png`\n');
});
