import type { ConstitutionCheck, Plan } from '../model.js';

/** The text from the heading of a check to the next one of its level. */
export function textOfCheck({ at: { start: { line } } }: ConstitutionCheck, { sections, source }: Pick<Plan, 'sections' | 'source'>): string {
  const level = sections.findLast(({ at }) => at.start.line <= line)?.level ?? 1;
  const next = sections.find((section) => section.at.start.line > line && section.level <= level);
  const from = offsetOf(line, source);
  return source.slice(from, next === undefined ? undefined : Math.max(from, offsetOf(next.at.start.line - 1, source) - 1));
}

/** The offset of the line after a number of lines. */
function offsetOf(lines: number, source: string): number {
  let offset = 0;
  for (let line = 0; line < lines; line += 1) {
    const end = source.indexOf('\n', offset);
    if (end < 0) return source.length;
    offset = end + 1;
  }
  return offset;
}
