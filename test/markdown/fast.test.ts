import { describe, expect, test } from '@jest/globals';
import { parseBlock } from '../../src/markdown/fast/blocks.js';
import { readLine, type Line } from '../../src/markdown/fast/line.js';

/** Whether the fast parser reads every block of a text. */
function isPlain(text: string): boolean {
  const lines = text.split('\n').map((line, index): Line => readLine(line, index + 1, 0));
  let at = 0;
  for (let block = parseBlock(lines, at); block !== undefined; block = parseBlock(lines, at)) at += block.count;
  return at === lines.length;
}

describe('blocks that take no parser', () => {
  test.each([
    ['a heading', '## Phase 1: Design'],
    ['emphasis, code and links', '**Storage**: `sqlite` *only*, see [the notes](notes.md#storage)'],
    ['nested lists', '- one\n  - two\n    - three\n\n  more\n- four'],
    ['tasks', '- [x] **Tested**: yes\n- [ ] Measured'],
    ['lines that go on without an indent', '- one\ngoes on\n  - two\ngoes on'],
    ['numbers', '1. one\n2. two\n\n3. three'],
    ['a table', '| a | b |\n|---|:-:|\n| `x` | **y** |'],
    ['a table right below its title', 'Exceptions\n| a | b |\n|---|---|\n| x | y |'],
    ['a quote', '> **Note**: words\n>\n> and more\n> words'],
    ['code in an item', '- run\n\n  ```bash\n  npm test\n  ```'],
    ['a comment', '<!--\n  ACTION\n-->'],
    ['a thematic break of megabytes', '*'.repeat(4_000_000)],
  ])('%s', (_, text) => {
    expect(isPlain(text)).toBe(true);
  });
});

describe('blocks that are left to remark', () => {
  test.each([
    ['HTML', '<div>a</div>'],
    ['an escape', 'NEEDS\\_CLARIFICATION'],
    ['a character reference', '- R&amp;D'],
    ['a tag in a cell', '| a |\n|---|\n| <b>Map</b> |'],
    ['an image', '![x](y.png)'],
    ['nested emphasis', '***a***'],
    ['a heading with closing signs', '## Phase 1 ##'],
    ['a list in a quote', '> - a'],
    ['a quote in an item', '- a\n  > b'],
    ['a heading in an item', '- a\n  # b'],
    ['a table in an item', '- a\n\n  | b |\n  |---|'],
    ['a tab', 'a\tb'],
    ['an underlined heading', 'Title\n==='],
    ['a rule right below text', 'Text\n---'],
    ['indented code', '    code'],
    ['siblings at different indents', '- a\n - b'],
    ['a text between an item and its margin', '1. a\n  - b'],
    ['lines with an escape in an item', '- a\n  \\*b'],
    ['an empty item', '-\n- b'],
    ['a number that starts in the middle of a text', 'was in\n1999. It'],
    ['a table with an escaped pipe', '| a |\n|---|\n| x \\| y |'],
    ['a table with megabytes of delimiters below one cell', `| a |\n${'|-'.repeat(2_000_000)}|`],
    ['a table with a row that is none', '| a |\n|---|\nrow'],
    ['an open fence', '```\ncode'],
    ['a fence with an escape in its language', '```a\\*\n```'],
    ['a text below a quote', '> a\nb'],
  ])('%s', (_, text) => {
    expect(isPlain(text)).toBe(false);
  });
});
