import type { Code } from 'mdast';
import { DEEPEST_INDENT, positionOf, type Line } from './line.js';
import type { ParsedBlock } from './parsed-block.js';

const FENCE = /^(`{3,})[^`]*$|^(~{3,})/;
const SPACES_AT_START = /^ +/;
/** Characters that need decoding in an info string. */
const ENCODED = /[\\&]/;
const CLOSING_FENCE = /^(?:`{3,}|~{3,})(?=[ \t]*$)/;

/** Parses fenced code up to its closing fence. */
export function parseFence(lines: readonly Line[], from: number): ParsedBlock | undefined {
  const first = lines[from];
  const [, backticks, tildes] = FENCE.exec(first?.text ?? '') ?? [];
  const marks = backticks ?? tildes;
  if (first === undefined || marks === undefined || first.indent > 0 || ENCODED.test(first.text)) return undefined;
  const to = indexFrom(lines, from + 1, (line) => closes(line, marks));
  const last = lines[to];
  if (last === undefined) return undefined;
  const value = lines.slice(from + 1, to).map(({ source }) => source).join('\n').replaceAll('\0', '\uFFFD');
  const { lang, meta } = languageOf(first.source.slice(marks.length));
  return { count: to - from + 1, node: { type: 'code', lang, meta, value, position: positionOf(first, last) } };
}

/** The first word of the info string, and the rest. */
function languageOf(behind: string): Pick<Code, 'lang' | 'meta'> {
  const info = behind.replace(SPACES_AT_START, '');
  const [lang = ''] = info.split(' ', 1);
  const meta = info.slice(lang.length).replace(SPACES_AT_START, '');
  return { lang: lang === '' ? null : lang, meta: meta === '' ? null : meta };
}

function closes({ text, indent }: Line, marks: string): boolean {
  const run = CLOSING_FENCE.exec(text)?.[0] ?? '';
  return indent <= DEEPEST_INDENT && run.startsWith(marks);
}

const CLOSING = '-->';
/** A comment that ends within its opening. */
const EMPTY = /^<!--?-?>/;

/** Parses a comment that starts at the margin and ends with its line. */
export function parseComment(lines: readonly Line[], from: number): ParsedBlock | undefined {
  const first = lines[from];
  if (first === undefined || first.indent > 0 || EMPTY.test(first.text)) return undefined;
  const to = indexFrom(lines, from, ({ text }) => text.includes(CLOSING));
  const last = lines[to];
  if (last === undefined) return undefined;
  const value = lines.slice(from, to + 1).map(({ source }) => source).join('\n').replaceAll('\0', '\uFFFD');
  return { count: to - from + 1, node: { type: 'html', value, position: positionOf(first, last) } };
}

/** The index of the next matching line, or after the last line. */
function indexFrom(lines: readonly Line[], from: number, isOne: (line: Line) => boolean): number {
  let index = from;
  for (let line = lines[index]; line !== undefined && !isOne(line); line = lines[index]) index += 1;
  return index;
}
