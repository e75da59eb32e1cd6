import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The first code block of a language after a mark. */
function blockAfter(mark: string, language: string): string {
  const from = README.indexOf(`\`\`\`${language}\n`, README.indexOf(mark)) + language.length + 4;
  return README.slice(from, README.indexOf('```', from));
}

function node(...words: string[]): string {
  const { stdout } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' } });
  return stdout;
}

it('the README shows a real run', () => {
  expect(blockAfter('<!-- run: plan-lint fixtures/cli -->', 'text')).toBe(`$ plan-lint fixtures/cli\n${node('dist/src/bin.js', 'fixtures/cli')}`);
});

it('the README\'s example runs, and prints what it says', () => {
  const example = blockAfter('<!-- example -->', 'js');
  expect(blockAfter('It prints:', 'text')).toBe(node('--input-type=module', '-e', example));
});
