import { describe, expect, it } from '@jest/globals';
import { hasLetter, hasWord, isAscii, LETTER, WORD_END, WORD_START, wordsIn } from '../../src/plan/words/letters.js';

describe('wordsIn', () => {
  it.each([
    ['Type-Safety, 2nd (v1.2)', ['Type', 'Safety', '2nd', 'v1', '2']],
    ['Déjà vu — naïve', ['Déjà', 'vu', 'naïve']],
    ['cafe\u0301 — bar', ['cafe\u0301', 'bar']],
    ['原則 III：测试', ['原則', 'III', '测试']],
    ['الأمان، ٢٠٠', ['الأمان', '٢٠٠']],
    ['✅ — …', []],
    ['', []],
  ])('reads %j', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });
});

describe('hasLetter and hasWord', () => {
  it.each([
    ['a', true, true],
    ['7', false, true],
    ['é', true, true],
    ['무', true, true],
    ['— ✅ …', false, false],
    ['_-/', false, false],
  ])('tell whether %j has any', (text, letter, word) => {
    expect([hasLetter(text), hasWord(text)]).toEqual([letter, word]);
  });
});

describe('LETTER', () => {
  const pattern = new RegExp(`[${LETTER}]`);
  const scripts = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
  const characters = Array.from({ length: 0xD800 }, (_, code) => String.fromCharCode(code));

  it('has the letters of the scripts whose words are known, but for those that normalization replaces and historical ones', () => {
    const missing = characters.filter((character) => scripts.test(character) && /\p{L}/u.test(character) && character === character.normalize('NFKC') && !pattern.test(character));
    expect(missing.filter((character) => !/[\u0250-\u02E4\u0531-\u1DFF\u2071-\u2E3B\u303B]/.test(character))).toEqual([]);
  });

  it('has no punctuation but the Greek question mark and semicolon', () => {
    const wrong = characters.filter((character) => pattern.test(character) && /[\p{P}\p{Z}]/u.test(character) && character < '\u3041');
    expect(wrong).toEqual(['\u037E', '\u0387']);
  });
});

describe('WORD_START and WORD_END', () => {
  const word = new RegExp(`${WORD_START}(?:token|원칙)${WORD_END}`);

  it.each(['token', 'a token.', '«token»', '"token"', '원칙: I', '✅token✅'])('find the word in %j', (text) => {
    expect(word.test(text)).toBe(true);
  });

  it.each(['tokenize', 'étoken', 'tokené', '2token', '대원칙', '원칙은'])('find no word in %j', (text) => {
    expect(word.test(text)).toBe(false);
  });
});

it('isAscii', () => {
  expect(['plain\ttext', '', 'naïve', '—'].map(isAscii)).toEqual([true, true, false, false]);
});
