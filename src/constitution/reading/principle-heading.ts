/** The parts of a heading (or a bold list item) of a principle. */
export interface PrincipleHeading {
  readonly ordinal?: string;
  readonly name: string;
  readonly nonNegotiable: boolean;
  /** Whether it is called a principle or an article: `Principle I: …`. */
  readonly explicit: boolean;
}

/** The words for an article of a constitution, which precede its ordinal. */
const ARTICLE_WORDS = ['principle', 'article', 'art', 'artículo', 'artigo', 'principio', 'princípio', 'principe', 'prinzip', 'artikel', 'принцип', 'статья', '原則', '原则', '第', '원칙', '제'];

/** The markers of NON-NEGOTIABLE principles, in brackets or after a dash at the end. */
const NON_NEGOTIABLE = new Set([
  'non negotiable', 'nonnegotiable', 'mandatory',
  '不可協商', '不可协商', '非協商', '非协商', '不可妥協', '不可妥协', '強制', '强制',
  '妥協不可', '非交渉', '交渉不可', '譲歩不可',
  '타협 불가', '타협불가', '협상 불가', '협상불가', '비협상',
  'não negociável', 'inegociável', 'obrigatório', 'no negociable', 'innegociable', 'obligatorio',
  'non négociable', 'obligatoire', 'nicht verhandelbar', 'unverhandelbar', 'verpflichtend',
  'не подлежит обсуждению', 'не обсуждается', 'обязательно', 'не підлягає обговоренню', 'обовʼязково',
  'non negoziabile', 'obbligatorio', 'niet onderhandelbaar', 'verplicht', 'niepodlegające negocjacji', 'niepodlegająca negocjacji', 'obowiązkowe',
  'pazarlik edilemez', 'tartişilamaz', 'zorunlu', 'không thể thương lượng', 'bắt buộc', 'tidak dapat ditawar', 'wajib',
]);

const LEADING = /^[^\p{Alpha}\d[({（【]+/u;
const ORNAMENT = /[\s:：.。*_\p{Extended_Pictographic}\uFE0F]/u;
const NUMERAL = String.raw`[IVX]+|[Ⅰ-Ⅻ]|\d{1,3}|[一二三四五六七八九十]+`;
const AFTER_NUMERAL = String.raw`(?:[.:：)）、．](?!\d)\s*|\s+[-–—|]\s+)`;
const EXPLICIT = new RegExp(String.raw`^(?:${ARTICLE_WORDS.join('|')})\.?\s*(${NUMERAL})\s?[条條章조]?(?:${AFTER_NUMERAL}|\s+)(?=\S)`, 'iu');
const LETTERED = new RegExp(String.raw`^([A-Z]{1,2}-?\d{1,3})${AFTER_NUMERAL}(?=\S)`, 'u');
const NUMBERED = new RegExp(String.raw`^(${NUMERAL})${AFTER_NUMERAL}(?=\S)`, 'u');
const BRACKETED = /[(（[【]([^()（）[\]【】]*)[)）\]】]/gu;
const PIECES = /[,;/|，、；]|\s[-–—]\s/u;
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
  const unbracketed = written.replace(BRACKETED, (bracket, inside: string) => (isMarker(inside) ? '' : bracket));
  const dash = Math.max(...DASHES.map((candidate) => unbracketed.lastIndexOf(candidate)));
  return dash > 0 && isMarker(unbracketed.slice(dash + 3)) ? unbracketed.slice(0, dash) : unbracketed;
}

/** The text without an emoji, colon or full stop at its end. */
function withoutOrnament(text: string): string {
  const characters = Array.from(text);
  return characters.slice(0, characters.findLastIndex((character) => !ORNAMENT.test(character)) + 1).join('');
}

/** Whether a text says that a principle is NON-NEGOTIABLE. */
export function isMarker(text: string): boolean {
  return text.split(PIECES).some((piece) => NON_NEGOTIABLE.has(withoutDots(piece.toLowerCase()).replaceAll(/[\s-]+/gu, ' ').trim()));
}

/** Lower case without the difference between the two Turkish letters i, which depends on the language. */
function withoutDots(lower: string): string {
  return lower.replaceAll('\u0307', '').replaceAll('ı', 'i');
}
