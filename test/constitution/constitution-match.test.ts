import { describe, expect, test } from '@jest/globals';
import fastCheck from 'fast-check';
import type { Principle } from '../../src/constitution/model.js';
import { matchPrinciple } from '../../src/constitution/matching/match.js';
import { mentionedIn, mentions, resembles } from '../../src/constitution/matching/mentions.js';
import { arabicOrdinal } from '../../src/constitution/matching/ordinals.js';
import { slugOf } from '../../src/rule/slug.js';
import type { PrincipleRef } from '../../src/plan/model.js';

function principle(ordinal: string, name: string): Principle {
  return { rule: slugOf(name), ordinal, name, nonNegotiable: false, gates: [], declaredBy: 'constitution' };
}

function ref(name: string, ordinals: readonly string[] = [], aliases: readonly string[] = []): PrincipleRef {
  return { text: name, name, ordinals, aliases };
}

const PRINCIPLES = [
  principle('I', 'Library-First'),
  principle('II', 'Secure-by-Default Credentials'),
  principle('III', 'Test-Driven Development'),
  principle('IV', 'Observability by Design'),
  principle('V', 'Simplicity & YAGNI'),
  principle('VI', 'Domain Purity (SDD)'),
  principle('VII', '測試優先 / Verification'),
];

describe('a label is matched to a principle', () => {
  test.each([
    ['by its name in another case, with other punctuation', ref('library first'), 'I'],
    ['by its name, though the ordinal is another one', ref('Library-First', ['3']), 'I'],
    ['by half of its words', ref('Observability'), 'IV'],
    ['by half of its words, whatever stands beside them', ref('Simplicity of the design'), 'V'],
    ['by another form of a word', ref('Credential handling, secured'), 'II'],
    ['by its initials', ref('TDD'), 'III'],
    ['by what its name holds in brackets', ref('SDD'), 'VI'],
    ['by either side of a bilingual name', ref('Verification'), 'VII'],
    ['by pairs of characters where words are not spaced', ref('測試優先原則'), 'VII'],
    ['by an alias of the label', ref('Pruebas', [], ['Test-Driven Development']), 'III'],
    ['by the ordinal, where it has no name', ref('', ['2']), 'II'],
    ['by another form of a long word', ref('Observable things'), 'IV'],
    ['by the ordinal, where it is a translation', ref('預設安全', ['2']), 'II'],
    ['by the ordinal, where it shares one word', ref('Default deny', ['2']), 'II'],
  ])('%s', (_, label, ordinal) => {
    expect(matchPrinciple(label, PRINCIPLES).map((found) => found.ordinal)).toEqual([ordinal]);
  });

  test.each([
    ['an ordinal beside a name of another thing', ref('Accessibility', ['2'])],
    ['an ordinal that no principle has', ref('', ['9'])],
    ['a word that only begins alike', ref('Security')],
    ['a word that half of all principles have', ref('Tailwind-First')],
    ['two capitals, too often something else', ref('DD')],
    ['nothing at all', ref('')],
  ])('but not by %s', (_, label) => {
    expect(matchPrinciple(label, PRINCIPLES)).toEqual([]);
  });

  test('a list of ordinals means each of them', () => {
    expect(matchPrinciple(ref('Backend', ['3', '4', '7']), PRINCIPLES).map(({ ordinal }) => ordinal)).toEqual(['III', 'IV', 'VII']);
  });

  test('of two with half of the words the one with the ordinal', () => {
    const twins = [principle('I', 'Code Quality'), principle('II', 'Data Quality')];
    expect(matchPrinciple(ref('Quality', ['2']), twins).map(({ ordinal }) => ordinal)).toEqual(['II']);
    expect(matchPrinciple(ref('Quality of data'), twins).map(({ ordinal }) => ordinal)).toEqual(['II']);
  });
});

test.each([
  ['No unwrap in production code paths', 'No `unwrap()` in production code', true],
  ['Action overhead <1ms', 'Action overhead <10ms', true],
  ['Tests written first', 'Storage is encrypted', false],
  ['', '', false],
])('%j resembles %j: %j', (text, other, expected) => {
  expect(resembles(text, other)).toBe(expected);
});

test('a text mentions a label that has half of its words there', () => {
  expect(mentions('Code coverage above 80 %', 'Coverage')).toBe(true);
  expect(mentions('Code coverage above 80 %', 'Contract tests')).toBe(false);
});

test.each([
  ['IV', '4'],
  ['XIX', '19'],
  ['P4', '4'],
  ['04', '4'],
  ['四', '4'],
  ['十', '10'],
  ['二十三', '23'],
  ['Ⅳ', '4'],
  ['A', undefined],
  ['', undefined],
])('the ordinal %j counts %j', (ordinal, arabic) => {
  expect(arabicOrdinal(ordinal)).toBe(arabic);
});

test.each([
  ['Observable & Debuggable', 'observable-and-debuggable'],
  ['Secure-by-Default Credentials', 'secure-by-default-credentials'],
  ['Don’t Repeat Yourself', 'dont-repeat-yourself'],
  ['測試優先', '測試優先'],
  ['Qualité du code', 'qualité-du-code'],
  ['***', ''],
])('the id of %j is %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('many texts mention a label where one of them does', () => {
  const words = fastCheck.array(fastCheck.constantFrom('code', 'coverage', 'Test', 'tests', 'driven', 'Development', 'TDD', 'TD', 'the', 'contract', '測試', '先行開発', '&', '12'), { maxLength: 5 }).map((all) => all.join(' '));
  fastCheck.assert(fastCheck.property(fastCheck.array(words, { maxLength: 6 }), words, (texts, label) => mentionedIn(texts)(label) === texts.some((text) => mentions(text, label))), { seed: 6, numRuns: 2000 });
});
