import type { ConstitutionCheck, Plan } from './model.js';

/** The source lines of a check, from below its heading down to the next heading of its level. */
export function linesOfCheck({ at: { start: { line } } }: ConstitutionCheck, { sections, source }: Plan): readonly string[] {
  const level = sections.findLast(({ at }) => at.start.line <= line)?.level ?? 1;
  const next = sections.find((section) => section.at.start.line > line && section.level <= level);
  return source.split('\n').slice(line, next === undefined ? undefined : next.at.start.line - 1);
}
