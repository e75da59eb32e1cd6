/** What stands at the edges of a piece of text, taken off character by character: a regular expression would go over it again from every start. */

/** `text` without the characters at its end that `edge` matches. */
export function trimEndOf(text: string, edge: RegExp): string {
  let end = text.length;
  while (end > 0) {
    const character = lastCharacter(text, end);
    if (!edge.test(character)) break;
    end -= character.length;
  }
  return text.slice(0, end);
}

/** `text` without the characters at either end that the pattern of that end matches. */
export function trimEdges(text: string, atStart: RegExp, atEnd: RegExp): string {
  let start = 0;
  while (start < text.length) {
    const character = firstCharacter(text, start);
    if (!atStart.test(character)) break;
    start += character.length;
  }
  return trimEndOf(text.slice(start), atEnd);
}

/** The character at `index`, surrogates in one; `\0` at the end of the text. */
export function firstCharacter(text: string, index = 0): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 0);
}

function lastCharacter(text: string, end: number): string {
  const character = firstCharacter(text, Math.max(0, end - 2));
  return character.length === 2 ? character : text.charAt(end - 1);
}

/** How long the match of `pattern`, which is tied to the start, is; 0 where there is none. */
export function lengthOfStart(text: string, pattern: RegExp): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

/** `text` up to its first opening bracket. */
export function beforeBracket(text: string): string {
  const bracket = text.search(/[(（]/);
  return bracket < 0 ? text : text.slice(0, bracket);
}

/** A text that ends with a parenthesis: what is in it, and what stands before. */
export interface WithAside {
  readonly before: string;
  readonly aside: string;
}

/** The parenthesis, with none inside, that a text ends with. */
export function closingAside(text: string): WithAside | undefined {
  const plain = text.trimEnd();
  if (!/[)）]$/.test(plain)) return undefined;
  const open = Math.max(plain.lastIndexOf('('), plain.lastIndexOf('（'));
  const aside = plain.slice(open + 1, -1);
  return open < 0 || /[)）]/.test(aside) ? undefined : { before: plain.slice(0, open).trimEnd(), aside };
}
