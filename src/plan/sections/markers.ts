import type { MarkdownDocument, TextNode } from '../document.js';
import { readLabel } from './labels.js';
import type { Marker } from '../model.js';
import { blotOut, countWhile, lineRanges, linesOf, spanOf, type Range, type Text } from '../text.js';
import { walkBlocks } from '../walk.js';

const WORDS = /needs[ _-]clarification/gi;
/** What a line has that holds the words, whatever marks them up. */
const MAY_MARK = /clarification|&/i;

/** A value begins before it: nothing, a bracket, a colon, a dash; emphasis, quotes and emoji may stand between. */
const VALUE_BEGINS = /(?:^|[[(（:：]|[-–—|→])(?:[\s*_"'“”«»\p{Emoji_Presentation}\u26A0]|\uFE0F)*$/u;
const BRACKET_OPENS = /[[(（](?:[\s*_\p{Emoji_Presentation}\u26A0]|\uFE0F)*$/u;
/** Bare words are a value only when the sentence does not go on with them. */
const VALUE_ENDS = /^[\s*_"'“”«»]*(?:$|[\]):：;,.。、)）(（|—–-])/;
const INTRODUCES = /[:：]\s*$/;

/** A sentence that counts or settles the markers: they are mentioned, not left. */
const COUNTED_BEFORE = /\b(?:no|all|any|each|every|zero|without|if|for|unresolved|open|remaining|resolve|sin|sem)\b[^.:：[]{0,24}$|(?:無|没有|无|所有|すべて|全て|모든)[^.。:：]{0,12}$/;
const SETTLED_AFTER = /^[\]*_"'`)\s,]*(?:(?:items?|markers?|entries|tags?|questions?)[\s,]*)?(?:(?:have|has|had|been|were|was|are|is|now|still)\s+)*(?:resolved|answered|removed|cleared|remains?\b|addressed|none\b|left\b|markers?\b|items?\b)|^[^\n.。]{0,12}(?:解決|解消|已解决|解决|해결)/;

/** The unresolved NEEDS CLARIFICATION of a plan; mentions (in code, comments, headings, "all … resolved") are none. */
export function readMarkers({ blocks, mentions, textOf }: MarkdownDocument): readonly Marker[] {
  const markers: (readonly Marker[])[] = [];
  const read = (node: TextNode): void => {
    if (mentions(node, MAY_MARK)) markers.push(markersOf(textOf(node)));
  };
  walkBlocks(blocks, { paragraph: read, cell: read });
  return markers.flat();
}

/** The unresolved markers in one text. */
export function markersOf(text: Text): readonly Marker[] {
  if (text.value.search(WORDS) < 0) return [];
  const places = [...blotOut(text, 'code', 'delete').matchAll(WORDS)].map(({ index, 0: words }) => ({ from: index, to: index + words.length })).filter((words) => !isSettled(text.value, words.to));
  if (places.length === 0) return [];
  const labels = labelsOf(text);
  return places.flatMap((words) => {
    const place = bracketAround(text.value, words) ?? bareValue(text.value, words);
    if (place === undefined || isCounted(text.value, place.from)) return [];
    const label = labels[countWhile(labels, ({ to }) => to <= words.from)];
    const isLabelled = label !== undefined && label.from <= words.from;
    return [{ text: text.value.slice(place.from, place.to).replace(/\s+/g, ' '), at: spanOf(text, place.from, place.to), ...(isLabelled && { label: label.name }) }];
  });
}

/** A marker's bracket is no longer than a paragraph; looking further would cost a long line its length for each marker. */
const LONGEST_BRACKET = 1000;
/** What may stand between a value's beginning or end and the words. */
const LONGEST_DECORATION = 40;

/** `[NEEDS CLARIFICATION: …]`, or `[e.g., … or NEEDS CLARIFICATION]`. */
function bracketAround(value: string, { from, to }: Range): Range | undefined {
  const before = value.slice(Math.max(0, from - LONGEST_BRACKET), from);
  const open = before.lastIndexOf('[');
  const close = value.slice(to, to + LONGEST_BRACKET).indexOf(']');
  if (open < 0 || close < 0 || before.lastIndexOf(']') > open) return undefined;
  return BRACKET_OPENS.test(before.slice(open)) || close === 0 ? { from: from - before.length + open, to: to + close + 1 } : undefined;
}

function bareValue(value: string, words: Range): Range | undefined {
  const window = value.slice(Math.max(0, words.from - LONGEST_DECORATION), words.from);
  const before = window.slice(window.lastIndexOf('\n') + 1);
  if (!VALUE_BEGINS.test(before)) return undefined;
  if (BRACKET_OPENS.test(before)) return words;
  const [after = ''] = value.slice(words.to, words.to + LONGEST_DECORATION).split('\n');
  return VALUE_ENDS.test(after) && !(before.trim() === '' && introduces(value, words.to)) ? words : undefined;
}

/** The line goes on to a colon: it announces a list of them. */
function introduces(value: string, from: number): boolean {
  const end = value.indexOf('\n', from);
  return INTRODUCES.test(value.slice(from, end < 0 ? undefined : end));
}

/** A sentence may go on over a line break. */
function isSettled(value: string, to: number): boolean {
  return SETTLED_AFTER.test(value.slice(to, to + 120).replaceAll('\n', ' ').toLowerCase());
}

function isCounted(value: string, from: number): boolean {
  return COUNTED_BEFORE.test(value.slice(Math.max(0, from - 60), from).replaceAll('\n', ' ').toLowerCase());
}

/** The labels that lines of a text begin with, each with the range of its value. */
function labelsOf(text: Text): readonly (Range & { name: string })[] {
  const ranges = lineRanges(text.value);
  return linesOf(text).flatMap((line, index) => {
    const label = readLabel(line);
    const { from = 0, to = 0 } = ranges[index] ?? {};
    return label === undefined ? [] : [{ name: label.name, from: from + label.valueFrom, to }];
  });
}
