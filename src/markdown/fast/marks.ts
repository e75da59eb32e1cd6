import { pairRuns, readRun, type Pair, type Range, type Run } from './delimiters.js';

/** A range with inline markup; `inner` is the range of its content. */
export type Mark = Pair | CodeMark | LinkMark;

interface CodeMark extends Range {
  readonly type: 'inlineCode';
  readonly inner: Range;
}

interface LinkMark extends Range {
  readonly type: 'link';
  readonly inner: Range;
  readonly url: string;
}

/** The construct at a special character: text up to `to`, a mark, or a delimiter run. */
type Found = { readonly type: 'text'; readonly to: number } | Run | CodeMark | LinkMark;

const SPECIAL = /[`*_~[\]<&!\\]/g;
/** Beyond this number, remark parses the text with its limit; see text-limit.ts. */
const MOST_MARKS = 900;
const MARKUP = /<[a-z/!?]/iy;
const REFERENCE = /&#?\w{1,40};/y;
/** A link without a title and without special characters in its text or URL. */
const LINK = /\[((?:[^[\]`*_~<&!\\\n]|(?<=\w)_(?=\w))+)\]\(([^\s()<>\\&]+)\)/y;

/** The marks in inline Markdown, outer ones before inner ones; undefined if remark must parse it: escapes, entities, HTML, images, and ambiguous delimiters. */
export function findMarks(source: string): readonly Mark[] | undefined {
  const marks: Mark[] = [];
  const runs: Run[] = [];
  let count = 0;
  for (let at = nextSpecial(source, 0); at >= 0; count += 1) {
    const found = count > MOST_MARKS ? undefined : READERS[source.charAt(at)]?.(source, at);
    if (found === undefined) return undefined;
    if (found.type === 'run') runs.push(found);
    else if (found.type !== 'text') marks.push(found);
    at = nextSpecial(source, found.to);
  }
  const pairs = pairRuns(runs);
  if (pairs === undefined) return undefined;
  return pairs.length === 0 ? marks : [...marks, ...pairs].sort((one, other) => one.from - other.from);
}

function nextSpecial(source: string, from: number): number {
  SPECIAL.lastIndex = from;
  return SPECIAL.exec(source)?.index ?? -1;
}

/** A special character that is plain text here. */
const plain = (at: number): Found => ({ type: 'text', to: at + 1 });

const READERS: Readonly<Record<string, (source: string, at: number) => Found | undefined>> = {
  '`': readCode,
  '*': (source, at) => readRun(source, at, endOfRun(source, at)),
  '_': (source, at) => readRun(source, at, endOfRun(source, at)),
  '~': (source, at) => readRun(source, at, endOfRun(source, at)),
  '[': readLink,
  ']': (source, at) => (source.charAt(at + 1) === '(' ? undefined : plain(at)),
  '!': (source, at) => (source.charAt(at + 1) === '[' ? undefined : plain(at)),
  '<': (source, at) => (matchAt(MARKUP, source, at) ? undefined : plain(at)),
  '&': (source, at) => (matchAt(REFERENCE, source, at) ? undefined : plain(at)),
};

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Reads code on one line without backticks inside; undefined for other code and for unclosed backticks. */
function readCode(source: string, at: number): Found | undefined {
  const from = endOfRun(source, at);
  const to = source.indexOf('`', from);
  const end = to < 0 ? to : endOfRun(source, to);
  const value = source.slice(from, to);
  if (end - to !== from - at || value.trim() === '' || value.includes('\n')) return undefined;
  const padding = value.startsWith(' ') && value.endsWith(' ') ? 1 : 0;
  return { type: 'inlineCode', from: at, to: end, inner: { from: from + padding, to: to - padding } };
}

function endOfRun(source: string, at: number): number {
  let end = at;
  while (source.charAt(end) === source.charAt(at)) end += 1;
  return end;
}

function readLink(source: string, from: number): Found {
  const [link = '', words = '', url = ''] = matchAt(LINK, source, from) ?? [];
  if (link === '') return plain(from);
  return { type: 'link', from, to: from + link.length, inner: { from: from + 1, to: from + 1 + words.length }, url };
}
