import type { Nodes } from 'mdast';
import type { MarkdownDocument } from '../document/document.js';
import type { Comment, Point } from '../model.js';
import type { SourceLines } from '../document/text-of-nodes.js';

const OPENING = '<!--';
const CLOSING = '-->';

/** The HTML comments of a document; comments in code are text. */
export function readComments(document: MarkdownDocument): readonly Comment[] {
  const comments: Comment[] = [];
  if (document.source.includes(OPENING)) collect(document.tree, document, comments);
  return comments;
}

function collect(node: Nodes, document: MarkdownDocument, comments: Comment[]): void {
  if ('children' in node && document.mentions(node, (line) => line.includes('<!--'))) for (const child of node.children) collect(child, document, comments);
  if (node.type !== 'html' || node.position === undefined) return;
  for (const comment of commentsIn(sliceLines(document.lines, node.position.start, node.position.end), node.position.start)) comments.push(comment);
}

function* commentsIn(source: string, begin: Point): Iterable<Comment> {
  let seen = 0;
  let position = begin;
  for (let from = source.indexOf(OPENING); from >= 0; from = source.indexOf(OPENING, seen)) {
    const close = source.indexOf(CLOSING, from + OPENING.length);
    if (close < 0) return;
    const start = moveOver(position, source.slice(seen, from));
    seen = close + CLOSING.length;
    position = moveOver(start, source.slice(from, seen));
    yield { text: source.slice(from + OPENING.length, close).trim(), at: { start, end: position } };
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
