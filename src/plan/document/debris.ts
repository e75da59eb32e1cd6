import type { Code, Root, RootContent } from 'mdast';
import type { Phrase } from '../model.js';
import { CHAT_BEFORE, CHAT_BEHIND, CITATION_MARK } from '../words/template/chat.js';

/** The lines without the leftovers of tools and chats, and the leftovers. */
export interface Cleared {
  /** The lines, with spaces in place of each leftover. */
  readonly lines: readonly string[];
  readonly debris: readonly Phrase[];
}

/** Closing tags of an agent's tool call. */
const CLOSING_TAGS = /(?:<\/(?:content|invoke|parameter|file|file_content|(?:create|edit)_file|write_to_file|function_calls?|tool_(?:call|use)|think(?:ing)?|(?:xai|antml):[a-z_]{1,30})>\s{0,20}){1,10}$/;
/** Lines that show tags on purpose: in code, or with the opening tag. */
const SHOWS_TAGS = /`|<[a-z]/i;

/** A line before the thoughts of a model. */
const OPENING_TAG = /^\s*<think(?:ing)?>\s*$/;
/** The lines of an unresolved merge: its start, and the lines to remove. */
const MERGE_STARTS = /^<{7} \S/;
const MERGE_LINE = /^(?:<{7} \S.*|\|{7}(?: \S.*)?|={7}|>{7} \S.*)$/s;

const MERGE_GOES_ON = /^(?:\|{7}|={7}|>{7})/;

/** A leftover in a line. */
interface Leftover {
  readonly from: number;
  readonly to: number;
}

/** Removes leftovers of tools and chats outside code. */
export function clearDebris(lines: readonly string[], parse: () => Root): Cleared {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '' && !CLOSING_TAGS.test(line));
  const merges = lines.some((line) => MERGE_STARTS.test(line));
  const found = lines.flatMap((line, index) => {
    const leftover = merges && MERGE_LINE.test(line) ? wholeLine(line) : leftoverIn(line, index === first, index === last && index !== first);
    return leftover === undefined ? [] : [{ index, ...leftover }];
  });
  if (found.length === 0) return { lines, debris: [] };
  const inCode = codeLines(parse().children);
  const outside = found.filter(({ index }) => !inCode.has(index + 1));
  const cleared = [...lines];
  for (const { index, from, to } of outside) cleared[index] = blank(lines[index] ?? '', from, to);
  return { lines: cleared, debris: outside.map(({ index, from, to }) => phraseAt(lines[index] ?? '', index + 1, from, to)).filter(({ text }) => !MERGE_GOES_ON.test(text)) };
}

function leftoverIn(line: string, isFirst: boolean, isLast: boolean): Leftover | undefined {
  const chats = (isFirst && !line.startsWith('#') && CHAT_BEFORE.test(line.trim())) || (isLast && CHAT_BEHIND.test(line.trim()));
  if (chats) return wholeLine(line);
  const citation = line.includes('cite') || line.includes('†') ? citationIn(line) : undefined;
  if (citation !== undefined || !line.includes('<')) return citation;
  if (OPENING_TAG.test(line)) return wholeLine(line);
  const tags = CLOSING_TAGS.exec(line);
  return tags === null || SHOWS_TAGS.test(line.slice(0, tags.index)) ? undefined : { from: tags.index, to: line.length };
}

function wholeLine(line: string): Leftover {
  return { from: line.length - line.trimStart().length, to: line.length };
}

function citationIn(line: string): Leftover | undefined {
  const mark = CITATION_MARK.exec(line);
  return mark === null || line.slice(0, mark.index).includes('`') ? undefined : { from: mark.index, to: mark.index + mark[0].length };
}

const blank = (line: string, from: number, to: number): string => line.slice(0, from) + ' '.repeat(to - from) + line.slice(to);

function phraseAt(line: string, number: number, from: number, to: number): Phrase {
  const text = line.slice(from, to).trimEnd();
  return { text, at: { start: { line: number, column: from + 1 }, end: { line: number, column: from + text.length + 1 } } };
}

function codeLines(nodes: readonly RootContent[]): ReadonlySet<number> {
  const found = new Set<number>();
  const visit = (node: RootContent): void => {
    if (node.type === 'code') for (let line = node.position?.start.line ?? 1; line <= (node.position?.end.line ?? 0); line += 1) found.add(line);
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return found;
}

/** The empty code fence at the end of a plan that a tool opened or closed once too often. */
export function emptyFence({ children }: Root): Code | undefined {
  const last = children.at(-1);
  return last?.type === 'code' && last.value.trim() === '' && (last.lang ?? '') === '' ? last : undefined;
}
