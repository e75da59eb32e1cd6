import type { Nodes, PhrasingContent } from 'mdast';
import { movePositions } from '../remark/positions.js';
import { parseBody } from '../remark/remark-parser.js';
import { pointIn, type Line } from './line.js';
import { readMarked } from './inline.js';

/** A checkbox and the space after it. */
const BOX = '[ ] ';

/** The phrasing content of a heading with the text `title`. */
export function phrasingOfHeading(line: Line, title: Line): PhrasingContent[] {
  return (title.text.endsWith('#') ? undefined : readMarked([title])) ?? parseAs(line.text, line, line.column);
}

/** The phrasing content of a table cell. */
export function phrasingOfCell(cell: Line): PhrasingContent[] {
  if (cell.text === '') return [];
  return readMarked([cell]) ?? parseAs(`|${cell.text}|\n|-|`, cell, cell.column - 1);
}

/** Parses one line with remark; `column` is where its source starts. */
function parseAs(source: string, { number, start }: Line, column: number): PhrasingContent[] {
  const root = parseBody(source);
  const at = { number, start, before: column - 1 };
  movePositions(root, [at, at]);
  return phrasingIn(root);
}

/** Parses the lines of a paragraph with remark. */
export function parseLines(lines: readonly Line[]): PhrasingContent[] {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const box = first.boxed ? BOX : '';
  const root = parseBody([box + first.source.slice(first.indent), ...others.map(({ source }) => source)].join('\n'));
  movePositions(root, lines.map(({ number, start, column, indent }, index) => ({ number, start, before: column - 1 - (index === 0 ? box.length : indent) })));
  return first.boxed ? withoutBox(phrasingIn(root), first) : phrasingIn(root);
}

function withoutBox([head, ...others]: readonly PhrasingContent[], first: Line): PhrasingContent[] {
  if (head?.type !== 'text' || head.position === undefined) return others;
  const value = head.value.slice(BOX.length);
  return value === '' ? others : [{ ...head, value, position: { start: pointIn(first, first.column), end: head.position.end } }, ...others];
}

/** The phrasing content of the first node that has some. */
function phrasingIn(node: Nodes): PhrasingContent[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return node.children;
  const first = 'children' in node ? node.children[0] : undefined;
  return first === undefined ? [] : phrasingIn(first);
}
