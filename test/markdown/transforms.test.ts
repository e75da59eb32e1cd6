import { describe, expect, test } from '@jest/globals';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parse } from '../../src/markdown/parse.js';
import { endListsAtLabels } from '../../src/markdown/transforms/end-lists-at-labels.js';
import { splitAccidentalHeadings } from '../../src/markdown/transforms/split-accidental-headings.js';

const outline = ({ children }: Pick<Root, 'children'>): readonly string[] => children.map((node) => `${node.type} ${node.position?.start.line ?? 0}-${node.position?.end.line ?? 0}: ${toString(node)}`);

describe('a label ends a list', () => {
  const ended = (text: string): Root => endListsAtLabels(parse(text), text.split('\n'), (label) => label === 'Storage');

  test.each([
    ['at its margin', '- a\n**Testing**: b\nc', ['list 1-1: a', 'paragraph 2-3: Testing: b\nc']],
    ['with the colon inside', '- a\n**Testing:** b', ['list 1-1: a', 'paragraph 2-2: Testing: b']],
    ['with an aside before the colon', '- a\n**Testing** (all): b', ['list 1-1: a', 'paragraph 2-2: Testing (all): b']],
    ['behind a hard break', '- a  \n**Testing**: b', ['list 1-1: a', 'paragraph 2-2: Testing: b']],
    ['behind an item in an item', '- a\n  - b\n**Testing**: c', ['list 1-2: ab', 'paragraph 3-3: Testing: c']],
    ['with items behind it', '- a\n**Testing**: b\n- c', ['list 1-1: a', 'paragraph 2-2: Testing: b', 'list 3-3: c']],
    ['in a quote', '> - a\n> **Testing**: b', ['blockquote 1-2: aTesting: b']],
    ['that is known, however far it is indented', '- a\n  **Storage**: b', ['list 1-1: a', 'paragraph 2-2: Storage: b']],
  ])('%s', (_, text, expected) => {
    expect(outline(ended(text))).toEqual(expected);
  });

  test('and the parts keep their places', () => {
    const [list, label] = ended('- a \n  b  \n**Testing**: c').children;
    expect(list?.position).toEqual({ start: { line: 1, column: 1, offset: 0 }, end: { line: 2, column: 4, offset: 8 } });
    expect(label?.position).toEqual({ start: { line: 3, column: 1, offset: 11 }, end: { line: 3, column: 15, offset: 25 } });
  });

  test.each([
    ['an unknown label in an item', '- a\n  **Testing**: b'],
    ['bold without a colon', '- a\n**Testing** b'],
    ['bold within a line', '- a\nb **Testing**: c'],
    ['a label behind a blank line', '- a\n\n**Testing**: b'],
    ['no list', 'a\n**Testing**: b'],
    ['no bold', '- a\nb: c'],
  ])('but not %s: the tree stays the same object', (_, text) => {
    const tree = parse(text);
    expect(endListsAtLabels(tree, text.split('\n'), () => false)).toBe(tree);
  });

  test('without positions, as a plug-in may leave a tree, nothing is done', () => {
    const tree: Root = { type: 'root', children: [{ type: 'list', children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'a\n' }, { type: 'strong', children: [{ type: 'text', value: 'B:' }] }] }] }] }] };
    expect(endListsAtLabels(tree, ['- a', '**B:**'], () => true)).toBe(tree);
  });
});

describe('text right above dashes', () => {
  const split = (text: string): Root => splitAccidentalHeadings(parse(text), (title) => title === 'Summary');

  test.each([
    ['is a paragraph and a thematic break', 'Words\ngo on\n---\n', ['paragraph 1-2: Words\ngo on', 'thematicBreak 3-3: ']],
    ['is a heading where it is a title', 'Summary\n---', ['heading 1-2: Summary']],
    ['is a heading above equals signs', 'Words\n===', ['heading 1-2: Words']],
  ])('%s', (_, text, expected) => {
    expect(outline(split(text))).toEqual(expected);
  });

  test('is split in items and quotes too', () => {
    const [list, quote] = split('- a\n  ---\n\n> b\n> ---').children;
    const kinds = (node: typeof list): unknown => (node?.type === 'list' ? node.children[0]?.children : node?.type === 'blockquote' ? node.children : [])?.map(({ type }) => type);
    expect([kinds(list), kinds(quote)]).toEqual([['paragraph', 'thematicBreak'], ['paragraph', 'thematicBreak']]);
  });

  test('leaves a tree without such text as it is', () => {
    const tree = parse('# a\n\n- b\n  - c\n\n> d');
    expect(splitAccidentalHeadings(tree, () => false)).toBe(tree);
  });
});
