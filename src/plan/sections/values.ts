import type { Completeness, Phrase } from '../model.js';
import { hasWord } from '../words/letters.js';
import { markersOf } from './markers.js';
import { BRACKETED, completenessOf, UNDECIDED, UNDECIDED_ALONE, type PlaceholderWords } from '../words/template/placeholders.js';
import type { Text } from '../document/text.js';
import { blotOut } from '../document/text-marks.js';
import { spanOf } from '../document/text-span.js';

/** A placeholder in a text, with its brackets. */
export interface Placeholder extends Phrase {
  readonly from: number;
  readonly to: number;
}

/** The placeholders in a text; in inline code only if `inCode` is set. Links and markers are no placeholders. */
export function placeholdersOf(text: Text, words: PlaceholderWords, inCode: boolean): readonly Placeholder[] {
  if (!text.value.includes('[')) return [];
  const found: Placeholder[] = [];
  const free = inCode ? blotOut(text, 'link') : blotOut(text, 'link', 'code');
  for (const match of text.value.matchAll(BRACKETED)) {
    const from = match.index;
    const to = from + match[0].length;
    if (free.charAt(from) !== '[' || !words.includes(match[1] ?? '')) continue;
    found.push({ text: match[0].replace(/\s+/g, ' '), from, to, at: spanOf(text, from, to) });
  }
  return found;
}

/** The state of a value: a placeholder if it is nothing else, a marker if it contains one. */
export function stateOf(value: Text, words: PlaceholderWords): Completeness {
  const markers = markersOf(value);
  const placeholders = placeholdersOf(value, words, true);
  const onlyThose = placeholders.length > 0 && !hasWord(textBetween(value.value, placeholders));
  return completenessOf(value.value, onlyThose, markers.length > 0);
}

function textBetween(value: string, placeholders: readonly Placeholder[]): string {
  const ends = [0, ...placeholders.map(({ to }) => to)];
  return ends.map((end, index) => value.slice(end, placeholders[index]?.from)).join('');
}

/** Words in a value that postpone the decision; empty for a value with a marker. */
export function undecidedIn(value: Text): readonly Phrase[] {
  if (markersOf(value).length > 0) return [];
  const trimmed = value.value.trim();
  if (UNDECIDED_ALONE.test(trimmed)) return [{ text: trimmed, at: spanOf(value) }];
  const found: Phrase[] = [];
  for (const { 0: words, index } of blotOut(value, 'code', 'delete').matchAll(UNDECIDED)) {
    found.push({ text: words, at: spanOf(value, index, index + words.length) });
  }
  return found;
}
