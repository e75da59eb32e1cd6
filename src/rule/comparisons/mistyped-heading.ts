import { spanOfNode } from '../../plan/document/node-span.js';
import { linesOf } from '../../plan/source-lines.js';
import type { Phrase, Plan, SectionName } from '../../plan/model.js';
import { checkTitleOf } from '../../plan/words/names/check-title.js';
import { sectionNameOf } from '../../plan/words/names/stock-names.js';
import { trimEndOf } from '../../plan/words/trim.js';

/** A line that is meant as a heading and is none: without a plain space behind its signs, or only bold. */
const MEANT = /^ {0,3}(?:#{1,6}(?![ \t#])|\*\*)(.{3,80})$/u;
const CLOSING = /[\s*:：]/u;

/** The first line of a paragraph that is meant as the heading of a section. */
export function mistypedHeading(name: SectionName, plan: Plan): Phrase | undefined {
  for (const node of plan.tree.children) {
    const { start, end } = spanOfNode(node);
    const lines = node.type === 'paragraph' ? linesOf(plan).slice(start.line - 1, end.line) : [];
    const index = lines.findIndex((line) => names(trimEndOf(MEANT.exec(line)?.[1] ?? '', CLOSING).trim(), name));
    if (index >= 0) return phraseOf(lines[index] ?? '', start.line + index);
  }
  return undefined;
}

function phraseOf(written: string, line: number): Phrase {
  const text = written.trim();
  const column = written.indexOf(text) + 1;
  return { text, at: { start: { line, column }, end: { line, column: column + text.length } } };
}

function names(words: string, name: SectionName): boolean {
  return name === 'Constitution Check' ? checkTitleOf(words) !== undefined : sectionNameOf(words) === name;
}
