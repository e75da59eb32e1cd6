import type { Nodes, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Point } from 'unist';
import { decodeEscape } from '../../markdown/remark/decode.js';
import { lengthOfStart } from '../words/trim.js';
import type { Draft, MarkKind, Text } from './text.js';

/** The lines of a source, for the positions of characters. */
export type SourceLines = readonly string[];

const MARK_OF: Readonly<Partial<Record<Nodes['type'], MarkKind>>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  delete: 'delete',
  link: 'link',
  linkReference: 'link',
  inlineCode: 'code',
};

const BREAK_TAG = /^<br\s*\/?>$/i;

/** Inline nodes as plain text with marks and positions; drops comments, keeps other HTML as written (`Pool<R>`). */
export function readInline(nodes: readonly PhrasingContent[], lines: SourceLines): Text {
  const draft: Draft = { value: '', marks: [], pieces: [] };
  for (const node of nodes) append(draft, node, lines, []);
  return draft;
}

/** Appends a node; `inside` are the marks around it, so that nested bold is marked once. */
function append(draft: Draft, node: PhrasingContent, lines: SourceLines, inside: readonly MarkKind[]): void {
  const from = draft.value.length;
  const kind = MARK_OF[node.type];
  const isNew = kind !== undefined && !inside.includes(kind);
  const around = isNew ? [...inside, kind] : inside;
  if (node.type === 'break') draft.value += '\n';
  else if (node.type === 'html') appendHtml(draft, node.value, node, lines);
  else if ('children' in node) for (const child of node.children) append(draft, child, lines, around);
  else appendValue(draft, 'value' in node ? node.value : toString(node), node, lines);
  if (isNew && draft.value.length > from) draft.marks.push({ kind, from, to: draft.value.length, continued: false });
}

function appendHtml(draft: Draft, value: string, node: PhrasingContent, lines: SourceLines): void {
  if (BREAK_TAG.test(value)) draft.value += '\n';
  else if (!value.startsWith('<!--')) appendValue(draft, value, node, lines);
}

function appendValue(draft: Draft, value: string, node: PhrasingContent, lines: SourceLines): void {
  const { position } = node;
  const { line: first, column } = startOf(value, node, lines);
  const parts = value.includes('\n') ? value.split('\n') : [value];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    if (index > 0) draft.value += '\n';
    const line = first + index;
    const after = index === 0 ? column - 1 : 0;
    const limit = line === position?.end.line ? position.end.column - 1 : undefined;
    if (part !== '') appendPart(draft, part, { line, after, shown: (lines[line - 1] ?? '').slice(after, limit) });
  }
}

const BACKTICKS = /^`*/;

/** The start of a text: the next line if code starts with a line end that its value lacks, or if remark starts the text behind a checkbox at the end of its line. */
function startOf(value: string, { type, position }: PhrasingContent, lines: SourceLines): Point {
  if (position === undefined) return { line: 1, column: 1 };
  const { start, end } = position;
  const written = (lines[start.line - 1] ?? '').slice(start.column - 1);
  const behind = type === 'inlineCode' ? written.replace(BACKTICKS, '') : written;
  return start.line < end.line && !value.startsWith('\n') && behind === '' ? { line: start.line + 1, column: 1 } : start;
}

/** The source line of a part, and the number of characters before it. */
interface Source {
  readonly line: number;
  readonly after: number;
  readonly shown: string;
}

/** Appends a part in one piece if the source line contains it verbatim, otherwise character by character, because of escapes and entities. */
function appendPart(draft: Draft, part: string, source: Source): void {
  const found = source.shown.indexOf(part);
  if (found < 0) {
    appendHidden(draft, part, source);
    return;
  }
  const from = draft.value.length;
  draft.value += part;
  draft.pieces.push({ from, to: draft.value.length, line: source.line, column: source.after + found + 1, hidden: 0 });
}

/** Spaces and tabs, which Markdown strips, and marks of quotes; other white space is content. */
const INDENT = /^[ \t>]*/;
const SPACES = /^[ \t]*/;
/** A backslash escape or a character reference. */
const HIDDEN = /\\[!-/:-@[-`{-~]|&(?:#\w{1,8}|\w{1,32});/y;

/** Characters of a part with the index at which the source has them, and their additional width there. */
interface Written {
  readonly text: string;
  readonly at: number;
  readonly hidden: number;
}

function appendHidden(draft: Draft, part: string, { line, after, shown: source }: Source): void {
  const shown = source.replaceAll('\0', '\uFFFD');
  // The spaces at the start of a line of code may be a tab in the source.
  const spaces = after === 0 ? lengthOfStart(part, SPACES) : 0;
  const content = part.slice(spaces);
  draft.value += part.slice(0, spaces);
  for (const { text, at, hidden } of characters(content, shown, after === 0 ? beginningOf(content, shown) : 0)) {
    const from = draft.value.length;
    draft.value += text;
    const last = draft.pieces.at(-1);
    const joins = hidden === 0 && last?.to === from && last.hidden === 0 && last.line === line && last.column + from - last.from === after + at + 1;
    if (joins) draft.pieces[draft.pieces.length - 1] = { ...last, to: draft.value.length };
    else draft.pieces.push({ from, to: draft.value.length, line, column: after + at + 1, hidden });
  }
}

/** The index in a source line at which a part begins. The line of a paragraph that goes on in a quote may begin with `>` as text. */
function beginningOf(part: string, shown: string): number {
  const indent = lengthOfStart(shown, INDENT);
  const least = Math.max(0, indent - lengthOfStart(part, INDENT));
  for (let start = indent; start >= least; start -= 1) if (isWrittenAt(part, shown, start)) return start;
  return indent;
}

function isWrittenAt(part: string, shown: string, start: number): boolean {
  for (const { text, at, hidden } of characters(part, shown, start)) if (hidden === 0 && text !== shown.charAt(at)) return false;
  return true;
}

/** Aligns the characters of a part with the source from an index on. */
function* characters(part: string, shown: string, start: number): Iterable<Written> {
  let at = start;
  for (let index = 0; index < part.length;) {
    HIDDEN.lastIndex = at;
    const written = HIDDEN.exec(shown)?.[0] ?? '';
    const decoded = part.startsWith(written, index) ? '' : decodeEscape(written);
    const isDecoded = decoded !== '' && part.startsWith(decoded, index);
    const text = isDecoded ? decoded : part.charAt(index);
    const hidden = isDecoded ? written.length - decoded.length : 0;
    yield { text, at, hidden };
    index += text.length;
    at += text.length + hidden;
  }
}
