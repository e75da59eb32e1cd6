import { DEEPEST_INDENT, type Line } from './line.js';
import { spanOfLines } from './paragraph.js';
import type { Taken } from './taken.js';

const FENCE = /^(`{3,})[^`]*$|^(~{3,})/;
const CLOSING_FENCE = /^(?:`{3,}|~{3,})(?=[ \t]*$)/;

/** The code from a fence to the one that closes it; undefined where only a parser can tell. */
export function takeFence(lines: readonly Line[], from: number): Taken | undefined {
  const first = lines[from];
  const [, backticks, tildes] = FENCE.exec(first?.text ?? '') ?? [];
  const marks = backticks ?? tildes;
  if (first === undefined || marks === undefined || first.indent > 0) return undefined;
  const to = indexFrom(lines, from + 1, (line) => closes(line, marks));
  const last = lines[to];
  if (last === undefined) return undefined;
  const value = lines.slice(from + 1, to).map(({ source }) => source).join('\n').replaceAll('\0', '\uFFFD');
  return { count: to - from + 1, block: { kind: 'code', value, firstLine: first.number + 1, indent: first.column - 1, at: spanOfLines([first, last]) } };
}

function closes({ text, indent }: Line, marks: string): boolean {
  const run = CLOSING_FENCE.exec(text)?.[0] ?? '';
  return indent <= DEEPEST_INDENT && run.startsWith(marks);
}

const OPENING = '<!--';
const CLOSING = '-->';
/** Closed before it began. */
const EMPTY = /^<!--?-?>/;

/** One comment that begins at the margin and ends its line; undefined where only a parser can tell. */
export function takeComment(lines: readonly Line[], from: number): Taken | undefined {
  const first = lines[from];
  if (first === undefined || first.indent > 0 || EMPTY.test(first.text)) return undefined;
  const to = indexFrom(lines, from, ({ text }) => text.includes(CLOSING));
  const last = lines[to];
  if (last === undefined || !last.text.endsWith(CLOSING) || last.text.indexOf(CLOSING) < last.text.lastIndexOf(CLOSING)) return undefined;
  const source = lines.slice(from, to + 1).map((line) => line.source).join('\n').trimEnd();
  const end = { line: last.number, column: last.column + last.text.length };
  const comment = { text: source.slice(OPENING.length, -CLOSING.length).trim(), at: { start: { line: first.number, column: first.column }, end } };
  return { count: to - from + 1, comment };
}

/** The index of the next line that is one, or behind the last. */
function indexFrom(lines: readonly Line[], from: number, isOne: (line: Line) => boolean): number {
  let index = from;
  for (let line = lines[index]; line !== undefined && !isOne(line); line = lines[index]) index += 1;
  return index;
}
