import { strictEqual } from 'node:assert';
import { toString } from 'mdast-util-to-string';
import { parse } from '../../src/markdown/parse.js';
import type { Plan, Point, Span } from '../../src/plan/model.js';
import { textAt } from '../../src/rule/edits/line-edits.js';

/** The spans of all facts or findings in a value, at any depth. */
export function spansIn(value: unknown): readonly Span[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(spansIn);
  return isSpan(value) ? [value, ...below] : below;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value;
}

/** Whether a span starts and ends at positions of these lines, in this order. */
export function isInside({ start, end }: Span, lines: readonly string[]): boolean {
  const inOrder = start.line < end.line || (start.line === end.line && start.column <= end.column);
  return inOrder && isPoint(start, lines) && isPoint(end, lines);
}

function isPoint({ line, column }: Point, lines: readonly string[]): boolean {
  return Number.isInteger(line) && Number.isInteger(column) && line >= 1 && column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
}

const TAG = /<[^<>]*>/g;
const lettersOf = (text: string): string => text.replaceAll(TAG, '').replaceAll(/\P{L}/gu, '');

/** Throws if the source at the place of a marker or placeholder has other letters than its text. */
export function assertPlacesHoldWords(plan: Plan): void {
  for (const { text, at } of [...plan.markers, ...plan.leftovers.filter(({ kind }) => kind === 'placeholder')]) {
    const written = textAt(plan, at);
    const decoded = lettersOf(toString(parse(written)));
    strictEqual(lettersOf(written) === lettersOf(text) ? lettersOf(written) : decoded, lettersOf(text));
  }
}
