import type { Position, Range } from 'vscode-languageserver';
import { countBoms } from '../../markdown/remark/source.js';
import type { Point, Span } from '../../plan/model.js';

/** The position encoding of a client. */
export type Encoding = 'utf-16' | 'utf-8';

const ENCODINGS: readonly string[] = ['utf-16', 'utf-8'] satisfies readonly Encoding[];
const LINE_END = /\r\n|\n|\r/;

/** The first offered encoding that the server supports; UTF-16 by default, as LSP demands. */
export function chooseEncoding(offered: readonly string[] = []): Encoding {
  return offered.find((name) => ENCODINGS.includes(name)) === 'utf-8' ? 'utf-8' : 'utf-16';
}

/** Converts between the client's positions and the positions of facts, whose columns do not count a BOM. */
export interface Positions {
  toRange(span: Span): Range;
  toPoint(position: Position): Point;
  /** Converts a position to UTF-16 code units. */
  toUtf16(position: Position): Position;
}

/** Converts positions of one text. */
export function positionsIn(text: string, encoding: Encoding): Positions {
  const lines = text.split(LINE_END);
  const bom = countBoms(text);
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

/** The number of UTF-16 code units in the first `bytes` bytes of a line. */
function unitsAt(line: string, bytes: number): number {
  return Buffer.from(line).subarray(0, bytes).toString().length;
}

/** Whether a position lies in a span, its end included, because the cursor may be at the end of a word. */
export function contains({ start, end }: Span, { line, column }: Point): boolean {
  const isAfterStart = line > start.line || (line === start.line && column >= start.column);
  return isAfterStart && (line < end.line || (line === end.line && column <= end.column));
}
