import type { Point, Span } from './model.js';

/** What a stretch of a text was in Markdown. */
export type MarkKind = 'strong' | 'emphasis' | 'code' | 'delete' | 'link' | 'heading';

/** A stretch `from`–`to` of a text that carries markup. */
export interface Mark {
  readonly kind: MarkKind;
  readonly from: number;
  readonly to: number;
  /** It began before this part of the text. */
  readonly continued?: true;
}

/** A stretch of a text that stands in one source line: index `from` is at column `column`, and `source` is what stands there. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
  readonly source: string;
}

/** Inline content as plain characters; `\n` stands for a hard or soft break. Knows what was marked up and where each character stands. */
export interface Text {
  readonly value: string;
  readonly marks: readonly Mark[];
  readonly pieces: readonly Piece[];
}

export const EMPTY_TEXT: Text = { value: '', marks: [], pieces: [] };

/** The part `from`–`to` of a text, with its marks and places. */
export function sliceText(text: Text, from: number, to: number = text.value.length): Text {
  const clip = <Part extends { from: number; to: number }>(part: Part): Part => ({ ...part, from: Math.max(part.from, from) - from, to: Math.min(part.to, to) - from });
  const overlaps = (part: { from: number; to: number }): boolean => part.from < to && part.to > from;
  return {
    value: text.value.slice(from, to),
    marks: text.marks.filter(overlaps).map((mark) => (mark.from < from ? { ...clip(mark), continued: true } : clip(mark))),
    pieces: text.pieces.filter(overlaps).map((piece) => (piece.from >= from ? clip(piece) : { ...clip(piece), ...advance(piece, from - piece.from) })),
  };
}

/** The part of a text without white space around it. */
export function trimText(text: Text): Text {
  const start = text.value.length - text.value.trimStart().length;
  const end = text.value.trimEnd().length;
  return start === 0 && end === text.value.length ? text : sliceText(text, start, Math.max(start, end));
}

/** The lines of a text, trimmed; those without a character are left out. */
export function linesOf(text: Text): readonly Text[] {
  if (!text.value.includes('\n')) return text.value.trim() === '' ? [] : [trimText(text)];
  const lines: Text[] = [];
  let from = 0;
  for (const value of text.value.split('\n')) {
    if (value.trim() !== '') lines.push(trimText(sliceText(text, from, from + value.length)));
    from += value.length + 1;
  }
  return lines;
}

/** Several texts as one, with a line break between them. */
export function joinTexts(texts: readonly Text[]): Text {
  let value = '';
  const marks: Mark[] = [];
  const pieces: Piece[] = [];
  for (const text of texts) {
    if (value !== '') value += '\n';
    const shift = value.length;
    value += text.value;
    for (const mark of text.marks) marks.push({ ...mark, from: mark.from + shift, to: mark.to + shift });
    for (const piece of text.pieces) pieces.push({ ...piece, from: piece.from + shift, to: piece.to + shift });
  }
  return { value, marks, pieces };
}

/** Whether the character at `index` is marked as `kind`. */
export function isMarked(text: Text, index: number, kind: MarkKind): boolean {
  return text.marks.some((mark) => mark.kind === kind && mark.from <= index && index < mark.to);
}

/** Where the part `from`–`to` of a text stands. */
export function spanOf(text: Text, from = 0, to: number = text.value.length): Span {
  return { start: pointAt(text, from), end: from < to ? pointAfter(text, to) : pointAt(text, from) };
}

function pointAt(text: Text, index: number): Point {
  const piece = text.pieces.find((candidate) => candidate.to > index) ?? text.pieces.at(-1);
  if (piece === undefined) return { line: 1, column: 1 };
  const { line, column } = advance(piece, Math.max(0, index - piece.from));
  return { line, column };
}

function pointAfter(text: Text, index: number): Point {
  const piece = text.pieces.findLast((candidate) => candidate.from < index);
  if (piece === undefined) return pointAt(text, index);
  const { line, column } = advance(piece, Math.min(index, piece.to) - piece.from);
  return { line, column };
}

/** The rest of a piece after `count` of its characters, stepping over escapes that the text no longer shows. */
function advance(piece: Piece, count: number): { line: number; column: number; source: string } {
  const width = piece.to - piece.from;
  const step = piece.source.length === width ? count : escapedWidth(piece.source, count, piece.source.length - width);
  return { line: piece.line, column: piece.column + step, source: piece.source.slice(step) };
}

/** How many source characters make the first `count` of the text, when `extra` backslashes stand among them. */
function escapedWidth(source: string, count: number, extra: number): number {
  let index = 0;
  let left = extra;
  for (let seen = 0; seen < count && index < source.length; seen += 1) {
    if (source[index] === '\\' && left > 0) {
      index += 1;
      left -= 1;
    }
    index += 1;
  }
  return index;
}
