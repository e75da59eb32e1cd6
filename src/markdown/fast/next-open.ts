import type { Line } from './line.js';

/** The state of a construct that hides block starts, after a line: it continues, it ends, or only remark can decide. */
type Hiding = (line: string) => 'inside' | 'end' | 'unsure';

/** Fences and comments in markers that may be no list, and rare HTML. */
const UNSURE = /^[ \t]*(?:[-*+][ \t]+)*(?:\d{1,9}[.)][ \t]+(?:`{3}|~{3}|<(?:!|\?|script|pre|style|textarea))|[-*+][ \t]+[-*+][ \t]+(?:`{3}|~{3}|<!--)|<(?:script|pre|style|textarea|\?|![^-]))/i;
const QUOTE = /^[ \t]*(?:[-*+][ \t]+)*>/;
const FENCE = /^([ \t]*)((?:[-*+][ \t]+)?)(`{3,}(?=[^`]*$)|~{3,})/;
const COMMENT = /^([ \t]*)((?:[-*+][ \t]+)?)<!--/;
const TAG = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*<[a-z/]/i;
const FENCE_OR_COMMENT = /^[ \t]*(?:[-*+][ \t]+)*(?:`{3}|~{3}|<!)/;
const HEADING_LIKE = /^ {0,3}#{1,6}(?:[ \t]|$)/;

/** The index of the next line after `from` for which `begins` holds and which is not inside a fence, a comment or other HTML. */
export function nextOpen(lines: readonly Line[], from: number, begins: (index: number) => boolean): number {
  let hiding: Hiding | undefined;
  for (let index = from; index < lines.length; index += 1) {
    if (index > from && hiding === undefined && begins(index)) return index;
    const line = lines[index]?.source ?? '';
    const step = hiding?.(line) ?? (UNSURE.test(line) ? 'unsure' : 'outside');
    if (step === 'unsure') return lines.length;
    if (step === 'outside') hiding = hidingFrom(line);
    if (step === 'end') hiding = undefined;
  }
  return lines.length;
}

/** The construct that a line opens and that hides block starts below it; undefined for none. */
function hidingFrom(line: string): Hiding | undefined {
  if (QUOTE.test(line)) return undefined;
  const [, indent = '', bullet = '', marks] = FENCE.exec(line) ?? [];
  if (marks !== undefined) return hidingAt(indent, bullet, (rest) => isFence(rest, marks));
  const [comment, margin = '', marker = ''] = COMMENT.exec(line) ?? [];
  if (comment !== undefined) return line.includes('-->', comment.length - 2) ? undefined : hidingAt(margin, marker, (rest) => rest.includes('-->'));
  return TAG.test(line) ? untilBlank : undefined;
}

const SPACE_AT_END = /(?<![ \t])[ \t]+$/;

function isFence(rest: string, marks: string): boolean {
  const run = rest.replace(SPACE_AT_END, '');
  return run.length >= marks.length && run === marks.charAt(0).repeat(run.length);
}

/** A construct at the margin continues to its end; in a list it also ends with its item, so every line must have the indentation of the first. */
function hidingAt(indent: string, bullet: string, isEnd: (rest: string) => boolean): Hiding {
  if (indent + bullet === '') return (line) => (isEnd(line.replace(/^ {1,3}/, '')) ? 'end' : 'inside');
  const margin = indent + ' '.repeat(bullet.length);
  return (line) => {
    if (line.trim() === '') return 'inside';
    if (!line.startsWith(margin)) return 'unsure';
    if (isEnd(line.slice(margin.length))) return 'end';
    return isEnd(line.trim()) ? 'unsure' : 'inside';
  };
}

/** Other HTML ends at a blank line. */
const untilBlank: Hiding = (line) => {
  if (line.trim() === '') return 'end';
  return HEADING_LIKE.test(line) || UNSURE.test(line) || FENCE_OR_COMMENT.test(line) ? 'unsure' : 'inside';
};
