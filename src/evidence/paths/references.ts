import { posix } from 'node:path';
import type { Gate, Phrase, Plan } from '../../plan/model.js';
import { NOT_A_PATH, NOT_THERE_YET } from '../../plan/words/evidence/reference-words.js';
import { proseLinesOf } from '../source-lines.js';

/** A path that the plan names as an existing file. */
export interface NamedPath extends Phrase {
  /** A link is resolved from the plan; a path in a gate may be relative to any folder. */
  readonly kind: 'link' | 'path';
}

/** `[text](target)` and `[text]: target`. */
const LINK = /\]\(\s*(?:<([^<>]+)>|([^\s()<>]+))[^()]{0,80}\)|^\s{0,3}\[[^\]]+\]:\s+<?([^\s<>]+)/g;
const SCHEME = /^[a-z][a-z\d+.-]*:|^#|^\/\//i;
const CODE = /`([^`\n]+)`/g;
/** Files of the workflow that gates cite without backticks. */
const ARTIFACT = /(?<![\w./-])(?:spec|research|data-model|quickstart)\.md\b/g;
/** A file with a folder: `tests/contract/booking.test.ts`. A first part with a dot may be a host name. */
const FILE_PATH = /^(?:\.{1,2}\/)*(?:\.?[\w@+-]+)(?:\/[\w@.+-]+)*\/[\w@+-][\w@.+-]*\.[a-z]\w{0,7}$/i;
/** The suffix `:12` of a path. */
const LINE_NUMBER = /:\d+(?:-\d+)?$/;

/** The distinct paths that a plan names: its links, the file of its Spec line, and the files that its passing gates cite. Each has its first position. */
export function namedPaths(plan: Plan): readonly NamedPath[] {
  const lines = proseLinesOf(plan);
  const links = lines.flatMap((line, index) => linksIn(line, index + 1));
  const found = [...links, ...specPaths(plan, lines), ...gatePaths(plan, lines)];
  const first = new Map<string, NamedPath>();
  for (const one of found) {
    const key = posix.normalize(one.text);
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}

function linksIn(line: string, number: number): readonly NamedPath[] {
  return [...line.matchAll(LINK)].flatMap((match) => {
    const written = match[1] ?? match[2] ?? match[3] ?? '';
    const text = decoded(fileOf(written));
    const isPath = text !== '' && !SCHEME.test(written) && !NOT_A_PATH.test(text) && !isAnnounced(line, match.index, match[0].length);
    return isPath ? [{ kind: 'link' as const, text, at: spanIn(line, number, written, match.index) }] : [];
  });
}

/** A path without its fragment, query or line number. */
function fileOf(written: string): string {
  return (written.split(/[#?]/)[0] ?? '').replace(LINE_NUMBER, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The path in `**Spec**: specs/004-x/spec.md`, with or without backticks. */
function specPaths({ metadata }: Plan, lines: readonly string[]): readonly NamedPath[] {
  return metadata.filter(({ label, state }) => /^(?:feature )?spec(?:ification)?$/i.test(label) && state === 'filled').flatMap(({ value, at }) => {
    const [text = ''] = value.split(/\s/);
    const line = at.start.line;
    return FILE_PATH.test(text) || /^[\w-]+\.md$/.test(text) ? [{ kind: 'path' as const, text, at: spanIn(lines[line - 1] ?? '', line, text, 0) }] : [];
  });
}

function gatePaths({ checks }: Plan, lines: readonly string[]): readonly NamedPath[] {
  return checks.flatMap(({ gates }) => gates.flatMap((gate, index) => (gate.verdict === 'pass' ? pathsOfGate(gate, gates[index + 1], lines) : [])));
}

/** The paths in a gate's lines, which end at the next gate, heading or empty line. */
function pathsOfGate({ at: { start } }: Gate, next: Gate | undefined, lines: readonly string[]): readonly NamedPath[] {
  const found: NamedPath[] = [];
  const end = next !== undefined && next.at.start.line > start.line ? next.at.start.line : start.line + LONGEST_GATE;
  for (let number = start.line; number < end; number += 1) {
    const line = lines[number - 1] ?? '';
    if (number > start.line && (line.trim() === '' || line.startsWith('#'))) break;
    found.push(...pathsIn(line, number));
  }
  return found;
}

const LONGEST_GATE = 20;

function pathsIn(line: string, number: number): readonly NamedPath[] {
  const coded = [...line.matchAll(CODE)].flatMap(({ index, 0: whole, 1: inside = '' }) => {
    const text = fileOf(inside);
    return (FILE_PATH.test(text) || isArtifactFile(text)) && !NOT_A_PATH.test(text) ? [{ text, index: index + 1, length: whole.length }] : [];
  });
  const blank = (text: string): string => ' '.repeat(text.length);
  const outside = line.replace(CODE, blank).replace(LINK, blank);
  const bare = Array.from(outside.matchAll(ARTIFACT), ({ index, 0: text }) => ({ text, index, length: text.length }));
  const claimed = [...coded, ...bare].filter(({ index, length }) => !isAnnounced(line, index, length));
  return claimed.map(({ text, index }) => ({ kind: 'path' as const, text, at: spanIn(line, number, text, index) }));
}

function isArtifactFile(text: string): boolean {
  return /^(?:spec|research|data-model|quickstart)\.md$|^contracts\/?$/.test(text);
}

const NEARBY = 70;

/** Whether the words around a path say that the file does not exist yet. */
function isAnnounced(line: string, from: number, length: number): boolean {
  const before = line.slice(Math.max(0, from - NEARBY), from).split(/[;|]|\.\s/).at(-1) ?? '';
  const behind = line.slice(from + length, from + length + NEARBY).split(/[;|]|\.\s/)[0] ?? '';
  return NOT_THERE_YET.test(before) || NOT_THERE_YET.test(behind);
}

function spanIn(line: string, number: number, text: string, from: number): NamedPath['at'] {
  const column = Math.max(0, line.indexOf(text, from)) + 1;
  return { start: { line: number, column }, end: { line: number, column: column + text.length } };
}

/** The places where a named path may be: relative to the plan, to its project, or to the root. */
export function candidatesOf({ text }: Pick<NamedPath, 'text'>, folders: readonly string[]): readonly string[] {
  const from = text.startsWith('/') ? folders.slice(1) : folders;
  return from.map((folder) => posix.join(folder, text)).filter((path) => !path.startsWith('..'));
}
