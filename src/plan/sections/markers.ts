import type { MarkdownDocument, TextNode } from '../document/document.js';
import { readLabels } from './labels.js';
import type { Marker } from '../model.js';
import { hasWord } from '../words/letters.js';
import { isEnglishMarker, isMentionedBetween, markerWordsIn, mayHoldMarker, resolves, standsWithoutBracket } from '../words/template/marker-words.js';
import { blotOut, countWhile, lineRanges, linesOf, spanOf, type Range, type Text } from '../document/text.js';
import { walkBlocks } from '../document/walk.js';

/** Characters between the start of a value and the words: emphasis, quotes, emoji. */
const DECORATION = String.raw`(?:[\s*_"'“”«»\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200D|\uFE0F|[\d#*]\uFE0F?\u20E3)*`;
/** The text before the start of a value: nothing, a bracket, a colon, an equals sign, a dash. */
const VALUE_BEGINS = new RegExp(String.raw`(?:^|[[(（:：=|→–—-])${DECORATION}$`, 'u');
const BRACKET_OPENS = new RegExp(String.raw`[[(（]${DECORATION}$`, 'u');
/** The text before a translation that ends a bracket: `[例: PostgreSQL または 要明確化]`. */
const ALTERNATIVE_BEFORE = /(?:[,，、]|\s(?:or|o|ou|oder|oppure|of|lub|или|або|veya|atau|hoặc)|または|或者?|또는)[\s*_]*$/i;
/** The text after bare words that are a whole value. */
const VALUE_ENDS = /^[\s*_"'“”«»]*(?:$|[\]):：;,.。、)）(（|—–-])/;
/** Words after a marker that keep it open: `(to resolve in Phase 0)`. */
const TO_RESOLVE = /^\s?[(（](?:to be |to )(?:resolve|clarif|decide|answer|research)/i;
const INTRODUCES = /[:：]\s*$/;

/** Words before bare words that mention markers instead of leaving one. */
const COUNTED_BEFORE = /\b(?:no|all|any|each|every|zero|without|if|for|unresolved|open|remaining|resolve|sin|sem)\b[^.:：[(（–—]{0,24}$|\b(?:no|zero|without|all|any|sin|sem)\b[^.:：;[(（]{0,24}\b(?:questions?|unknowns?|items?|ambiguit(?:y|ies)|clarifications?|points?|issues?)\s*[(（–—][^.:：[]{0,8}$|(?:無|没有|无|所有|すべて|全て|모든)[^.。:：]{0,12}$/;
const RESOLVED_AFTER = /^[\]*_"'`)\s,]*(?:(?:items?|markers?|entries|tags?|questions?)[\s,]*)?(?:(?:have|has|had|been|were|was|are|is|now|still)\s+)*(?:resolved|answered|removed|cleared|remains?\b|addressed|none\b|left\b|markers?\b|items?\b)|^[\]*_\s]*[:：→—–-][\s*_]*(?:none|0\.?(?:\s|$)|all\b.{0,20}(?:resolved|answered)|resolved|n\/a)\b|^[^\n.。]{0,12}(?:解決|解消|已解决|解决|해결)/;

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
  if (bracket !== undefined) return isMentioned(value, bracket, words) ? undefined : bracket;
  if (!isEnglishMarker(value.slice(words.from, words.to))) return isWholeValue(value, words, label) ? words : undefined;
  if (label !== undefined && opensValue(value, words, label)) return resolves(inOneLine(value.slice(words.to, words.to + 120))) ? undefined : words;
  if (isResolved(value, words.to)) return undefined;
  const bare = bareValue(value, words);
  return bare === undefined || (!isExplained(value, words) && isCounted(value, bare.from)) ? undefined : bare;
}

/** Whether a bracket is only mentioned: it states no question and is part of a statement about markers. */
function isMentioned(value: string, bracket: Range, words: Range): boolean {
  if (hasWord(value.slice(bracket.from, words.from)) || hasWord(value.slice(words.to, bracket.to))) return false;
  return isMentionedBetween(inOneLine(value.slice(Math.max(0, bracket.from - 60), bracket.from)), inOneLine(value.slice(bracket.to, bracket.to + 120)));
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

function bareValue(value: string, words: Range): Range | undefined {
  const window = value.slice(Math.max(0, words.from - LONGEST_DECORATION), words.from);
  const before = window.slice(window.lastIndexOf('\n') + 1);
  if (!VALUE_BEGINS.test(before)) return undefined;
  if (BRACKET_OPENS.test(before)) return words;
  const [after = ''] = value.slice(words.to, words.to + LONGEST_DECORATION).split('\n');
  return VALUE_ENDS.test(after) && !(before.trim() === '' && introduces(value, words.to)) ? words : undefined;
}

/** Whether the line ends with a colon and so introduces a list of markers. */
function introduces(value: string, from: number): boolean {
  const end = value.indexOf('\n', from);
  const rest = value.slice(from, end < 0 ? undefined : end);
  return INTRODUCES.test(rest) && !TO_RESOLVE.test(rest);
}

/** The text on one line, because sentences continue over line breaks. */
const inOneLine = (text: string): string => text.replaceAll('\n', ' ').toLowerCase();

function isResolved(value: string, to: number): boolean {
  return RESOLVED_AFTER.test(inOneLine(value.slice(to, to + 120)));
}

function isCounted(value: string, from: number): boolean {
  return COUNTED_BEFORE.test(inOneLine(value.slice(Math.max(0, from - 60), from)));
}

/** The labels at the start of lines, each with the range of its value. */
function labelsOf(text: Text): readonly (Range & { name: string })[] {
  const ranges = lineRanges(text.value);
  return linesOf(text).flatMap((line, index) => {
    const labels = readLabels(line);
    const { from = 0, to = 0 } = ranges[index] ?? {};
    return labels.map(({ name, valueFrom }, position) => ({ name, from: from + valueFrom, to: from + (labels[position + 1]?.from ?? to - from) }));
  });
}
