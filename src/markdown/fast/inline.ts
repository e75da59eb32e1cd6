import type { PhrasingContent, Text } from 'mdast';
import type { Point } from 'unist';
import type { Range } from './delimiters.js';
import { endOf, pointIn, type Line } from './line.js';
import { findMarks, type Mark } from './marks.js';

/** A line with its range in the joined source. */
interface Row extends Range {
  readonly line: Line;
  /** Whether it ends with a hard break. */
  readonly breaks: boolean;
}

/** The lines and marks of a text, and the current row. */
interface Reading {
  readonly source: string;
  readonly rows: readonly Row[];
  readonly marks: readonly Mark[];
  row: Row;
  passed: number;
  mark: number;
}

/** Parses lines of inline Markdown; undefined if remark must parse them. */
export function readMarked(lines: readonly Line[]): PhrasingContent[] | undefined {
  const source = lines.length === 1 ? (lines[0]?.text ?? '') : lines.map(({ text }) => text).join('\n');
  const marks = findMarks(source);
  if (marks === undefined) return undefined;
  const rows = rowsOf(lines);
  const [row] = rows;
  return row && readRange({ source, rows, marks, row, passed: 1, mark: 0 }, 0, source.length);
}

const HARD_BREAK = 2;

function rowsOf(lines: readonly Line[]): readonly Row[] {
  let next = 0;
  return lines.map((line) => {
    const from = next;
    next += line.text.length + 1;
    return { line, from, to: next - 1, breaks: line.source.length - line.indent - line.text.length >= HARD_BREAK };
  });
}

function readRange(reading: Reading, from: number, to: number): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let seen = from;
  for (let mark = reading.marks[reading.mark]; mark !== undefined && mark.from < to; mark = reading.marks[reading.mark]) {
    reading.mark += 1;
    addText(nodes, reading, seen, mark.from);
    nodes.push(nodeOf(reading, mark));
    seen = mark.to;
  }
  addText(nodes, reading, seen, to);
  return nodes;
}

function nodeOf(reading: Reading, mark: Mark): PhrasingContent {
  const start = startAt(reading, mark.from);
  const { source } = reading;
  if (mark.type === 'inlineCode') return { type: mark.type, value: source.slice(mark.inner.from, mark.inner.to), position: { start, end: endAt(reading, mark.to) } };
  const children = readRange(reading, mark.inner.from, mark.inner.to);
  const position = { start, end: endAt(reading, mark.to) };
  return mark.type === 'link' ? { type: mark.type, title: null, url: mark.url, children, position } : { type: mark.type, children, position };
}

/** Adds the text of a range, split at hard breaks. */
function addText(nodes: PhrasingContent[], reading: Reading, from: number, to: number): void {
  let begin = from;
  let start = startAt(reading, begin);
  for (let row = rowAt(reading, from); row.to < to; row = rowAt(reading, row.to + 1)) {
    if (!row.breaks) continue;
    if (begin < row.to) nodes.push(textOf(reading, begin, row.to, start));
    begin = row.to + 1;
    nodes.push({ type: 'break', position: { start: pointIn(row.line, row.line.column + row.line.text.length), end: endAt(reading, begin) } });
    start = startAt(reading, begin);
  }
  if (begin < to) nodes.push(textOf(reading, begin, to, start));
}

function textOf(reading: Reading, from: number, to: number, start: Point): Text {
  return { type: 'text', value: reading.source.slice(from, to), position: { start, end: endAt(reading, to) } };
}

/** The row of an index; indexes must not decrease. */
function rowAt(reading: Reading, index: number): Row {
  for (let next = reading.rows[reading.passed]; next !== undefined && next.from <= index; next = reading.rows[reading.passed]) {
    reading.row = next;
    reading.passed += 1;
  }
  return reading.row;
}

/** The start of a node at an index; a line ending is after the trailing spaces of its line. */
function startAt(reading: Reading, index: number): Point {
  const { line, from, to } = rowAt(reading, index);
  return pointIn(line, index === to ? endOf(line) : line.column + index - from);
}

/** The end of a node at an index; after a line ending it is the margin. */
function endAt(reading: Reading, index: number): Point {
  const { line, from } = rowAt(reading, index);
  return pointIn(line, index === from && from > 0 ? 1 : line.column + index - from);
}
