import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { abridge, parseWhatIsRead } from '../src/plan/abridge.js';
import { parseMarkdown } from '../src/plan/markdown.js';
import type { Plan } from '../src/plan/model.js';
import { readPlan } from '../src/plan/parse.js';
import { placeholderWords } from '../src/plan/patterns.js';
import { readWhole } from './fuzz/whole-parse.js';

const abridged = (source: string): Plan => readPlan(source, { path: 'plan.md' }, parseWhatIsRead);
const keptOf = (source: string): string => abridge(source.split('\n'), placeholderWords()).map(({ text }) => text).join('\n');

const readsOtherwise = (file: string): boolean => {
  const source = readFileSync(file, 'utf8');
  return !isDeepStrictEqual(abridged(source), readWhole(source));
};

function markdownBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => join(folder, name));
}

describe('the facts are those of a whole parse', () => {
  test('in every fixture', () => {
    const files = markdownBelow('fixtures');
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter(readsOtherwise)).toEqual([]);
  });

  test('in the real plans, where they are at hand', () => {
    const corpus = '../shared/corpus';
    const files = existsSync(corpus) ? markdownBelow(corpus) : [];
    process.stdout.write(files.length === 0 ? 'Skipped: no real plans at hand.\n' : `${files.length} real plans compared.\n`);
    expect(files.filter(readsOtherwise)).toEqual([]);
  });
});

test('a thematic break on top is no front matter without an end, and hides no list', () => {
  expect(parseMarkdown('---\n# Plan: Sync\n- item').children.map(({ type }) => type)).toEqual(['thematicBreak', 'heading', 'list']);
});

describe('what is left out', () => {
  const prose = '# Plan: Sync\n\n## Summary\n\nLong words.\n\nMore of them.\n\n## Notes\n\n- a list\n- of two\n\n## Constitution Check\n\n- [x] done\n';

  test('a section without facts leaves its heading and a stand-in', () => {
    expect(keptOf(prose)).toBe('# Plan: Sync\n\n## Summary\nx\n## Notes\n- x\n## Constitution Check\n\n- [x] done\n');
  });

  test('the code of a fence at the margin stays out of the parse and in the plan', () => {
    const source = '## Project Structure\n\n```text\nsrc/\n├── a.ts\n```\n';
    expect(keptOf(source)).toBe('## Project Structure\n\n```text\n```\n');
    expect(abridged(source).trees[0]?.entries).toEqual(['src', 'a.ts']);
  });

  test.each([
    ['a marker', 'Storage: [NEEDS **CLARIFICATION**]'],
    ['a placeholder', 'by [DATE]'],
    ['an option label', '**Option 2**: Web application'],
    ['a comment', 'words <!-- plan-lint-disable-line x -- y -->'],
    ['a definition', '[link]: ./spec.md'],
    ['a hidden section', '```\n## Constitution Check\n```'],
    ['nothing certain', '!'],
  ])('%s keeps its section', (_, text) => {
    expect(keptOf(`# Plan: Sync\n\n## Notes\n\n${text}\n\nWords.`)).toContain('Words.');
  });

  test.each([
    ['an indented heading', ' ## Storage'],
    ['an underlined title', 'Words\n==='],
    ['an underlined section', 'Project\nStructure\n---'],
    ['code at the margin in a list', '- item\n\n  ```\ncode\n  ```'],
    ['HTML before a heading', '<div>\n## Storage'],
    ['raw HTML', '<pre>'],
    ['a fence in a numbered item', '1. ```'],
  ])('%s has all of the plan parsed', (_, text) => {
    expect(keptOf(`${prose}\n${text}\n`)).toBe(`${prose}\n${text}\n`);
  });
});
