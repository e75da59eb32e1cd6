/** Trims character by character, because a regular expression may backtrack from every start. */

/** `text` without trailing characters that match `edge`. */
export function trimEndOf(text: string, edge: RegExp): string {
  let end = text.length;
  while (end > 0) {
    const character = lastCharacter(text, end);
    if (!edge.test(character)) break;
    end -= character.length;
  }
  return text.slice(0, end);
}

/** `text` without the leading and trailing characters that match the patterns. */
export function trimEdges(text: string, atStart: RegExp, atEnd: RegExp): string {
  let start = 0;
  while (start < text.length) {
    const character = firstCharacter(text, start);
    if (!atStart.test(character)) break;
    start += character.length;
  }
  return trimEndOf(text.slice(start), atEnd);
}

/** The character at `index`, with both surrogates; `\0` at the end of the text. */
export function firstCharacter(text: string, index = 0): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 0);
}

function lastCharacter(text: string, end: number): string {
  const character = firstCharacter(text, Math.max(0, end - 2));
  return character.length === 2 ? character : text.charAt(end - 1);
}

/** The length of the match of an anchored `pattern`; 0 without a match. */
export function lengthOfStart(text: string, pattern: RegExp): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

/** `text` up to its first opening bracket. */
export function beforeBracket(text: string): string {
  const bracket = text.search(/[(（]/);
  return bracket < 0 ? text : text.slice(0, bracket);
}

/** A text split at its final parenthesis. */
export interface WithAside {
  readonly before: string;
  readonly aside: string;
}

/** Splits a text that ends with a parenthesis without nested ones. */
export function closingAside(text: string): WithAside | undefined {
  const plain = text.trimEnd();
  if (!/[)）]$/.test(plain)) return undefined;
  const open = Math.max(plain.lastIndexOf('('), plain.lastIndexOf('（'));
  const aside = plain.slice(open + 1, -1);
  return open < 0 || /[)）]/.test(aside) ? undefined : { before: plain.slice(0, open).trimEnd(), aside };
}
