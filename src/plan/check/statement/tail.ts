import { hasWord } from '../../words/letters.js';
import { lengthOfStart } from '../../words/trim.js';
import type { Name } from './name.js';
import { SEPARATORS, statusIn, type StatementLine, type StatusInSlot } from './statement-line.js';
import { readStatus } from './status.js';
import { readTrailingStatus, type TrailingStatus } from './trailing-status.js';

/** The status after a name, and the words around it. */
export interface Tail {
  readonly status: StatusInSlot;
  readonly evidence: string;
  readonly remark?: string;
}

/** Reads the status after the name, or at the end of the line. The answer to a question is no verdict: `Blocks the web? No`. */
export function readTail({ value, masked }: StatementLine, { end, words, asks }: Name): Tail | undefined {
  const tail = value.slice(end);
  const gap = lengthOfStart(tail, SEPARATORS);
  const status = words === '' ? undefined : readStatus(masked.slice(end + gap));
  // `**Name** (REQUIRED): …` is the level of a rule, not a status.
  const isLevel = status?.weak === true && status.partial && /^\s*[(（]/u.test(tail);
  const answer = asks && status?.by === 'word' && /^(?:yes|no)$/i.test(status.sign);
  if (status !== undefined && !answer && !isLevel) return { status: statusIn('after-name', status), evidence: tail.slice(gap + status.length).replace(/^[)）\]】]/u, '') };
  return trailingTail(tail, readTrailingStatus(masked.slice(end)));
}

/** The words after the status, without a single bracket or full stop. */
function wordsBehind(text: string): readonly string[] {
  return hasWord(text) ? [text] : [];
}

function trailingTail(tail: string, status: TrailingStatus | undefined): Tail | undefined {
  if (status === undefined) return undefined;
  return { status: statusIn('trailing', status), evidence: [tail.slice(0, status.from).trimEnd(), ...wordsBehind(tail.slice(status.to))].join(' '), remark: tail.slice(status.to) };
}
