import { staleProblem, type BaselineEntry } from '../../engine/baseline.js';
import { toFindings } from '../../engine/findings/to-findings.js';
import type { LintedFile } from '../../engine/result.js';
import type { Host } from '../../host/host.js';
import { shownPath } from '../../project/files/paths.js';
import { readText } from '../../project/files/text-files.js';
import type { Span } from '../../plan/model.js';
import type { Rule } from '../../rule/problem.js';

const SHOWN = 10;

/** The stale entries as findings of the baseline file, each at its line. */
export function staleFile(stale: readonly BaselineEntry[], file: string, rules: readonly Rule[], command: string, host: Host): LintedFile {
  const source = readText(file, host);
  const path = shownPath(file, host);
  const found = rules.flatMap((rule) => stale.map((entry) => ({ rule, problem: staleProblem(entry, { at: lineOf(entry, source) }, command) })));
  return { path, principles: [], findings: toFindings({ path, source }, found, { severities: {}, repositoryPath: path }) };
}

function lineOf({ fingerprint }: BaselineEntry, source: string): Span {
  const lines = source.slice(0, Math.max(0, source.indexOf(fingerprint))).split('\n').length;
  return { start: { line: lines, column: 1 }, end: { line: lines, column: 1 + (source.split('\n')[lines - 1] ?? '').trimEnd().length } };
}

/** A note about stale entries, with the command that removes them. */
export function staleNotes(stale: readonly BaselineEntry[], command: string): readonly string[] {
  if (stale.length === 0) return [];
  const shown = stale.slice(0, SHOWN).map(({ path, rule }) => `${path} ${rule}`);
  const more = stale.length > SHOWN ? [`and ${stale.length - SHOWN} more`] : [];
  return [`Fixed, but still in the baseline: ${[...shown, ...more].join(', ')}. \`${command}\` removes ${stale.length === 1 ? 'it' : 'them'}.`];
}
