import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

export const README_FILE = new URL('../../../../README.md', import.meta.url);

/** The comment with a command above its output in the README. */
const RUN = /<!-- run: plan-lint (\S+) -->/g;

/** The README with the current outputs of its runs and of its example. */
export function renewReadme(): string {
  const readme = readFileSync(README_FILE, 'utf8');
  const runs = [...readme.matchAll(RUN)];
  const shown = runs.reduce((text, [mark, path = '']) => withBlock(text, mark, 'text', `$ plan-lint ${path}\n${node('dist/bin/bin.js', path)}`), readme);
  const [from, to] = blockAfter(shown, '<!-- example -->', 'js');
  return withBlock(shown, 'It prints:', 'text', node('--input-type=module', '-e', shown.slice(from, to)));
}

/** The output of Node for the code block after a mark, with additional lines. */
export function outputOf(mark: string, ...lines: readonly string[]): string {
  const readme = readFileSync(README_FILE, 'utf8');
  const [from, to] = blockAfter(readme, mark, 'js');
  return node('--input-type=module', '-e', [readme.slice(from, to), ...lines].join('\n'));
}

function withBlock(readme: string, mark: string, language: string, content: string): string {
  const [from, to] = blockAfter(readme, mark, language);
  return `${readme.slice(0, from)}${content}${readme.slice(to)}`;
}

/** The range of the first code block of a language after a mark. */
function blockAfter(readme: string, mark: string, language: string): readonly [from: number, to: number] {
  const from = readme.indexOf(`\`\`\`${language}\n`, readme.indexOf(mark)) + language.length + 4;
  return [from, readme.indexOf('```', from)];
}

function node(...words: string[]): string {
  return spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' } }).stdout;
}
