import { linesOf } from '../../plan/source-lines.js';
import type { Phrase, Plan, SectionName } from '../../plan/model.js';
import { checkTitleOf } from '../../plan/words/names/check-title.js';
import { sectionNameOf } from '../../plan/words/names/stock-names.js';
import { trimEndOf } from '../../plan/words/trim.js';

/** A line that is meant as a heading and is none: without a plain space behind its signs, or only bold. */
const MEANT = /^ {0,3}(?:#{1,6}(?![ \t#])|\*\*)(.{3,80})$/u;
const CLOSING = /[\s*:：]/u;
const FENCE = /^\s*(?:`{3}|~{3})/;

/** The first line outside code that is meant as the heading of a section. */
export function mistypedHeading(name: SectionName, plan: Plan): Phrase | undefined {
  let inCode = false;
  for (const [index, line] of linesOf(plan).entries()) {
    if (FENCE.test(line)) inCode = !inCode;
    const [, words = ''] = (inCode ? null : MEANT.exec(line)) ?? [];
    if (!names(trimEndOf(words, CLOSING).trim(), name)) continue;
    const text = line.trim();
    const column = line.indexOf(text) + 1;
    return { text, at: { start: { line: index + 1, column }, end: { line: index + 1, column: column + text.length } } };
  }
  return undefined;
}

function names(words: string, name: SectionName): boolean {
  return name === 'Constitution Check' ? checkTitleOf(words) !== undefined : sectionNameOf(words) === name;
}
