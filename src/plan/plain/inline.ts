import { countWhile, type Draft, type Range, type Text } from '../text.js';
import { findEdges } from './edges.js';

/** One line of inline content, without spaces around, and where its first character stands. */
export interface PlacedText {
  readonly text: string;
  readonly number: number;
  readonly column: number;
}

/** A line with the index at which it begins in the joined source. */
interface Row extends PlacedText {
  readonly from: number;
}

/** Lines of inline Markdown as a text with marks and places; undefined where only a parser can tell. */
export function readInlinePlainly(lines: readonly PlacedText[]): Text | undefined {
  const source = lines.map(({ text }) => text).join('\n');
  const edges = findEdges(source);
  if (edges === undefined) return undefined;
  const rows = rowsOf(lines);
  const draft: Draft = { value: '', marks: [], pieces: [] };
  const starts: number[] = [];
  let seen = 0;
  for (const { from, to, kind, side } of edges) {
    append(draft, source, { from: seen, to: from }, rows);
    if (side === 'start') starts.push(draft.value.length);
    else draft.marks.push({ kind, from: starts.pop() ?? 0, to: draft.value.length });
    seen = to;
  }
  append(draft, source, { from: seen, to: source.length }, rows);
  return draft;
}

function rowsOf(lines: readonly PlacedText[]): readonly Row[] {
  let from = 0;
  return lines.map(({ text, number, column }) => {
    const row = { text, number, column, from };
    from += text.length + 1;
    return row;
  });
}

function append(draft: Draft, source: string, { from, to }: Range, rows: readonly Row[]): void {
  let at = from;
  let index = countWhile(rows, (row) => row.from <= from) - 1;
  for (const [count, part] of source.slice(from, to).split('\n').entries()) {
    if (count > 0) draft.value += '\n';
    const row = rows[index];
    if (part !== '' && row !== undefined) {
      draft.pieces.push({ from: draft.value.length, to: draft.value.length + part.length, line: row.number, column: row.column + at - row.from });
      draft.value += part;
    }
    at += part.length + 1;
    index += 1;
  }
}
