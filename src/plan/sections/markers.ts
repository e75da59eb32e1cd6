import type { MarkdownDocument, TextNode } from '../document/document.js';
import { readLabels } from './labels.js';
import type { Marker } from '../model.js';
import { hasWord } from '../words/letters.js';
import { ALTERNATIVE_BEFORE, isEnglishMarker, markerWordsIn, mayHoldMarker, standsWithoutBracket, TO_RESOLVE } from '../words/template/marker-words.js';
import { lineRanges, linesOf, type Range, type Text } from '../document/text.js';
import { walkBlocks } from '../document/walk.js';
import { isMention, type MarkerForm } from '../words/template/marker-mentions.js';
import { blotOut } from '../document/text-marks.js';
import { countWhile, spanOf } from '../document/text-span.js';

/** Characters between the start of a value and the words: emphasis, quotes, emoji. */
const DECORATION = String.raw`(?:[\s*_"'“”«»\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200D|\uFE0F|[\d#*]\uFE0F?\u20E3)*`;
/** The text before the start of a value: nothing, a bracket, a colon, an equals sign, a dash. */
const VALUE_BEGINS = new RegExp(String.raw`(?:^|[[(（:：=|→–—-])${DECORATION}$`, 'u');
const BRACKET_OPENS = new RegExp(String.raw`[[(（]${DECORATION}$`, 'u');
/** The text after bare words that are a whole value. */
const VALUE_ENDS = /^[\s*_"'“”«»]*(?:$|[\]):：;,.。、)）(（|—–-])/;
const INTRODUCES = /[:：]\s*$/;

/** The unresolved NEEDS CLARIFICATION markers of a plan; mentions (in code, comments, headings, "all … resolved") do not count. */
export function readMarkers({ blocks, mentions, textOf }: MarkdownDocument): readonly Marker[] {
  const markers: (readonly Marker[])[] = [];
  const read = (node: TextNode): void => {
    if (mentions(node, mayHoldMarker)) markers.push(markersOf(textOf(node)));
  };
  walkBlocks(blocks, { paragraph: read, cell: read });
  return markers.flat();
}

/** The unresolved markers in one text. */
export function markersOf(text: Text): readonly Marker[] {
  const words = markerWordsIn(text.value);
  if (text.value.search(words) < 0) return [];
  const found = [...blotOut(text, 'code', 'delete').matchAll(words)].map(({ index, 0: written }) => ({ from: index, to: index + written.length }));
  if (found.length === 0) return [];
  const labels = labelsOf(text);
  return found.flatMap((range) => {
    const label = labels[countWhile(labels, ({ to }) => to <= range.from)];
    const isLabelled = label !== undefined && label.from <= range.from;
    const marker = markerRange(text.value, range, isLabelled ? label : undefined);
    if (marker === undefined) return [];
    const written = text.value.slice(marker.from, marker.to).replace(/\s+/g, ' ');
    return [{ text: written, at: spanOf(text, marker.from, marker.to), ...(isLabelled && { label: label.name }) }];
  });
}

/** The range of the marker that the words form; undefined if they are only a mention. */
function markerRange(value: string, words: Range, label: Range | undefined): Range | undefined {
  const bracket = bracketAround(value, words);
  if (bracket !== undefined) return asks(value, bracket, words) || !isMentioned(value, bracket, 'bracket') ? bracket : undefined;
  if (!isEnglishMarker(value.slice(words.from, words.to))) return isWholeValue(value, words, label) ? words : undefined;
  if (label !== undefined && opensValue(value, words, label)) return isMentioned(value, words, 'value') ? undefined : words;
  return isBareValue(value, words) && !isMentioned(value, words, isExplained(value, words) ? 'value' : 'bare') ? words : undefined;
}

/** Whether a bracket states a question. */
function asks(value: string, bracket: Range, words: Range): boolean {
  return hasWord(value.slice(bracket.from, words.from)) || hasWord(value.slice(words.to, bracket.to));
}

function isMentioned(value: string, { from, to }: Range, form: MarkerForm): boolean {
  return isMention(inOneLine(value.slice(Math.max(0, from - 60), from)), inOneLine(value.slice(to, to + 120)), form);
}

/** Whether the words start the value of a label, in capitals: `**Scale**: NEEDS CLARIFICATION items per day`. */
function opensValue(value: string, words: Range, label: Range): boolean {
  const written = value.slice(words.from, words.to);
  return written === written.toUpperCase() && !hasWord(value.slice(label.from, words.from));
}

/** Whether a translation is a whole value: nothing precedes it, and the sentence ends after it. */
function isWholeValue(value: string, words: Range, label: Range | undefined): boolean {
  const [after = ''] = value.slice(words.to, words.to + LONGEST_DECORATION).split('\n');
  return standsWithoutBracket(value.slice(words.from, words.to)) && value.slice(label?.from ?? 0, words.from).trim() === '' && VALUE_ENDS.test(after);
}

/** Whether the words are in parentheses with a question after a colon: `(NEEDS CLARIFICATION: which one?)`. */
function isExplained(value: string, { from, to }: Range): boolean {
  return BRACKET_OPENS.test(value.slice(Math.max(0, from - LONGEST_DECORATION), from)) && /^\s*[:：]\s*[\p{Alpha}\d]/u.test(value.slice(to, to + LONGEST_DECORATION));
}

/** The maximum length of a bracket, which bounds the search in long lines. */
const LONGEST_BRACKET = 1000;
/** The maximum length of decoration around the words. */
const LONGEST_DECORATION = 40;

/** The range of the bracket around the words: `[NEEDS CLARIFICATION: …]`, `[e.g., … or NEEDS CLARIFICATION]`. */
function bracketAround(value: string, { from, to }: Range): Range | undefined {
  const before = value.slice(Math.max(0, from - LONGEST_BRACKET), from);
  const open = before.lastIndexOf('[');
  const close = value.slice(to, to + LONGEST_BRACKET).indexOf(']');
  if (open < 0 || close < 0 || before.lastIndexOf(']') > open) return undefined;
  const isOpened = BRACKET_OPENS.test(before.slice(open));
  const ends = close === 0 && (isEnglishMarker(value.slice(from, to)) || ALTERNATIVE_BEFORE.test(before.slice(-LONGEST_DECORATION)));
  return isOpened || ends ? { from: from - before.length + open, to: to + close + 1 } : undefined;
}

/** Whether words without a label are a value: after a bracket, or alone between a separator and the end of a clause. */
function isBareValue(value: string, words: Range): boolean {
  const window = value.slice(Math.max(0, words.from - LONGEST_DECORATION), words.from);
  const before = window.slice(window.lastIndexOf('\n') + 1);
  if (BRACKET_OPENS.test(before)) return true;
  const [after = ''] = value.slice(words.to, words.to + LONGEST_DECORATION).split('\n');
  return VALUE_BEGINS.test(before) && VALUE_ENDS.test(after) && !(before.trim() === '' && introduces(value, words.to));
}

/** Whether the line ends with a colon and so introduces a list of markers. */
function introduces(value: string, from: number): boolean {
  const end = value.indexOf('\n', from);
  const rest = value.slice(from, end < 0 ? undefined : end);
  return INTRODUCES.test(rest) && !TO_RESOLVE.test(rest);
}

/** The text on one line, because sentences continue over line breaks. */
const inOneLine = (text: string): string => text.replaceAll('\n', ' ').toLowerCase();

/** The labels at the start of lines, each with the range of its value. */
function labelsOf(text: Text): readonly (Range & { name: string })[] {
  const ranges = lineRanges(text.value);
  return linesOf(text).flatMap((line, index) => {
    const labels = readLabels(line);
    const { from = 0, to = 0 } = ranges[index] ?? {};
    return labels.map(({ name, valueFrom }, position) => ({ name, from: from + valueFrom, to: from + (labels[position + 1]?.from ?? to - from) }));
  });
}
