import type { Nodes, Root } from 'mdast';
import type { SourceLines } from '../inline.js';
import type { Comment, Point } from '../model.js';

const OPENING = '<!--';
const CLOSING = '-->';

/** The HTML comments of a tree, wherever mdast shows them; those in code are text. */
export function readComments(tree: Root, lines: SourceLines): readonly Comment[] {
  const comments: Comment[] = [];
  collect(tree, lines, comments);
  return comments;
}

function collect(node: Nodes, lines: SourceLines, comments: Comment[]): void {
  if ('children' in node) for (const child of node.children) collect(child, lines, comments);
  if (node.type !== 'html' || node.position === undefined) return;
  for (const comment of commentsIn(sliceLines(lines, node.position.start, node.position.end), node.position.start)) comments.push(comment);
}

function* commentsIn(source: string, begin: Point): Iterable<Comment> {
  let seen = 0;
  let place = begin;
  for (let from = source.indexOf(OPENING); from >= 0; from = source.indexOf(OPENING, seen)) {
    const close = source.indexOf(CLOSING, from + OPENING.length);
    if (close < 0) return;
    const start = moveOver(place, source.slice(seen, from));
    seen = close + CLOSING.length;
    place = moveOver(start, source.slice(from, seen));
    yield { text: source.slice(from + OPENING.length, close).trim(), at: { start, end: place } };
  }
}

function sliceLines(lines: SourceLines, start: Point, end: Point): string {
  const rows = lines.slice(start.line - 1, end.line);
  const last = rows.length - 1;
  return rows.map((row, index) => row.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined)).join('\n');
}

function moveOver({ line, column }: Point, text: string): Point {
  const breaks = text.split('\n').length - 1;
  return { line: line + breaks, column: breaks === 0 ? column + text.length : text.length - text.lastIndexOf('\n') };
}
