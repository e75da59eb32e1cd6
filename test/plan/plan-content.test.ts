import { describe, expect, test } from '@jest/globals';
import fastCheck from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseContent, readContent, readContentWithFacts } from '../../src/plan/content.js';
import { normalizeSource, parseMarkdown } from '../../src/plan/markdown.js';
import { parsePlan, readPlan } from '../../src/plan/parse.js';
import { placeholderWords } from '../../src/plan/words/placeholders.js';
import { readPlainly } from '../../src/plan/plain/blocks.js';
import { readLine } from '../../src/plan/plain/line.js';
import { oddMarkdown } from '../fuzz/odd-markdown.js';
import { oddPlans } from '../fuzz/odd-plans.js';

const linesOf = (source: string): readonly string[] => normalizeSource(source).split('\n');
/** Whether the readers find the same blocks, and in a plan the same facts, as a parse of the whole. */
function isReadTheSame(source: string): boolean {
  const whole = parseContent(linesOf(source));
  const isSame = isDeepStrictEqual(readContent(linesOf(source)), whole);
  return isSame && isDeepStrictEqual(parsePlan(source, { path: 'plan.md' }), readPlan(source, { path: 'plan.md' }, () => whole));
}


function isPlain(source: string): boolean {
  const lines = linesOf(source).map((line, index) => readLine(line, index + 1));
  return readPlainly(lines, 0).to === lines.length;
}

function markdownBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => join(folder, name));
}

describe('blocks and facts are those of a whole parse', () => {
  test('in every fixture', () => {
    const files = markdownBelow('fixtures');
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !isReadTheSame(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('in the real plans, where they are at hand', () => {
    const corpus = '../shared/corpus';
    const files = existsSync(corpus) ? markdownBelow(corpus) : [];
    process.stdout.write(files.length === 0 ? 'Skipped: no real plans at hand.\n' : `${files.length} real files compared.\n`);
    expect(files.filter((file) => !isReadTheSame(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('in odd plans', () => {
    fastCheck.assert(fastCheck.property(oddPlans, isReadTheSame), { seed: 6, numRuns: 1500 });
  });
});

test('odd Markdown is read as the parser reads it, a good part of it plainly', () => {
  let plain = 0;
  fastCheck.assert(
    fastCheck.property(oddMarkdown, (source) => {
      plain += isPlain(source) ? 1 : 0;
      return isReadTheSame(source);
    }),
    { seed: 20261126, numRuns: 6000 },
  );
  expect(plain).toBeGreaterThan(600);
});

describe('what takes no parser', () => {
  test.each([
    ['a heading', '## Phase 1: Design'],
    ['emphasis, code and links', '**Storage**: `sqlite` *only*, see [the notes](notes.md#storage)'],
    ['code within bold', '**`src/`**: the sources'],
    ['names with underscores', 'reads get_next_line and __init__s'],
    ['tildes that close nothing', '~5 ms of ~20 ms'],
    ['stars and angles that are none', '2 * 3 < 7 & 8'],
    ['nested lists', '- one\n  - two\n    - three\n\n  more\n- four'],
    ['tasks', '- [x] **Tested**: yes\n- [ ] Measured'],
    ['lines that go on without an indent', '- one\ngoes on\n  - two\ngoes on'],
    ['numbers', '1. one\n2. two\n\n3. three'],
    ['a table', '| a | b |\n|---|:-:|\n| `x` | **y** |'],
    ['a table right below its title', 'Exceptions\n| a | b |\n|---|---|\n| x | y |'],
    ['a quote', '> **Note**: words\n> - a list'],
    ['code in an item', '- run\n\n  ```bash\n  npm test\n  ```'],
    ['a comment', '<!--\n  ACTION\n-->'],
    ['a thematic break of megabytes', '*'.repeat(4_000_000)],
  ])('%s', (_, source) => {
    expect(isPlain(source)).toBe(true);
  });
});

describe('what is left to the parser', () => {
  test.each([
    ['escapes', 'NEEDS\\_CLARIFICATION'],
    ['entities', 'R&amp;D'],
    ['HTML', 'a Map<string> of it'],
    ['an image', '![x](y.png)'],
    ['a link in other words', '[a **b**](c.md)'],
    ['nested emphasis', '**a *b* c**'],
    ['three stars', '***a***'],
    ['struck-through text', '~~gone~~'],
    ['code over a line end', '`a\nb`'],
    ['a tab', 'a\tb'],
    ['an underlined heading', 'Title\n==='],
    ['a rule right below text', 'Text\n---'],
    ['indented code', '    code'],
    ['siblings at different indents', '- a\n - b'],
    ['a text between an item and its margin', '1. a\n  - b'],
    ['an empty item', '-\n- b'],
    ['a number that starts in the middle of a text', 'was in\n1999. It'],
    ['a table with an escaped pipe', '| a |\n|---|\n| x \\| y |'],
    ['a table with megabytes of delimiters below one cell', `| a |\n${'|-'.repeat(2_000_000)}|`],
    ['a table with a row that is none', '| a |\n|---|\nrow'],
    ['an open fence', '```\ncode'],
    ['a text below a quote', '> a\nb'],
    ['two comments on a line', '<!-- a --> <!-- b -->'],
  ])('%s', (_, source) => {
    expect(isPlain(source)).toBe(false);
  });
});

test('a thematic break on top is no front matter without an end, and hides no list', () => {
  expect(parseMarkdown('---\n# Plan: Sync\n- item').children.map(({ type }) => type)).toEqual(['thematicBreak', 'heading', 'list']);
});

test('behind a thousand marks a text stays as it is written, and the next one is read anew', () => {
  const [first, code, second] = parseMarkdown(`${'*a* '.repeat(600)}\n\n\`\`\`\n${'*a* '.repeat(600)}\n\`\`\`\n\n*b*`).children;
  const inline = first?.type === 'paragraph' ? first.children : [];
  expect(inline.filter(({ type }) => type === 'emphasis')).toHaveLength(500);
  expect(inline.at(-1)).toMatchObject({ type: 'text', value: ` ${'*a* '.repeat(100)}`, position: { end: { line: 1 } } });
  expect(code).toMatchObject({ type: 'code', value: '*a* '.repeat(600) });
  expect(second).toMatchObject({ children: [{ type: 'emphasis' }] });
});

describe('what is passed over', () => {
  const kindsOf = (source: string): readonly string[] => readContentWithFacts(linesOf(source), placeholderWords()).blocks.map(({ kind }) => kind);
  const plan = '# Plan: Sync\n\n## Summary\n\nLong words.\n\nMore of them.\n\n## Notes\n\n- a list\n\nand words\n\n## Constitution Check\n\n- [x] done\n';

  test('of a section without facts there is its heading and one block', () => {
    expect(kindsOf(plan)).toEqual(['heading', 'heading', 'paragraph', 'heading', 'list', 'heading', 'list']);
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
    expect(kindsOf(`# Plan: Sync\n\n## Notes\n\n${text}\n\nWords.\n\nAnd words.`).filter((kind) => kind === 'paragraph').length).toBeGreaterThan(1);
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
    expect(kindsOf(`${plan}\n${text}\n`).slice(0, 8)).toEqual(['heading', 'heading', 'paragraph', 'paragraph', 'heading', 'list', 'paragraph', 'heading']);
  });
});
