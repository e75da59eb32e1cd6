import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { lint } from '../../src/index.js';
import { applyFixes } from '../../src/fix/apply-fixes.js';
import { fixText } from '../../src/fix/fix-text.js';
import type { Fix } from '../../src/rule/problem.js';
import { finding } from '../support/reports/hand-made-run.js';

const FIXTURES = new URL('../../../fixtures/fix/', import.meta.url);
const NAMES = readdirSync(FIXTURES).filter((name) => !name.endsWith('.fixed.md')).map((name) => name.replace('.md', ''));

const read = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');
const fixed = (source: string): string => fixText(source, (text) => ({ file: lint(text) })).source;
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

describe.each(NAMES)('the safe fixes of %s', (name) => {
  const [before, after] = [read(`${name}.md`), read(`${name}.fixed.md`)];

  it('give the expected text', () => {
    expect(fixed(before)).toBe(after);
  });

  it('keep a BOM and the line ends', () => {
    expect(fixed(`\uFEFF${crlf(before)}`)).toBe(`\uFEFF${crlf(after)}`);
    expect(fixed(before.replaceAll('\n', '\r'))).toBe(after.replaceAll('\n', '\r'));
  });

  it('find nothing to do the second time', () => {
    expect(fixed(after)).toBe(after);
  });

  it('resolve findings, and bring no new ones', () => {
    const messages = lint(before).findings.map(({ message }) => message);
    const left = lint(after).findings.map(({ message }) => message);
    expect(left.length < messages.length || before === after).toBe(true);
    expect(left.filter((message) => !messages.includes(message))).toEqual([]);
  });
});

const edit = (line: number, column: number, endLine: number, endColumn: number, text: string): Fix['edits'][number] => ({ at: { start: { line, column }, end: { line: endLine, column: endColumn } }, text });
const fix = (...edits: Fix['edits']): Fix => ({ title: 'Change it', edits });

describe('edits', () => {
  const overlapping: readonly (readonly [name: string, source: string, fixes: readonly Fix[], expected: string])[] = [
    ['that overlap wait for the next pass', 'abcdef', [fix(edit(1, 1, 1, 4, 'X')), fix(edit(1, 3, 1, 6, 'Y'))], 'Xdef'],
    ['at one place wait as well', 'ab', [fix(edit(1, 2, 1, 2, '1')), fix(edit(1, 2, 1, 2, '2'))], 'a1b'],
    ['that touch are both applied', 'abcd', [fix(edit(1, 1, 1, 3, '')), fix(edit(1, 3, 1, 5, 'X'))], 'X'],
    ['of one fix go together', 'abcd', [fix(edit(1, 1, 1, 2, '')), fix(edit(1, 1, 1, 2, ''), edit(1, 4, 1, 5, ''))], 'bcd'],
    ['beyond the end stop there', 'a\nb', [fix(edit(2, 1, 3, 1, ''))], 'a\n'],
    ['take the line end of the text', 'a\r\nb\r\n', [fix(edit(1, 2, 1, 2, '\nx'))], 'a\r\nx\r\nb\r\n'],
  ];

  it.each(overlapping)('%s', (_, source, fixes, expected) => {
    expect(applyFixes(source, fixes)).toBe(expected);
  });

  it('that never come to an end are broken off', () => {
    let passes = 0;
    const endless = { fix: fix(edit(1, 1, 1, 1, 'x')) };
    const { source } = fixText('', () => { passes += 1; return { file: { findings: [finding(endless)] } }; });
    expect([source, passes]).toEqual(['xxxxxxxxxx', 11]);
  });
});
