
/** The Markdown construct around a part of a text. */
export type MarkKind = 'strong' | 'emphasis' | 'code' | 'delete' | 'link';

/** A range of a text with markup. */
export interface Mark {
  readonly kind: MarkKind;
  readonly from: number;
  readonly to: number;
  /** The markup starts before this part of the text. */
  readonly continued: boolean;
}

/** A part of a text that is verbatim in one source line: index `from` is at column `column`. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
  /** The additional width in the source of one character written as an escape or a character reference; 0 for others. */
  readonly hidden: number;
}

/** Inline content as plain characters, with its markup and the source position of each character. */
export interface Text {
  readonly value: string;
  readonly marks: readonly Mark[];
  readonly pieces: readonly Piece[];
}

/** A text under construction. */
export interface Draft extends Text {
  value: string;
  readonly marks: Mark[];
  readonly pieces: Piece[];
}

/** The empty text. */
export const EMPTY_TEXT: Text = { value: '', marks: [], pieces: [] };

/** A range of a text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The part `from`–`to` of a text, with its marks and positions. */
export function sliceText(text: Text, from: number, to: number = text.value.length): Text {
  const [part] = cutText(text, [{ from, to }]);
  return part ?? text;
}

/** Cuts several ordered, disjoint ranges in one pass, so that splitting a text into lines is linear. */
export function cutText(text: Text, ranges: readonly Range[]): readonly Text[] {
  const parts = ranges.map(({ from, to }): Draft => ({ value: text.value.slice(from, to), marks: [], pieces: [] }));
  let first = 0;
  for (const mark of text.marks) {
    first = firstEndingAfter(mark.from, ranges, first);
    for (let index = first; overlaps(ranges[index], mark); index += 1) parts[index]?.marks.push(clipMark(mark, ranges[index] ?? mark));
  }
  first = 0;
  for (const piece of text.pieces) {
    first = firstEndingAfter(piece.from, ranges, first);
    for (let index = first; overlaps(ranges[index], piece); index += 1) parts[index]?.pieces.push(clipPiece(piece, ranges[index] ?? piece));
  }
  return parts;
}

/** The index of the first range that ends after a character; searches from `near` on, because marks and pieces are almost in order. */
function firstEndingAfter(character: number, ranges: readonly Range[], near: number): number {
  let index = near;
  while (index > 0 && (ranges[index - 1]?.to ?? 0) > character) index -= 1;
  while (index < ranges.length && (ranges[index]?.to ?? 0) <= character) index += 1;
  return index;
}

function overlaps(range: Range | undefined, { to }: Range): boolean {
  return range !== undefined && range.from < to;
}

function clipMark({ kind, from, to, continued }: Mark, range: Range): Mark {
  return { kind, from: Math.max(from, range.from) - range.from, to: Math.min(to, range.to) - range.from, continued: continued || from < range.from };
}

function clipPiece({ from, to, line, column, hidden }: Piece, range: Range): Piece {
  return { from: Math.max(from, range.from) - range.from, to: Math.min(to, range.to) - range.from, line, column: column + Math.max(0, range.from - from), hidden };
}

/** The text without surrounding white space. */
export function trimText(text: Text): Text {
  const range = trimRange(text.value, 0, text.value.length);
  return range.from === 0 && range.to === text.value.length ? text : sliceText(text, range.from, range.to);
}

/** The range `from`–`to` without surrounding white space. */
export function trimRange(value: string, from: number, to: number): Range {
  const part = value.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return { from: start, to: Math.max(start, from + part.trimEnd().length) };
}

/** The trimmed lines of a text, without blank ones. */
export function linesOf(text: Text): readonly Text[] {
  if (!text.value.includes('\n')) return text.value.trim() === '' ? [] : [trimText(text)];
  return cutText(text, lineRanges(text.value));
}

/** The ranges of the trimmed lines of a value, without blank ones. */
export function lineRanges(value: string): readonly Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (const line of value.split('\n')) {
    const length = line.trimEnd().length;
    if (length > 0) ranges.push({ from: from + line.length - line.trimStart().length, to: from + length });
    from += line.length + 1;
  }
  return ranges;
}

/** Joins texts with a line break or another separator. */
export function joinTexts(texts: readonly Text[], separator = '\n'): Text {
  const [only] = texts;
  if (only !== undefined && texts.length === 1) return only;
  const joined: Draft = { value: '', marks: [], pieces: [] };
  for (const { value, marks, pieces } of texts) {
    if (joined.value !== '') joined.value += separator;
    const shift = joined.value.length;
    joined.value += value;
    for (const mark of marks) joined.marks.push(shift === 0 ? mark : { ...mark, from: mark.from + shift, to: mark.to + shift });
    for (const piece of pieces) joined.pieces.push(shift === 0 ? piece : { ...piece, from: piece.from + shift, to: piece.to + shift });
  }
  return joined;
}
