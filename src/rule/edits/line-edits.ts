import type { Plan, Span } from '../../plan/model.js';
import { linesOf } from '../../plan/source-lines.js';
import { walkBlocks } from '../../plan/document/walk.js';
import type { Edit } from '../problem.js';

/** The text of a line, counted from 1; empty beyond the last. */
export function lineAt(plan: Pick<Plan, 'source'>, line: number): string {
  return linesOf(plan)[line - 1] ?? '';
}

/** The number of lines of a plan. */
export function lineCount(plan: Pick<Plan, 'source'>): number {
  return linesOf(plan).length;
}

/** Whether a line is blank or outside the plan. */
export function isBlankLine(plan: Pick<Plan, 'source'>, line: number): boolean {
  return lineAt(plan, line).trim() === '';
}

/** The text of a span. */
export function textAt(plan: Pick<Plan, 'source'>, { start, end }: Span): string {
  const rows = linesOf(plan).slice(start.line - 1, end.line);
  const last = rows.length - 1;
  return rows.map((row, index) => row.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined)).join('\n');
}

/** Whether a span is alone on its lines, apart from white space. */
export function standsAlone(plan: Pick<Plan, 'source'>, { start, end }: Span): boolean {
  return lineAt(plan, start.line).slice(0, start.column - 1).trim() === '' && lineAt(plan, end.line).slice(end.column - 1).trim() === '';
}

/** Deletes lines, and one blank line if the deletion would leave two. */
export function deleteLines(plan: Pick<Plan, 'source'>, first: number, last: number): Edit {
  const between = isBlankLine(plan, first - 1) && last < lineCount(plan) && isBlankLine(plan, last + 1);
  const below = { line: last + (between ? 2 : 1), column: 1 };
  const end = below.line > lineCount(plan) ? { line: lineCount(plan), column: lineAt(plan, lineCount(plan)).length + 1 } : below;
  return { at: { start: { line: first, column: 1 }, end }, text: '' };
}

/** Inserts lines below a line; line 0 inserts above the first. */
export function insertBelow(plan: Pick<Plan, 'source'>, line: number, lines: readonly string[]): Edit {
  const place = { line, column: lineAt(plan, line).length + 1 };
  const text = lines.join('\n');
  if (line > 0) return { at: { start: place, end: place }, text: `\n${text}` };
  const top = { line: 1, column: 1 };
  return { at: { start: top, end: top }, text: `${text}\n` };
}

/** The last line of the innermost list item that starts on a line, nested blocks included; the line itself without such an item. */
export function endOfItem({ tree }: Pick<Plan, 'tree'>, line: number): number {
  let end = line;
  walkBlocks(tree.children, { item: ({ position }) => {
    if (position?.start.line === line) end = position.end.line;
  } });
  return end;
}

/** The last line before the next blank one. */
export function endOfBlock(plan: Pick<Plan, 'source'>, line: number): number {
  let end = line;
  while (!isBlankLine(plan, end + 1)) end += 1;
  return end;
}

const HEADING = /^\s{0,3}#{1,6}\s/;

/** The last line with text before the next heading. */
export function endOfPart(plan: Pick<Plan, 'source'>, line: number): number {
  let end = line;
  while (end < lineCount(plan) && !HEADING.test(lineAt(plan, end + 1))) end += 1;
  while (isBlankLine(plan, end) && end > line) end -= 1;
  return end;
}
