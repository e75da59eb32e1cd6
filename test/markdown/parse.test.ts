import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse, reference } from '../../src/markdown/parse.js';
import { freshSeed, someOf } from '../fuzz/fresh-seed.js';
import { planCases } from '../support/cases/plan-cases.js';

/** A random sample of real documents; `npm run corpus` compares all. A property in test/fuzz compares generated texts. */
const seed = freshSeed();

function markdownBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => join(folder, name));
}

const isParsedTheSame = (text: string): boolean => isDeepStrictEqual(parse(text), reference(text));

const CORPUS = '../shared/corpus';
const [testReal, realTitle] = existsSync(CORPUS) ? [test, 'of the real documents'] : [test.skip, 'of the real documents (skipped: they are not beside this repository)'];

describe('the tree is that of remark', () => {
  test('of every fixture', () => {
    const files = markdownBelow('fixtures');
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !isParsedTheSame(readFileSync(file, 'utf8')))).toEqual([]);
    expect(planCases().filter(({ source }) => !isParsedTheSame(source))).toEqual([]);
  });

  testReal(realTitle, () => {
    const files = someOf(seed, 20)(markdownBelow(CORPUS));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !isParsedTheSame(readFileSync(file, 'utf8')))).toEqual([]);
  });

  // Counterexamples from generated texts.
  test.each([
    ['a delimiter row that is indented too far', '| a |\n    |-|\n'],
    ['a heading of a no-break space', '# \u00A0\n'],
    ['a heading sign before a no-break space', '#\u00A0a'],
    ['an entity in an indented list', '  - &amp;b\n'],
    ['a quoted list above an empty quoted line', '> - a\n>\n> b'],
    ['a quoted list above two of them', '> - a\n>\n>\n> # b'],
    ['a nested quoted list', '> - a\n>   - b\n>\n>   c\n>\n> d'],
    ['two quoted lists, one right below the other', '> - [] \n> 1. &amp;'],
    ['two quoted lists in an item of a third', '> - a\n>   - b \n> * c'],
    ['an open fence in an item', '- ```\n  \na'],
    ['code over a line end in an item', '-  ``\n a\n``'],
    ['an open comment over a line end in an item', '-   a<!--\n      [a](b)'],
    ['a box below an empty item', '-\n[ ] a'],
    ['a number on top of a quote below code', '\t[a]\n\n> 10. <div>\na\n'],
    ['an empty item in a quote', 'a\n\n> -\n> b'],
    ['a ticked box before bold', '- [x] **a** b  \n  c'],
    ['a ticked box before nothing but an entity', '- [x] &amp;'],
    ['a hard break behind code, and a soft one', '`a`  \n**b** \nc'],
    ['info behind spaces', '```  ts  a b  \nx\n```'],
    ['a comment with words behind it', '<!-- a --> b\n\nc'],
    ['front matter', '---\na: b\n---\n\n# c\n'],
    ['front matter without an end', '---\n# Plan\n- item'],
    ['nothing', ''],
    ['a byte order mark and CR LF', '\uFEFF# a\r\n\r\nb\r\n'],
    ['two byte order marks before front matter', '\uFEFF\uFEFF---\na: b\n---\n# c'],
    ['NUL in code', '```\n\0\n```'],
  ])('of %s', (_, text) => {
    expect(parse(text)).toEqual(reference(text));
  });
});

describe('what stays text', () => {
  test('bare addresses', () => {
    expect(reference('see https://example.org, www.example.org or a@example.org').children).toMatchObject([{ children: [{ type: 'text' }] }]);
  });

  test('marks behind the thousandth of a paragraph, and the next paragraph is read anew', () => {
    const [first, code, second] = parse(`${'*a* '.repeat(600)}\n\n\`\`\`\n${'*a* '.repeat(600)}\n\`\`\`\n\n*b*`).children;
    const inline = first?.type === 'paragraph' ? first.children : [];
    expect(inline.filter(({ type }) => type === 'emphasis')).toHaveLength(500);
    expect(inline.at(-1)).toMatchObject({ type: 'text', value: ` ${'*a* '.repeat(100)}`, position: { end: { line: 1 } } });
    expect(code).toMatchObject({ type: 'code', value: '*a* '.repeat(600) });
    expect(second).toMatchObject({ children: [{ type: 'emphasis' }] });
  });

  test('markers deeper than fifty levels, at their places', () => {
    const text = `${'> '.repeat(60)}a\n- b\n${' '.repeat(210)}- c\n`;
    expect(parse(text)).toEqual(reference(`${'> '.repeat(50)}${'x'.repeat(20)}a\n- b\n${' '.repeat(200)}${'x'.repeat(12)}c\n`.replace('> xx', '>xxx')));
  });
});
