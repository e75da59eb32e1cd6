/**
 * Letters and words beyond ASCII. V8 takes ten times as long to compile a pattern with `\p{…}` as one with a few ranges,
 * and a short run compiles more than it searches.
 */

/** For use in `[…]`: the letters of the scripts in which this tool knows words. */
export const LETTER = String.raw`a-zA-Z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0370-\u052F\u1E00-\u1FFF\u3005-\u3007\u3041-\uD7FF`;
/** Like `\b` before and behind a word, for these letters. */
export const WORD_START = String.raw`(?<![${LETTER}\d])`;
export const WORD_END = String.raw`(?![${LETTER}\d])`;

/** A character outside words in any script. */
export const OUTSIDE_WORDS = /[^\p{Alpha}\d]/u;

const BEYOND_ASCII = /[^\0-\x7F]/;
const ASCII_WORD = /[a-zA-Z\d]+/g;
const WORD = /[\p{Alpha}\p{M}\p{N}]+/gu;

/** Whether a text has only ASCII characters. */
export function isAscii(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

/** The words of a text in any script: runs of letters with their marks, and digits. */
export function wordsIn(text: string): readonly string[] {
  return text.match(isAscii(text) ? ASCII_WORD : WORD) ?? [];
}

/** Whether a text has a letter in any script. */
export function hasLetter(text: string): boolean {
  return /[a-zA-Z]/.test(text) || (!isAscii(text) && /\p{Alpha}/u.test(text));
}

/** Whether a text has a letter in any script, or a digit. */
export function hasWord(text: string): boolean {
  return /\d/.test(text) || hasLetter(text);
}
