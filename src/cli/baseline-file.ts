import type { Args } from './args.js';
import { applyBaseline, readBaseline, updateBaseline, writeBaseline, type BaselineEntry } from '../engine/baseline.js';
import type { RunResult } from '../engine/result.js';
import { isUntouchable } from '../engine/suppressions/apply-suppressions.js';
import { UsageError } from '../host/usage-error.js';
import type { Host } from '../host/host.js';
import { repositoryPath } from '../project/lint-file.js';
import { findRule } from '../project/known-rules.js';
import { absolutePath } from '../project/paths.js';
import { readText } from '../project/read-text.js';
import { writeText } from '../project/write-text.js';

const BASELINE_FILE = 'plan-lint-baseline.json';
const STALE_SHOWN = 10;

/** A run with what the baseline knows marked. */
export interface BaselinedRun {
  readonly result: RunResult;
  readonly stale: number;
}

/** Applies the baseline, after bringing it up to date, where either is asked for. */
export function withBaseline(result: RunResult, args: Args, host: Host): BaselinedRun {
  const { baseline, updateBaseline: update, strictBaseline } = args;
  if (baseline === undefined && !update && !strictBaseline) return { result, stale: 0 };
  const file = absolutePath(typeof baseline === 'string' ? baseline : BASELINE_FILE, host.cwd);
  const pathOf = (shown: string): string => repositoryPath({ path: absolutePath(shown, host.cwd), shown }, host);
  const entries = update ? renewed(result, file, args, pathOf, host) : known(file, host);
  const { files, stale } = applyBaseline(result.files, entries, pathOf);
  const notes = [...result.notes, ...(update ? [`The baseline holds ${entries.length} findings.`] : []), ...staleNotes(stale)];
  return { result: { ...result, files, notes, baseline: entries.length }, stale: stale.length };
}

function renewed(result: RunResult, file: string, { baselineRule, force }: Args, pathOf: (path: string) => string, host: Host): readonly BaselineEntry[] {
  if (isContinuousIntegration(host) && !force) throw new UsageError('--update-baseline: refused in CI, where it would excuse what it should find; --force does it nevertheless');
  for (const id of baselineRule) findRule(id, result.rules, '--baseline-rule');
  const before = host.kind(file) === 'file' ? known(file, host) : [];
  const entries = updateBaseline(result.files, before, pathOf, (finding) => isUntouchable(finding, result.rules) && !baselineRule.includes(finding.rule));
  writeText(file, writeBaseline(entries), host);
  return entries;
}

function known(file: string, host: Host): readonly BaselineEntry[] {
  if (host.kind(file) !== 'file') throw new UsageError(`--baseline: there is no \`${file}\`; --update-baseline writes it`);
  const entries = readBaseline(readText(file, host));
  if (entries === undefined) throw new UsageError(`--baseline: \`${file}\` is no baseline`);
  return entries;
}

function isContinuousIntegration({ env: { CI } }: Host): boolean {
  return CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0';
}

function staleNotes(stale: readonly BaselineEntry[]): readonly string[] {
  if (stale.length === 0) return [];
  const shown = stale.slice(0, STALE_SHOWN).map(({ path, rule }) => `${path} ${rule}`);
  const more = stale.length > STALE_SHOWN ? [`and ${stale.length - STALE_SHOWN} more`] : [];
  return [`Mended, but still in the baseline (--update-baseline takes it out): ${[...shown, ...more].join(', ')}.`];
}
