import type { Located, Plan, Span } from '../../plan/model.js';
import { linesOf } from '../../plan/source-lines.js';

/** The span of the words in a fact; the span of the fact if markup splits the words. */
export function spanOfWords(words: string, fact: Located, plan: Plan): Span {
  const lines = linesOf(plan);
  const { start, end } = fact.at;
  for (let line = start.line; line <= end.line; line += 1) {
    const column = (lines[line - 1] ?? '').indexOf(words, line === start.line ? start.column - 1 : 0) + 1;
    if (column > 0) return { start: { line, column }, end: { line, column: column + words.length } };
  }
  return fact.at;
}
