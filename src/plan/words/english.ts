/** Words that hardly a sentence does without, and that other languages do not have. */
const FUNCTION_WORDS = new Set(['the', 'and', 'with', 'from', 'this', 'to', 'for']);
/** One in so many words of an English text is one of them, lists and tables counted in. */
const ONE_IN = 40;
const WORDS = /[\p{L}\p{M}]+/gu;

/** Whether a text is written in English. */
export function isEnglishText(text: string): boolean {
  const words = text.toLowerCase().match(WORDS) ?? [];
  return words.filter((word) => FUNCTION_WORDS.has(word)).length * ONE_IN >= words.length && words.length > 0;
}
