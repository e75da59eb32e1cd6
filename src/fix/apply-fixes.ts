import { countBoms } from '../markdown/remark/source.js';
import type { Point } from '../plan/model.js';
import type { Edit, Fix } from '../rule/problem.js';

const LINE_END = /\r\n|\n|\r/g;

/** A range of a text and its replacement. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Applies the fixes that do not overlap, earlier ones first. Keeps the BOM and line endings; inserted lines end as the first line does. */
export function applyFixes(source: string, fixes: readonly Fix[]): string {
  const offsetOf = offsetsIn(source);
  const lineEnd = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
  const chosen: Replacement[] = [];
  for (const { edits } of fixes) {
    const own = edits.map((edit) => toReplacement(edit, offsetOf, lineEnd));
    if (own.every((one) => chosen.every((other) => isApart(one, other)))) chosen.push(...own);
  }
  return replaceAll(source, chosen);
}

function toReplacement({ at, text }: Edit, offsetOf: (point: Point) => number, lineEnd: string): Replacement {
  return { from: offsetOf(at.start), to: offsetOf(at.end), text: text.replaceAll('\n', lineEnd) };
}

/** Whether two replacements do not conflict; the order of two insertions at one place would be undefined. */
function isApart(one: Replacement, other: Replacement): boolean {
  return one.from !== other.from && (one.to <= other.from || other.to <= one.from);
}

function replaceAll(source: string, replacements: readonly Replacement[]): string {
  let result = '';
  let seen = 0;
  for (const { from, to, text } of replacements.toSorted((one, other) => one.from - other.from)) {
    result += source.slice(seen, from) + text;
    seen = to;
  }
  return result + source.slice(seen);
}

/** Returns a function from a position to its offset in the saved text, which may have a BOM and CRLF line endings. */
function offsetsIn(source: string): (point: Point) => number {
  const starts = [countBoms(source)];
  for (const { 0: lineEnd, index } of source.matchAll(LINE_END)) starts.push(index + lineEnd.length);
  return ({ line, column }) => Math.min(source.length, (starts[line - 1] ?? source.length) + column - 1);
}
