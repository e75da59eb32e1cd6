import { classifyCharacter } from 'micromark-util-classify-character';
import type { MarkKind, Range } from '../text.js';

/** The characters of the source between which something is marked up; they are no part of its text. */
export interface Edge extends Range {
  readonly kind: MarkKind;
  readonly side: 'start' | 'end';
}

/** A run of asterisks, underscores or tildes. */
interface Run extends Range {
  readonly mark: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** What begins at a special character: plain text up to `to`, something marked up, or a run that may be an edge. */
interface Found {
  readonly to: number;
  readonly edges?: readonly [Edge, Edge];
  readonly run?: Run;
}

const SPECIAL = /[`*_~[\]<&!\\]/g;
const MARKUP = /<[a-z/!?]/iy;
const REFERENCE = /&#?\w{1,40};/y;
/** A link without a title, and without anything special in its words. */
const LINK = /\[((?:[^[\]`*_~<&!\\\n]|(?<=\w)_(?=\w))+)\]\([^\s()<>\\]+\)/y;
const BACKTICKS = /`+/g;
const DELIMITER = /[*_~]/;
const EMPHASIS: readonly (MarkKind | undefined)[] = [undefined, 'emphasis', 'strong'];

/** The edges in a text of inline Markdown, in order; undefined where only a parser can tell: for escapes, entities, HTML, images, and delimiters that could be read in two ways. */
export function findEdges(source: string): readonly Edge[] | undefined {
  const edges: Edge[] = [];
  const runs: Run[] = [];
  const backticks = backticksIn(source);
  for (let at = nextSpecial(source, 0); at >= 0;) {
    const found = READERS[source.charAt(at)]?.(source, at, backticks);
    if (found === undefined) return undefined;
    if (found.edges) edges.push(...found.edges);
    if (found.run) runs.push(found.run);
    at = nextSpecial(source, found.to);
  }
  const emphasised = pairRuns(runs);
  if (emphasised === undefined) return undefined;
  return emphasised.length === 0 ? edges : [...edges, ...emphasised].sort((one, other) => one.from - other.from);
}

function nextSpecial(source: string, from: number): number {
  SPECIAL.lastIndex = from;
  return SPECIAL.exec(source)?.index ?? -1;
}

/** A special character that is only text here. */
const plain = (at: number): Found => ({ to: at + 1 });

const READERS: Readonly<Record<string, (source: string, at: number, backticks: Backticks) => Found | undefined>> = {
  '`': readCode,
  '*': readRun,
  '_': readRun,
  '~': readRun,
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

function readCode(source: string, at: number, backticks: Backticks): Found | undefined {
  const from = endOfRun(source, at);
  const to = closingBackticks(backticks.get(from - at), from);
  if (to < 0) return { to: from };
  const value = source.slice(from, to);
  if (value.trim() === '' || /[`\n]/.test(value)) return undefined;
  const padding = value.startsWith(' ') && value.endsWith(' ') ? 1 : 0;
  const end = to + from - at;
  return { to: end, edges: [{ kind: 'code', side: 'start', from: at, to: from + padding }, { kind: 'code', side: 'end', from: to - padding, to: end }] };
}

/** Where runs of backticks begin, by their length, from the last to the first. */
type Backticks = ReadonlyMap<number, number[]>;

function backticksIn(source: string): Backticks {
  const backticks = new Map<number, number[]>();
  for (const { 0: run, index } of [...source.matchAll(BACKTICKS)].reverse()) {
    const others = backticks.get(run.length);
    if (others) others.push(index);
    else backticks.set(run.length, [index]);
  }
  return backticks;
}

/** The index of the next of these runs, -1 where there is none; those before it are dropped, so that each is looked at once. */
function closingBackticks(runs: number[] | undefined, from: number): number {
  for (let run = runs?.at(-1); run !== undefined; run = runs?.at(-1)) {
    if (run >= from) return run;
    runs?.pop();
  }
  return -1;
}

function endOfRun(source: string, at: number): number {
  let end = at;
  while (source.charAt(end) === source.charAt(at)) end += 1;
  return end;
}

function readLink(source: string, at: number): Found {
  const [link = '', words = ''] = matchAt(LINK, source, at) ?? [];
  if (link === '') return plain(at);
  const to = at + link.length;
  return { to, edges: [{ kind: 'link', side: 'start', from: at, to: at + 1 }, { kind: 'link', side: 'end', from: at + 1 + words.length, to }] };
}

function readRun(source: string, from: number): Found {
  const to = endOfRun(source, from);
  return { to, run: { from, to, mark: source.charAt(from), ...flanking(source, from, to) } };
}

/** Whether a run may open or close emphasis: by CommonMark's left- and right-flanking, and beside another run as the parser has it. */
function flanking(source: string, from: number, to: number): Pick<Run, 'canOpen' | 'canClose'> {
  const before = classify(source, from - 1);
  const after = classify(source, to);
  const left = after === undefined || (after === PUNCTUATION && before !== undefined);
  const right = before === undefined || (before === PUNCTUATION && after !== undefined);
  const mark = source.charAt(from);
  if (mark === '~') return { canOpen: left, canClose: right };
  const opens = left || DELIMITER.test(source.charAt(to));
  const closes = right || DELIMITER.test(source.charAt(from - 1));
  if (mark === '*') return { canOpen: opens, canClose: closes };
  return { canOpen: opens && (before !== undefined || !closes), canClose: closes && (after !== undefined || !opens) };
}

const PUNCTUATION = 2;

/** 1 for white space and the ends of the text, 2 for punctuation, undefined for all else. */
function classify(source: string, at: number): 1 | 2 | undefined {
  const code = source.charCodeAt(at);
  return classifyCharacter(Number.isNaN(code) ? null : code);
}

/** Emphasis that is not nested; undefined where it may be. A run without its other side is text, and so are tildes that none can close: `~5 ms`. */
function pairRuns(runs: readonly Run[]): readonly Edge[] | undefined {
  const edges: Edge[] = [];
  let start: Run | undefined;
  let tilde = false;
  for (const run of runs) {
    if (run.mark === '~') {
      if (tilde && run.canClose) return undefined;
      tilde ||= run.canOpen;
    } else if (start === undefined) {
      if (run.canOpen) start = run;
    } else if (run.canOpen || run.canClose) {
      const pair = pairUp(start, run);
      if (pair === undefined) return undefined;
      edges.push(...pair);
      start = undefined;
    }
  }
  return edges;
}

function pairUp(start: Run, end: Run): readonly [Edge, Edge] | undefined {
  const kind = EMPHASIS[end.to - end.from];
  if (kind === undefined || !end.canClose || end.mark !== start.mark || end.to - end.from !== start.to - start.from) return undefined;
  return [{ kind, side: 'start', from: start.from, to: start.to }, { kind, side: 'end', from: end.from, to: end.to }];
}
