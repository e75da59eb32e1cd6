import type { Plan } from '../plan/model.js';
import { memoizeObject } from '../plan/memoize.js';
import { linesOf } from '../plan/source-lines.js';

/** The lines of a plan, with code blocks and comments blanked. */
export const proseLinesOf = memoizeObject((plan: Plan): readonly string[] => blankComments(blankFences(linesOf(plan)), plan));

const FENCE = /^\s*(?:[-*+>]\s+)*(`{3,}|~{3,})/;

function blankFences(lines: readonly string[]): readonly string[] {
  let open = '';
  return lines.map((line) => {
    const [, fence = ''] = FENCE.exec(line) ?? [];
    const inside = open !== '';
    if (open === '') open = fence;
    else if (fence.startsWith(open) && line.trim() === fence) open = '';
    return inside || fence !== '' ? '' : line;
  });
}

function blankComments(lines: readonly string[], { comments }: Plan): readonly string[] {
  const blanked = [...lines];
  for (const { at: { start, end } } of comments) {
    for (let line = start.line; line <= end.line; line += 1) {
      const text = blanked[line - 1] ?? '';
      const from = line === start.line ? start.column - 1 : 0;
      const to = line === end.line ? end.column - 1 : text.length;
      blanked[line - 1] = text.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + text.slice(to);
    }
  }
  return blanked;
}
