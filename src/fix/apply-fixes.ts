import type { Point } from '../plan/model.js';
import type { Edit, Fix } from '../rule/problem.js';

const BOM = '\uFEFF';
const LINE_END = /\r\n|\n|\r/g;

/** A stretch of a text and what replaces it. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text after as many of the fixes as do not overlap, earlier ones first. BOM and line ends stay as they are; inserted lines end as the text's first does. */
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

/** Two insertions at one place have no order between them. */
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

/** Gives the offset of a place in the text as it was saved: places do not count a BOM, and any line end is one. */
function offsetsIn(source: string): (point: Point) => number {
  const starts = [source.startsWith(BOM) ? 1 : 0];
  for (const { 0: lineEnd, index } of source.matchAll(LINE_END)) starts.push(index + lineEnd.length);
  return ({ line, column }) => Math.min(source.length, (starts[line - 1] ?? source.length) + column - 1);
}
