import { clean } from '../engine/findings/message.js';
import type { Span } from '../plan/model.js';
import type { FailedFile, FileResult, RunResult } from '../engine/result.js';
import { counted } from './text/counted.js';
import { entriesOf, type Entry } from './text/report-entries.js';
import { fromRoot } from './from-root.js';
import { findingName } from './text/finding-name.js';
import { isFailed, isLive } from '../engine/tally.js';

/** GitHub shows ten annotations of each kind per step and silently drops the rest. */
const SHOWN_PER_KIND = 10;

type Kind = 'error' | 'warning' | 'notice';

interface Annotation {
  readonly kind: Kind;
  readonly properties: Readonly<Record<string, string | number>>;
  readonly text: string;
}

/** The live findings as workflow commands that annotate the lines of a pull request. */
export function reportGithub(result: RunResult): string {
  const annotations = [...result.files.flatMap((file) => annotationsOf(file, fromRoot(file.path, result))), ...result.notes.map(noteAnnotation)];
  const { shown, left } = limited(annotations);
  return [...shown, ...leftAnnotation(left)].map((annotation) => `${commandOf(annotation)}\n`).join('');
}

function annotationsOf(file: FileResult, path: string): readonly Annotation[] {
  return isFailed(file) ? [failureAnnotation(file, path)] : entriesOf(file.findings.filter(isLive)).map((entry) => entryAnnotation(entry, path));
}

function entryAnnotation(entry: Entry, path: string): Annotation {
  const [{ severity, at }] = entry;
  const lines = [...entry.map(({ message }) => message), ...new Set(entry.map(({ hint }) => hint))];
  return { kind: severity, properties: { file: clean(path), ...placeOf(at), title: findingName(entry[0]) }, text: lines.map(clean).join('\n') };
}

function failureAnnotation({ error }: FailedFile, path: string): Annotation {
  return { kind: 'error', properties: { file: clean(path), title: error.kind }, text: clean(error.message) };
}

function noteAnnotation(note: string): Annotation {
  return { kind: 'notice', properties: { title: 'plan-lint' }, text: clean(note) };
}

/** GitHub rejects columns on a range of several lines. */
function placeOf({ start, end }: Span): Readonly<Record<string, number>> {
  if (start.line !== end.line) return { line: start.line, endLine: end.line };
  return { line: start.line, endLine: end.line, col: start.column, endColumn: end.column };
}

/** Reserves the last notice for the number of omitted annotations. */
function limited(annotations: readonly Annotation[]): { readonly shown: readonly Annotation[]; readonly left: ReadonlyMap<Kind, number> } {
  const seen = new Map<Kind, number>();
  const shown = annotations.filter(({ kind }) => {
    const place = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, place);
    return place <= limitOf(kind);
  });
  const left = [...seen].map(([kind, number]): [Kind, number] => [kind, number - limitOf(kind)]).filter(([, number]) => number > 0);
  return { shown, left: new Map(left) };
}

function limitOf(kind: Kind): number {
  return kind === 'notice' ? SHOWN_PER_KIND - 1 : SHOWN_PER_KIND;
}

function leftAnnotation(left: ReadonlyMap<Kind, number>): readonly Annotation[] {
  if (left.size === 0) return [];
  const parts = [...left].map(([kind, number]) => counted(number, `more ${kind}`));
  return [{ kind: 'notice', properties: { title: 'plan-lint' }, text: `and ${parts.join(', ')}. The whole report is in the summary of the job.` }];
}

function commandOf({ kind, properties, text }: Annotation): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${kind} ${list.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
