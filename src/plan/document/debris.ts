import type { Code, Root, RootContent } from 'mdast';
import type { Phrase } from '../model.js';
import { CHAT_BEFORE, CHAT_BEHIND } from '../words/template/chat.js';

/** The lines without the leftovers of tools and chats, and the leftovers. */
export interface Cleared {
  /** The lines, with spaces in place of each leftover. */
  readonly lines: readonly string[];
  readonly debris: readonly Phrase[];
}

/** Closing tags of an agent's tool call. */
const CLOSING_TAGS = /(?:<\/(?:content|invoke|parameter|file_content|function_calls?|tool_(?:call|use)|(?:xai|antml):[a-z_]{1,30})>\s{0,20}){1,10}$/;
/** Lines that show tags on purpose: in code, or with the opening tag. */
const SHOWS_TAGS = /`|<[a-z]/i;

/** Removes leftovers of tools and chats outside code. */
export function clearDebris(lines: readonly string[], parse: () => Root): Cleared {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '' && !CLOSING_TAGS.test(line));
  const found = lines.flatMap((line, index) => {
    const from = debrisFrom(line, index === first, index === last && index !== first);
    return from === undefined ? [] : [{ index, from }];
  });
  if (found.length === 0) return { lines, debris: [] };
  const inCode = codeLines(parse().children);
  const outside = found.filter(({ index }) => !inCode.has(index + 1));
  const cleared = [...lines];
  for (const { index, from } of outside) cleared[index] = blank(lines[index] ?? '', from);
  return { lines: cleared, debris: outside.map(({ index, from }) => phraseAt(lines[index] ?? '', index + 1, from)) };
}

function debrisFrom(line: string, isFirst: boolean, isLast: boolean): number | undefined {
  const chats = (isFirst && CHAT_BEFORE.test(line.trim())) || (isLast && CHAT_BEHIND.test(line.trim()));
  if (chats) return line.length - line.trimStart().length;
  if (!line.includes('</')) return undefined;
  const tags = CLOSING_TAGS.exec(line);
  return tags === null || SHOWS_TAGS.test(line.slice(0, tags.index)) ? undefined : tags.index;
}

const blank = (line: string, from: number): string => line.slice(0, from) + ' '.repeat(line.length - from);

function phraseAt(line: string, number: number, from: number): Phrase {
  const text = line.slice(from).trimEnd();
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
