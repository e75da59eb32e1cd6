import type { Block } from './blocks.js';
import { readLabel } from './labels.js';
import type { Marker } from './model.js';
import { isMarked, linesOf, spanOf, type Text } from './text.js';
import { walkBlocks } from './walk.js';

const WORDS = /needs[ _-]clarification/gi;

/** A value begins before it: nothing, a bracket, a colon, a dash; emphasis, quotes and emoji may stand between. */
const VALUE_BEGINS = /(?:^|[[(（:：]|[-–—|→])[\s*_"'“”«»\p{Emoji_Presentation}\u26A0\uFE0F]*$/u;
const BRACKET_OPENS = /[[(（][\s*_\p{Emoji_Presentation}\u26A0\uFE0F]*$/u;
/** Bare words are a value only when the sentence does not go on with them. */
const VALUE_ENDS = /^[\s*_"'“”«»]*(?:$|[\]):：;,.。、)）(（|—–-])/;
const INTRODUCES = /[:：]\s*$/;

/** A sentence that counts or settles the markers: they are mentioned, not left. */
const COUNTED_BEFORE = /\b(?:no|all|any|each|every|zero|without|if|for|unresolved|open|remaining|resolve|sin|sem)\b[^.:：\[]{0,24}$|(?:無|没有|无|所有|すべて|全て|모든)[^.。:：]{0,12}$/i;
const SETTLED_AFTER = /^[\]*_"'`)\s]*(?:items?|markers?|entries|tags?|questions?)?[\s,]*(?:(?:have|has|had|been|were|was|are|is|now|still)\s+)*(?:resolved|answered|removed|cleared|remains?\b|addressed|none\b|left\b|markers?\b|items?\b)|^[^\n.。]{0,12}(?:解決|解消|已解决|解决|해결)/i;

/** The unresolved NEEDS CLARIFICATION of a plan; mentions (in code, comments, headings, "all … resolved") are none. */
export function readMarkers(blocks: readonly Block[]): readonly Marker[] {
  const markers: Marker[] = [];
  const read = (text: Text): void => {
    markers.push(...markersOf(text));
  };
  walkBlocks(blocks, { paragraph: read, cell: read });
  return markers;
}

/** The unresolved markers in one text. */
export function markersOf(text: Text): readonly Marker[] {
  const markers: Marker[] = [];
  for (const match of text.value.matchAll(WORDS)) {
    if (isMarked(text, match.index, 'code') || isMarked(text, match.index, 'delete')) continue;
    const end = match.index + match[0].length;
    const place = bracketAround(text.value, match.index, end) ?? bareValue(text.value, match.index, end);
    if (place === undefined || isSettled(text.value, end) || isCounted(text.value, place[0])) continue;
    markers.push({ text: text.value.slice(...place).replace(/\s+/g, ' '), at: spanOf(text, ...place), ...labelAt(text, match.index) });
  }
  return markers;
}

type Range = readonly [from: number, to: number];

/** `[NEEDS CLARIFICATION: …]`, or `[e.g., … or NEEDS CLARIFICATION]`. */
function bracketAround(value: string, from: number, to: number): Range | undefined {
  const open = value.lastIndexOf('[', from);
  const close = value.indexOf(']', to);
  if (open < 0 || close < 0 || value.lastIndexOf(']', from) > open) return undefined;
  const head = value.slice(open + 1, from);
  const opens = BRACKET_OPENS.test(`[${head}`);
  return opens || close === to ? [open, close + 1] : undefined;
}

function bareValue(value: string, from: number, to: number): Range | undefined {
  const line = value.lastIndexOf('\n', from) + 1;
  const before = value.slice(line, from);
  const lineEnd = value.indexOf('\n', to);
  const after = value.slice(to, lineEnd < 0 ? undefined : lineEnd);
  if (!VALUE_BEGINS.test(before)) return undefined;
  if (BRACKET_OPENS.test(before)) return [from, to];
  const introduction = before.trim() === '' && INTRODUCES.test(after);
  return VALUE_ENDS.test(after) && !introduction ? [from, to] : undefined;
}

/** A sentence may go on over a line break. */
function isSettled(value: string, to: number): boolean {
  return SETTLED_AFTER.test(value.slice(to, to + 120).replaceAll('\n', ' '));
}

function isCounted(value: string, from: number): boolean {
  return COUNTED_BEFORE.test(value.slice(Math.max(0, from - 60), from).replaceAll('\n', ' '));
}

function labelAt(text: Text, index: number): { label?: string } {
  let seen = 0;
  for (const line of linesOf(text)) {
    seen = text.value.indexOf(line.value, seen);
    if (index < seen + line.value.length) {
      const label = readLabel(line);
      return label === undefined || index - seen < label.valueFrom ? {} : { label: label.name };
    }
    seen += line.value.length;
  }
  return {};
}
