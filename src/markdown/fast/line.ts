import type { Point, Position } from 'unist';

/** The kind of block that a line may start; `odd` lines are left to remark. */
export type LineKind = 'blank' | 'heading' | 'fence' | 'comment' | 'rule' | 'row' | 'quote' | 'item' | 'text' | 'odd';

/** A line within its container: the document, a list item or a quote. */
export interface Line {
  readonly kind: LineKind;
  /** Counts from 1. */
  readonly number: number;
  /** The offset of the line in the document. */
  readonly start: number;
  /** The indentation in its container, in spaces. */
  readonly indent: number;
  /** The text without surrounding spaces. */
  readonly text: string;
  /** The column of `text` in the document. */
  readonly column: number;
  /** The text with all spaces, from the margin of the container. */
  readonly source: string;
  /** A checkbox precedes `text`. */
  readonly boxed: boolean;
}

/** A line with more indentation is code, or continues a paragraph. */
export const DEEPEST_INDENT = 3;

const HEADING = /^#{1,6} /;
const MARKS_ONLY = /^#{1,6}$/;
const RULE_MARKS = /^(?:[- ]+|[* ]+|[_ ]+)$/;
const FEWEST_RULE_MARKS = 3;
const ITEM = /^(?:[-*+]|\d{1,9}[.)]) {1,4}(?! )/;
const MARKER_ONLY = /^(?:[-*+]|\d{1,9}[.)])(?: |$)/;
const UNDERLINE_OR_DELIMITERS = /^(?:=+|[-:| ]+)$/;
const MARKUP = /^<[a-z/!?]/i;

/** Reads a line whose first character is at `column`. */
export function readLine(source: string, number: number, start: number, column = 1): Line {
  const text = trimSpaces(source);
  const indent = text === '' ? source.length : source.indexOf(text);
  const isOdd = source.includes('\t') || source.includes('\0');
  return { kind: isOdd ? 'odd' : kindOf(text), number, start, indent, text, column: column + indent, source, boxed: false };
}

/** The point at a column of a line. */
export function pointIn({ number, start }: Line, column: number): Point {
  return { line: number, column, offset: start + column - 1 };
}

/** The column after the last character of a line, spaces included. */
export function endOf({ column, indent, source }: Line): number {
  return column - indent + source.length;
}

/** The position from the first character of a line to the end of another, spaces included. */
export function positionOf(first: Line, last: Line = first): Position {
  return { start: pointIn(first, first.column), end: pointIn(last, endOf(last)) };
}

/** A text of a line from a column on, which has no spaces around it. */
export function partOf({ number, start }: Line, text: string, column: number): Line {
  return { kind: 'text', number, start, indent: 0, text, column, source: text, boxed: false };
}

/** The line relative to the content of an item that is indented by `width`; a line with less indentation continues a paragraph. */
export function insideOf(line: Line, width: number): Line {
  const cut = Math.min(width, line.indent);
  const { kind, number, start, indent, text, column, source, boxed } = line;
  return { kind, number, start, indent: indent - cut, text, column, source: source.slice(cut), boxed };
}

/** The text without surrounding spaces; other white space is kept. */
export function trimSpaces(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && text.charAt(from) === ' ') from += 1;
  while (to > from && text.charAt(to - 1) === ' ') to -= 1;
  return text.slice(from, to);
}

/** The kind of a line with this text, which has no spaces around it. */
export function kindOf(text: string): LineKind {
  switch (text.charAt(0)) {
    case '':
      return 'blank';
    case '#':
      return HEADING.test(text) ? 'heading' : MARKS_ONLY.test(text) ? 'odd' : 'text';
    case '|':
      return 'row';
    case '>':
      return 'quote';
    case '`':
    case '~':
      return text.startsWith('```') || text.startsWith('~~~') ? 'fence' : 'text';
    case '<':
      return text.startsWith('<!--') ? 'comment' : MARKUP.test(text) ? 'odd' : 'text';
    default:
      return kindOfOther(text);
  }
}

function kindOfOther(text: string): LineKind {
  if (isRule(text)) return 'rule';
  if (ITEM.test(text)) return 'item';
  return UNDERLINE_OR_DELIMITERS.test(text) || MARKER_ONLY.test(text) ? 'odd' : 'text';
}

/** Counts characters, because a pattern with a repeated group overflows the stack on a line of megabytes. */
function isRule(text: string): boolean {
  return RULE_MARKS.test(text) && text.replaceAll(' ', '').length >= FEWEST_RULE_MARKS;
}
