import { lengthOfStart } from '../words/trim.js';
import { rememberOf } from '../remember.js';
import type { Text } from '../text.js';
import { readLead } from './lead.js';
import { readName, type Name } from './name.js';
import { statementLine, withoutSeparators, type StatusInSlot } from './statement-line.js';
import { readTail, type Tail } from './tail.js';

/** A line of the check, taken apart: `✅ **Name** (aside): PASS — evidence`. */
export interface Statement {
  /** The words before the separator, without emoji and status; empty where the line has no name. */
  readonly name: string;
  /** The name is set off in bold or inline code. */
  readonly marked: boolean;
  /** The name is the subject of a sentence, `**schema.md** names every table`: behind it stand neither a separator nor a status. */
  readonly goesOn: boolean;
  /** All words of the line, without a leading sign or a pseudo-box. */
  readonly words: string;
  /** What stands behind name and status. */
  readonly evidence: string;
  /** What stands beside the status of a line without a name: `… (N/A - no routes)`, `N/A: no routes`. */
  readonly remark: string;
  readonly status?: StatusInSlot;
  /** The line is nothing but a name, perhaps with its status: it labels what is below. */
  readonly bare: boolean;
}

/** Reads one line (breaks in it count as spaces). */
export const readStatement = rememberOf((text: Text): Statement => {
  const line = statementLine(text);
  const lead = readLead(line);
  const start = lead?.end ?? lengthOfStart(line.value, /^\s*/);
  const name = readName(line, start);
  const behind = lead?.status.verdict === 'na' ? undefined : readTail(line, name);
  return assemble(line.value.slice(start), name, line.value.slice(name.end), lead?.status, behind);
});

/** An N/A behind the name beats the sign before it; else the leading sign wins. */
function assemble(words: string, name: Name, tail: string, leading: StatusInSlot | undefined, behind: Tail | undefined): Statement {
  const evidence = withoutSeparators(behind === undefined ? tail : behind.evidence);
  const later = behind?.status ?? name.status;
  const status = later?.verdict === 'na' && later.by === 'word' ? later : (leading ?? later);
  return { name: name.words, marked: name.marked, goesOn: name.goesOn && later === undefined, words: words.trim(), evidence, remark: remarkOf(words, leading, behind), ...(status !== undefined && { status }), bare: name.words !== '' && evidence === '' };
}

function remarkOf(words: string, leading: StatusInSlot | undefined, behind: Tail | undefined): string {
  const beside = leading?.verdict === 'na' && leading.slot === 'leading' ? words : (behind?.remark ?? '');
  return withoutSeparators(beside.replace(/[)）]\s*$/u, ''));
}
