import { ARTICLE_WORDS, marksNonNegotiable } from '../../plan/words/constitution/principle-words.js';

/** The parts of a heading (or a bold list item) of a principle. */
export interface PrincipleHeading {
  readonly ordinal?: string;
  readonly name: string;
  readonly nonNegotiable: boolean;
  /** Whether it is called a principle or an article: `Principle I: …`. */
  readonly explicit: boolean;
}

const LEADING = /^[^\p{Alpha}\d[({（【]+/u;
const ORNAMENT = /[\s:：.。*_\p{Extended_Pictographic}\uFE0F]/u;
const NUMERAL = String.raw`[IVX]+|[Ⅰ-Ⅻ]|\d{1,3}|[一二三四五六七八九十]+`;
const AFTER_NUMERAL = String.raw`(?:[.:：)）、．](?!\d)\s*|\s+[-–—|]\s+)`;
const EXPLICIT = new RegExp(String.raw`^(?:${ARTICLE_WORDS.join('|')})\.?\s*(${NUMERAL})\s?[条條章조]?(?:${AFTER_NUMERAL}|\s+)(?=\S)`, 'iu');
const LETTERED = new RegExp(String.raw`^([A-Z]{1,2}-?\d{1,3})${AFTER_NUMERAL}(?=\S)`, 'u');
const NUMBERED = new RegExp(String.raw`^(${NUMERAL})${AFTER_NUMERAL}(?=\S)`, 'u');
const BRACKETED = /[(（[【]([^()（）[\]【】]*)[)）\]】]/gu;
const DASHES = [' - ', ' – ', ' — '];

/** Reads the heading of a principle: ordinal, name, and the NON-NEGOTIABLE marker. */
export function readPrincipleHeading(title: string): PrincipleHeading {
  const plain = title.replace(LEADING, '');
  const explicit = startsWithArticle(plain) ? EXPLICIT.exec(plain) : null;
  const numbering = explicit ?? LETTERED.exec(plain) ?? NUMBERED.exec(plain);
  const written = withoutOrnament(plain.slice(numbering?.[0].length ?? 0));
  const unmarked = withoutMarker(written);
  const ordinal = numbering?.[1];
  const name = withoutOrnament(unmarked.replace(LEADING, '')) || title.trim();
  return { ...(ordinal !== undefined && { ordinal }), name, nonNegotiable: unmarked !== written, explicit: explicit !== null };
}

function startsWithArticle(title: string): boolean {
  const plain = title.toLowerCase();
  return ARTICLE_WORDS.some((word) => plain.startsWith(word));
}

/** The name without its marker in brackets or at the end; a word like Mandatory within the name is no marker. */
function withoutMarker(written: string): string {
  const unbracketed = written.replace(BRACKETED, (bracket, inside: string) => (marksNonNegotiable(inside) ? '' : bracket));
  const dash = Math.max(...DASHES.map((candidate) => unbracketed.lastIndexOf(candidate)));
  return dash > 0 && marksNonNegotiable(unbracketed.slice(dash + 3)) ? unbracketed.slice(0, dash) : unbracketed;
}

/** The text without an emoji, colon or full stop at its end. */
function withoutOrnament(text: string): string {
  const characters = Array.from(text);
  return characters.slice(0, characters.findLastIndex((character) => !ORNAMENT.test(character)) + 1).join('');
}
