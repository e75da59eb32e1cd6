import type { SourceLines } from './inline.js';
import type { Span } from './model.js';
import type { Range } from './text.js';

/** Where a part of a code block's line stands; `line` is that line's number. It may be indented less than its fence, so it is measured from the end, which it shares with its source line. */
export function placeInCode(code: string, line: number, { from, to }: Range, lines: SourceLines): Span {
  const before = (lines[line - 1] ?? '').trimEnd().length - code.trimEnd().length;
  return { start: { line, column: before + from + 1 }, end: { line, column: before + to + 1 } };
}
