import { createHash } from 'node:crypto';
import type { Span } from '../../plan/model.js';

const LINE_END = /\r\n|\n|\r/;
const SPACES = /\s+/gu;

/** What makes a finding the same finding in another version of the plan. No line number: text above may come and go. */
export interface Identity {
  readonly rule: string;
  readonly messageId: string;
  /** From the repository root, so that it does not matter where the linter was started. */
  readonly path: string;
  /** The words at the finding's place, as `wordsAt` gives them. */
  readonly words: string;
  /** Which one it is among those that are alike in all else. */
  readonly ordinal: number;
}

/** A short, stable name for a finding. */
export function fingerprint({ rule, messageId, path, words, ordinal }: Identity): string {
  const identity = JSON.stringify([rule, messageId, path, words, ordinal]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 32);
}

/** The lines of a text, as places count them: any line end, a BOM left out. */
export function linesOf(source: string): readonly string[] {
  const text = source.replace(/^\uFEFF/, '');
  return text.split(text.includes('\r') ? LINE_END : '\n');
}

/** A place may be the whole plan, and many findings may stand there: its beginning tells it from others. */
const MOST_CHARACTERS = 2000;

/** The text at a place, without what an editor or a formatter may change: case, line breaks, spare space. */
export function wordsAt(lines: readonly string[], { start, end }: Span): string {
  const covered: string[] = [];
  let left = MOST_CHARACTERS;
  for (let line = start.line; line <= end.line && left > 0; line += 1) {
    const part = (lines[line - 1] ?? '').slice(line === start.line ? start.column - 1 : 0, line === end.line ? end.column - 1 : undefined).slice(0, left);
    covered.push(part);
    left -= part.length + 1;
  }
  return covered.join(' ').replace(SPACES, ' ').trim().toLowerCase();
}
