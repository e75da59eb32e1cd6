import type { Nodes, PhrasingContent } from 'mdast';
import type { Mark, MarkKind, Piece, Text } from './text.js';

/** The lines of a source, for looking up what stands where. */
export type SourceLines = readonly string[];

interface Draft {
  value: string;
  readonly marks: Mark[];
  readonly pieces: Piece[];
}

const MARK_OF: Readonly<Partial<Record<Nodes['type'], MarkKind>>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  delete: 'delete',
  link: 'link',
  linkReference: 'link',
  inlineCode: 'code',
};

const BREAK_TAG = /^<br\s*\/?>$/i;

/** Inline nodes as plain text with marks and places; comments are left out, other HTML stands as written (`Pool<R>`). */
export function readInline(nodes: readonly PhrasingContent[], lines: SourceLines): Text {
  const draft: Draft = { value: '', marks: [], pieces: [] };
  for (const node of nodes) append(draft, node, lines);
  return draft;
}

function append(draft: Draft, node: PhrasingContent, lines: SourceLines): void {
  const from = draft.value.length;
  if (node.type === 'break') draft.value += '\n';
  else if (node.type === 'html') appendHtml(draft, node.value, node, lines);
  else if ('children' in node) for (const child of node.children) append(draft, child, lines);
  else if ('value' in node) appendValue(draft, node.value, node, lines);
  else if ('alt' in node) appendValue(draft, node.alt ?? '', node, lines);
  const kind = MARK_OF[node.type];
  if (kind !== undefined && draft.value.length > from) draft.marks.push({ kind, from, to: draft.value.length });
}

function appendHtml(draft: Draft, value: string, node: PhrasingContent, lines: SourceLines): void {
  if (BREAK_TAG.test(value)) draft.value += '\n';
  else if (!value.startsWith('<!--')) appendValue(draft, value, node, lines);
}

function appendValue(draft: Draft, value: string, { position }: PhrasingContent, lines: SourceLines): void {
  let line = position?.start.line ?? 1;
  let after = (position?.start.column ?? 1) - 1;
  for (const [index, part] of value.split('\n').entries()) {
    if (index > 0) {
      draft.value += '\n';
      line += 1;
      after = 0;
    }
    const from = draft.value.length;
    draft.value += part;
    const limit = line === position?.end.line ? position.end.column - 1 : undefined;
    if (part !== '') draft.pieces.push({ from, to: draft.value.length, line, ...locate(part, lines[line - 1] ?? '', after, limit) });
  }
}

/** Finds `part` in its source line; where escapes or entities hide it, the whole of what stands there. */
function locate(part: string, line: string, after: number, limit: number | undefined): { column: number; source: string } {
  const found = line.indexOf(part, after);
  if (found >= 0 && (limit === undefined || found + part.length <= limit)) return { column: found + 1, source: part };
  const rest = line.slice(after, limit);
  const start = after + rest.length - rest.trimStart().length;
  return { column: start + 1, source: line.slice(start, limit) };
}
