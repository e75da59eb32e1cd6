/** What a line looks like, at the place where a block may begin. `odd` is all that only a parser can tell. */
export type LineKind = 'blank' | 'heading' | 'fence' | 'comment' | 'rule' | 'row' | 'quote' | 'item' | 'text' | 'odd';

/** A line of what it stands in: the plan, a list item or a quote. */
export interface Line {
  readonly kind: LineKind;
  /** Counts from 1. */
  readonly number: number;
  /** How many spaces it is indented there. */
  readonly indent: number;
  /** Without spaces around. */
  readonly text: string;
  /** Where `text` begins in the plan. */
  readonly column: number;
  /** With all its spaces. */
  readonly source: string;
}

/** What is indented further is code, or goes on with a paragraph. */
export const DEEPEST_INDENT = 3;
/** Further in, marks that would nest are blotted out before a parser sees them. */
const FURTHEST_INDENT = 100;

const HEADING = /^#{1,6} /;
const MARKS_ONLY = /^#{1,6}$/;
const RULE_MARKS = /^(?:[- ]+|[* ]+|[_ ]+)$/;
const FEWEST_RULE_MARKS = 3;
const ITEM = /^(?:[-*+]|\d{1,9}[.)]) {1,4}(?! )/;
const MARKER_ONLY = /^(?:[-*+]|\d{1,9}[.)])(?: |$)/;
const UNDERLINE_OR_DELIMITERS = /^(?:=+|[-:| ]+)$/;
const MARKUP = /^<[a-z/!?]/i;

/** Looks at a line whose first character stands in `column`. */
export function readLine(source: string, number: number, column = 1): Line {
  const text = trimSpaces(source);
  const indent = text === '' ? source.length : source.indexOf(text);
  const isOdd = source.includes('\t') || source.includes('\0') || (indent > FURTHEST_INDENT && text !== '');
  const kind = isOdd ? 'odd' : kindOf(text);
  return { kind, number, indent, text, column: column + indent, source };
}

/** The column behind the last character of a line, spaces included. */
export function endOf({ column, indent, source }: Line): number {
  return column - indent + source.length;
}

/** A line as it stands in an item whose contents are indented by `width`; one that is less indented goes on with a paragraph. */
export function insideOf(line: Line, width: number): Line {
  const cut = Math.min(width, line.indent);
  return { ...line, indent: line.indent - cut, source: line.source.slice(cut) };
}

/** Without spaces around; other white space is text. */
export function trimSpaces(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && text.charAt(from) === ' ') from += 1;
  while (to > from && text.charAt(to - 1) === ' ') to -= 1;
  return text.slice(from, to);
}

function kindOf(text: string): LineKind {
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

/** Counted, because a pattern that repeats a group runs out of stack in a line of megabytes. */
function isRule(text: string): boolean {
  return RULE_MARKS.test(text) && text.replaceAll(' ', '').length >= FEWEST_RULE_MARKS;
}
