import { lengthOfStart } from '../../words/trim.js';
import { memoizeObject } from '../../memoize.js';
import type { Text } from '../../document/text.js';
import { readLead } from './lead.js';
import { readName, type Name } from './name.js';
import { statementLine, withoutSeparators, type StatusInSlot } from './statement-line.js';
import { readTail, type Tail } from './tail.js';

/** A parsed line of the check: `✅ **Name** (aside): PASS — evidence`. */
export interface Statement {
  /** The words before the separator, without emoji and status; empty without a name. */
  readonly name: string;
  /** Whether the name is bold or inline code. */
  readonly marked: boolean;
  /** Whether the name is the subject of a sentence without separator and status: `**schema.md** names every table`. */
  readonly continues: boolean;
  /** All words of the line, without a leading sign or pseudo-checkbox. */
  readonly words: string;
  /** The text after name and status. */
  readonly evidence: string;
  /** The text beside the status of a line without a name: `… (N/A - no routes)`, `N/A: no routes`. */
  readonly remark: string;
  readonly status?: StatusInSlot;
  /** Whether the line is only a name, possibly with a status; it is then a label. */
  readonly bare: boolean;
}

/** Parses one line; line breaks count as spaces. */
export const readStatement = memoizeObject((text: Text): Statement => {
  const line = statementLine(text);
  const lead = readLead(line);
  const start = lead?.end ?? lengthOfStart(line.value, /^\s*/);
  const name = readName(line, start);
  const behind = lead?.status.verdict === 'na' ? undefined : readTail(line, name);
  return assemble(line.value.slice(start), name, line.value.slice(name.end), lead?.status, behind);
});

/** Chooses the status: an N/A after the name takes precedence over the sign before it; otherwise the leading sign does. */
function assemble(words: string, name: Name, tail: string, leading: StatusInSlot | undefined, behind: Tail | undefined): Statement {
  const evidence = withoutSeparators(behind === undefined ? tail : behind.evidence);
  const later = behind?.status ?? name.status;
  const status = later?.verdict === 'na' && later.by === 'word' ? later : (leading ?? later);
  return {
    name: name.words,
    marked: name.marked,
    continues: name.continues && later === undefined,
    words: words.trim(),
    evidence,
    remark: remarkOf(words, leading, behind),
    ...(status !== undefined && { status }),
    bare: name.words !== '' && evidence === '',
  };
}

function remarkOf(words: string, leading: StatusInSlot | undefined, behind: Tail | undefined): string {
  const beside = leading?.verdict === 'na' && leading.slot === 'leading' ? words : (behind?.remark ?? '');
  return withoutSeparators(beside.replace(/[)）\]]\s*$/u, ''));
}
