import { createHash } from 'node:crypto';
import type { Span } from '../../plan/model.js';

const SPACES = /\s+/gu;

/** The properties that identify a finding across versions of a plan. Line numbers are not among them, because they change with the text above. */
export interface Identity {
  readonly rule: string;
  readonly messageId: string;
  /** The path from the repository root, which does not depend on the working directory. */
  readonly path: string;
  /** The text at the finding's place, as `wordsAt` returns it. */
  readonly words: string;
  /** The index among findings that are equal otherwise. */
  readonly ordinal: number;
}

/** A short, stable identifier of a finding. */
export function fingerprint({ rule, messageId, path, words, ordinal }: Identity): string {
  const identity = JSON.stringify([rule, messageId, path, words, ordinal]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 32);
}

/** The maximum length of the text in a fingerprint, because a place may be the whole plan. */
const MOST_CHARACTERS = 2000;

/** The text at a place, normalized so that formatting does not matter: case, line breaks, spaces. */
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
