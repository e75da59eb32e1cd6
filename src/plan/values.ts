import type { Completeness, Phrase } from './model.js';
import { markersOf } from './markers.js';
import { BRACKETED, completenessOf, QUESTION_ALONE, UNDECIDED, type PlaceholderWords } from './patterns.js';
import { isMarked, spanOf, type Text } from './text.js';

/** A placeholder in a text, brackets included. */
export interface PlaceholderPlace extends Phrase {
  readonly from: number;
  readonly to: number;
}

/** The placeholders in a text; in inline code only where `inCode` says so, and never one that is a link or a marker. */
export function placeholdersOf(text: Text, words: PlaceholderWords, inCode: boolean): readonly PlaceholderPlace[] {
  const places: PlaceholderPlace[] = [];
  for (const match of text.value.matchAll(BRACKETED)) {
    const from = match.index;
    const to = from + match[0].length;
    if (!words.includes(match[1] ?? '') || isMarked(text, from, 'link') || (!inCode && isMarked(text, from, 'code'))) continue;
    places.push({ text: match[0].replace(/\s+/g, ' '), from, to, at: spanOf(text, from, to) });
  }
  return places;
}

/** How far a value has come: a placeholder when nothing but one stands there, a marker when one stands in it. */
export function stateOf(value: Text, words: PlaceholderWords): Completeness {
  const markers = markersOf(value);
  const rest = placeholdersOf(value, words, true).reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), value.value);
  const placeholder = rest !== value.value && !/[\p{L}\p{N}]/u.test(rest);
  return completenessOf(value.value, placeholder, markers.length > 0);
}

/** Words in a value that put the decision off; none beside a marker, which says it already. */
export function undecidedIn(value: Text): readonly Phrase[] {
  if (markersOf(value).length > 0) return [];
  const trimmed = value.value.trim();
  if (QUESTION_ALONE.test(trimmed)) return [{ text: trimmed, at: spanOf(value) }];
  const found: Phrase[] = [];
  for (const { 0: words, index } of value.value.matchAll(UNDECIDED)) {
    if (isMarked(value, index, 'code') || isMarked(value, index, 'delete')) continue;
    found.push({ text: words, at: spanOf(value, index, index + words.length) });
  }
  return found;
}
