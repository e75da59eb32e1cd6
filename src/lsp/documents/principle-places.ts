import type { Principle } from '../../constitution/constitution.js';
import { normalizeSource } from '../../markdown/remark/source.js';
import type { Point, Span } from '../../plan/model.js';

const HEADING = /^\s{0,3}(#{1,6})\s/;

/** The place of a principle's declaration, and its text up to the next heading of that level. */
export interface PrinciplePlace {
  readonly at: Span;
  readonly text: string;
}

/** Finds a principle in the text of its constitution: its heading, else the first line that contains its name. */
export function findPrinciple(source: string, { name }: Principle): PrinciplePlace | undefined {
  const lines = normalizeSource(source).split('\n');
  const [first = name] = name.split(' / ');
  const heading = lines.findIndex((line) => HEADING.test(line) && line.includes(first));
  const index = heading >= 0 ? heading : lines.findIndex((line) => line.includes(first));
  if (index < 0) return undefined;
  const at = { start: { line: index + 1, column: 1 }, end: { line: index + 1, column: (lines[index] ?? '').length + 1 } };
  return { at, text: lines.slice(index, endOf(lines, index)).join('\n').trim() };
}

function endOf(lines: readonly string[], index: number): number {
  const level = HEADING.exec(lines[index] ?? '')?.[1]?.length ?? 0;
  const end = lines.findIndex((line, other) => other > index && (level === 0 ? line.trim() === '' : (HEADING.exec(line)?.[1]?.length ?? Infinity) <= level));
  return end < 0 ? lines.length : end;
}

/** The principle whose declaration contains a position of the constitution. */
export function declaredAt(source: string, principles: readonly Principle[], { line }: Point): Principle | undefined {
  return principles.findLast((principle) => {
    const place = findPrinciple(source, principle);
    return place !== undefined && place.at.start.line <= line && line < place.at.start.line + place.text.split('\n').length;
  });
}
