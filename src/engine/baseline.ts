import type { Finding } from './findings/finding.js';
import { isLive, isLinted } from './tally.js';
import type { FileResult, LintedFile } from './result.js';
import type { Located } from '../plan/model.js';
import { declareMessages } from '../rule/messages.js';
import { defineRule, type Problem, type Rule } from '../rule/problem.js';

/** The rule that reports stale baseline entries. */
export const BASELINE_RULE = 'baseline';

const { messages, problem } = declareMessages({
  stale: { text: 'Fixed, but still in the baseline: `{rule}` in `{path}`', hint: 'Run `{command}`, which removes the entry.', severity: 'error' },
});

/** Creates the rule. It finds nothing in a plan: the command reports stale entries when it applies the baseline. */
export function baselineRule(): Rule {
  return defineRule({
    id: BASELINE_RULE,
    title: 'The baseline holds no stale entries',
    why: 'An entry whose finding is fixed would hide the same finding when it comes back. Reported with `--strict-baseline` only.',
    messages,
    check: () => [],
  });
}

/** An accepted finding. */
export interface BaselineEntry {
  /** The path from the repository root, for readers only: the fingerprint identifies the finding. */
  readonly path: string;
  /** `rule/messageId`. */
  readonly rule: string;
  readonly fingerprint: string;
}

/** The problem of a stale entry; `command` removes it. */
export function staleProblem({ rule, path }: BaselineEntry, place: Located, command: string): Problem {
  return problem('stale', place, { rule, path, command });
}

/** Converts the paths of a run to those of a baseline. */
export interface BaselinePaths {
  /** The path of a plan from the repository root. */
  readonly pathOf: (path: string) => string;
  /** Whether the plan of an entry is deleted. */
  readonly isGone: (path: string) => boolean;
}

/** A run with baselined findings marked. */
export interface Baselined {
  readonly files: readonly FileResult[];
  /** Entries of linted or deleted plans that match no finding. */
  readonly stale: readonly BaselineEntry[];
}

/** Marks the findings that the baseline contains. */
export function applyBaseline(files: readonly FileResult[], entries: readonly BaselineEntry[], paths: BaselinePaths): Baselined {
  const known = new Set(entries.map(({ fingerprint }) => fingerprint));
  const { found, isCovered } = coverage(files, paths);
  return {
    files: files.map((file) => (isLinted(file) ? markKnown(file, known) : file)),
    stale: entries.filter(({ path, fingerprint }) => isCovered(path) && !found.has(fingerprint)),
  };
}

/** The fingerprints of a run, and a test whether the run covers a path. */
function coverage(files: readonly FileResult[], { pathOf, isGone }: BaselinePaths): { readonly found: ReadonlySet<string>; readonly isCovered: (path: string) => boolean } {
  const linted = files.filter(isLinted);
  const paths = new Set(linted.map(({ path }) => pathOf(path)));
  return {
    found: new Set(linted.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint))),
    isCovered: (path) => paths.has(path) || isGone(path),
  };
}

function markKnown(file: LintedFile, known: ReadonlySet<string>): LintedFile {
  return { ...file, findings: file.findings.map((finding) => (known.has(finding.fingerprint) ? { ...finding, baselined: true } : finding)) };
}

/** An updated baseline. */
export interface BaselineUpdate {
  readonly entries: readonly BaselineEntry[];
  readonly added: number;
  readonly removed: number;
  /** Findings that are accepted only by rule name on the command line. */
  readonly refused: readonly Finding[];
}

/** The baseline that makes this run pass: its findings, and the entries of plans that it did not lint. Leaves out `isStrict` findings, unless the baseline already has them. */
export function updateBaseline(files: readonly FileResult[], before: readonly BaselineEntry[], paths: BaselinePaths, isStrict: (finding: Finding) => boolean): BaselineUpdate {
  const { isCovered } = coverage(files, paths);
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  const live = files.filter(isLinted).flatMap(({ findings }) => findings.filter(isLive));
  const isRefused = (finding: Finding): boolean => isStrict(finding) && !known.has(finding.fingerprint);
  const found = live.filter((finding) => !isRefused(finding)).map((finding): BaselineEntry => {
    return { path: paths.pathOf(finding.path), rule: `${finding.rule}/${finding.messageId}`, fingerprint: finding.fingerprint };
  });
  const entries = [...before.filter(({ path }) => !isCovered(path)), ...found];
  const after = new Set(entries.map(({ fingerprint }) => fingerprint));
  return { entries, added: countMissing(after, known), removed: countMissing(known, after), refused: live.filter(isRefused) };
}

/** The number of elements that only the first set has. */
function countMissing(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((fingerprint) => !other.has(fingerprint)).length;
}
