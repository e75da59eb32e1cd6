/** Frequent words that exist only in English. */
const FUNCTION_WORDS = new Set(['the', 'and', 'with', 'from', 'this', 'to', 'for']);
/** In an English text, at least one in this many words is one of them, lists and tables included. */
const ONE_IN = 40;
const WORDS = /[\p{Alpha}\p{M}]+/gu;

/** Whether a text is written in English. */
export function isEnglishText(text: string): boolean {
  const words = text.toLowerCase().match(WORDS) ?? [];
  return words.filter((word) => FUNCTION_WORDS.has(word)).length * ONE_IN >= words.length && words.length > 0;
}
