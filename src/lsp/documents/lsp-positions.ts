import type { Position, Range } from 'vscode-languageserver';
import type { Point, Span } from '../../plan/model.js';

/** How a client counts characters. */
export type Encoding = 'utf-16' | 'utf-8';

const ENCODINGS: readonly string[] = ['utf-16', 'utf-8'] satisfies readonly Encoding[];
const BOM = '\uFEFF';
const LINE_END = /\r\n|\n|\r/;

/** The first encoding of the client's that the server knows; UTF-16 is what every client knows. */
export function chooseEncoding(offered: readonly string[] = []): Encoding {
  return offered.find((name) => ENCODINGS.includes(name)) === 'utf-8' ? 'utf-8' : 'utf-16';
}

/** Translates between a client's positions in a text and places of facts, whose columns do not count a BOM. */
export interface Positions {
  toRange(span: Span): Range;
  toPoint(position: Position): Point;
  /** The same position in UTF-16 units from the line's start. */
  toUtf16(position: Position): Position;
}

/** Translates for one text. */
export function positionsIn(text: string, encoding: Encoding): Positions {
  const lines = text.split(LINE_END);
  const bom = text.startsWith(BOM) ? 1 : 0;
  const toPosition = ({ line, column }: Point): Position => {
    const units = column - 1 + (line === 1 ? bom : 0);
    return { line: line - 1, character: encoding === 'utf-16' ? units : Buffer.byteLength((lines[line - 1] ?? '').slice(0, units)) };
  };
  const toUtf16 = ({ line, character }: Position): Position => ({ line, character: encoding === 'utf-16' ? character : unitsAt(lines[line] ?? '', character) });
  return {
    toRange: ({ start, end }) => ({ start: toPosition(start), end: toPosition(end) }),
    toPoint(position) {
      const { line, character } = toUtf16(position);
      return { line: line + 1, column: character + 1 - (line === 0 ? bom : 0) };
    },
    toUtf16,
  };
}

/** How many UTF-16 units the first bytes of a line make up. */
function unitsAt(line: string, bytes: number): number {
  return Buffer.from(line).subarray(0, bytes).toString().length;
}

/** Whether a place lies within a span, its end included: a cursor stands behind a word. */
export function contains({ start, end }: Span, { line, column }: Point): boolean {
  const isAfterStart = line > start.line || (line === start.line && column >= start.column);
  return isAfterStart && (line < end.line || (line === end.line && column <= end.column));
}
