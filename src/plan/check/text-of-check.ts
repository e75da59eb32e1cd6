import type { ConstitutionCheck, Plan } from '../model.js';

/** The text from the heading of a check to the next one of its level. */
export function textOfCheck({ at: { start: { line } } }: ConstitutionCheck, { sections, source }: Plan): string {
  const level = sections.findLast(({ at }) => at.start.line <= line)?.level ?? 1;
  const next = sections.find((section) => section.at.start.line > line && section.level <= level);
  return source.split('\n').slice(line, next === undefined ? undefined : next.at.start.line - 1).join('\n');
}
