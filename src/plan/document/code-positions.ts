import type { Code } from 'mdast';
import type { Span } from '../model.js';
import type { Range } from './text.js';
import type { SourceLines } from './text-of-nodes.js';

const FENCE = /^(?:```|~~~)/;

/** The source line of the first line of a code block's value. */
export function firstLineOf({ position }: Code, lines: SourceLines): number {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return FENCE.test((lines[line - 1] ?? '').slice(column - 1)) ? line + 1 : line;
}

/** The span of a part of a code line. Measured from the end of the line, because the value has less indentation than the source, or spaces for a tab. */
export function spanInCode(code: string, line: number, { from, to }: Range, lines: SourceLines): Span {
  const before = (lines[line - 1] ?? '').trimEnd().length - code.trimEnd().length;
  return { start: { line, column: Math.max(1, before + from + 1) }, end: { line, column: Math.max(1, before + to + 1) } };
}
