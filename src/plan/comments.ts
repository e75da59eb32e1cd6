import type { Nodes, Root } from 'mdast';
import type { SourceLines } from './inline.js';
import type { Comment, Point } from './model.js';

const COMMENT = /<!--([\s\S]*?)-->/g;

/** The HTML comments of a tree, wherever mdast shows them; those in code are text. */
export function readComments(tree: Root, lines: SourceLines): readonly Comment[] {
  const comments: Comment[] = [];
  collect(tree, lines, comments);
  return comments;
}

function collect(node: Nodes, lines: SourceLines, comments: Comment[]): void {
  if ('children' in node) for (const child of node.children) collect(child, lines, comments);
  if (node.type !== 'html' || node.position === undefined) return;
  const source = sliceLines(lines, node.position.start, node.position.end);
  for (const match of source.matchAll(COMMENT)) {
    const start = moveOver(node.position.start, source.slice(0, match.index));
    comments.push({ text: (match[1] ?? '').trim(), at: { start, end: moveOver(start, match[0]) } });
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
