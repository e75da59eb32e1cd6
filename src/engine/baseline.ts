import type { Finding } from './findings/finding.js';
import { isLive, isLinted } from './tally.js';
import type { FileResult, LintedFile } from './result.js';
import { defineRule, type Rule } from '../rule/problem.js';

/** The rule that reports stale entries of a baseline. */
export const BASELINE_RULE = 'baseline';

/** Makes the rule. The command finds the problems, where it applies the baseline. */
export function baselineRule(): Rule {
  return defineRule({
    id: BASELINE_RULE,
    title: 'The baseline holds no stale entries',
    why: 'An entry whose finding is fixed would hide the same finding when it comes back. Reported with `--strict-baseline` only.',
    messages: { stale: { text: 'Fixed, but still in the baseline: `{rule}` in `{path}`', hint: 'Run `{command}`, which removes the entry.', severity: 'error' } },
    check: () => [],
  });
}

/** A finding that was there before. */
export interface BaselineEntry {
  /** From the repository's root, for people. */
  readonly path: string;
  /** `rule/messageId`. */
  readonly rule: string;
  readonly fingerprint: string;
}

/** How the paths of a run and of a baseline belong together. */
export interface BaselinePaths {
  /** A path of the run, from the repository's root. */
  readonly pathOf: (path: string) => string;
  /** Whether the plan of an entry is deleted. */
  readonly isGone: (path: string) => boolean;
}

/** A run with the findings of the baseline marked. */
export interface Baselined {
  readonly files: readonly FileResult[];
  /** Entries of linted or deleted plans that match no finding any more. */
  readonly stale: readonly BaselineEntry[];
}

/** Marks the findings that the baseline holds. */
export function applyBaseline(files: readonly FileResult[], entries: readonly BaselineEntry[], paths: BaselinePaths): Baselined {
  const known = new Set(entries.map(({ fingerprint }) => fingerprint));
  const { found, isCovered } = coverage(files, paths);
  return {
    files: files.map((file) => (isLinted(file) ? markKnown(file, known) : file)),
    stale: entries.filter(({ path, fingerprint }) => isCovered(path) && !found.has(fingerprint)),
  };
}

/** The fingerprints of a run, and whether it says all there is to say of a path. */
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

/** A baseline brought up to date with a run. */
export interface BaselineUpdate {
  readonly entries: readonly BaselineEntry[];
  readonly added: number;
  readonly removed: number;
  /** Findings that only a name on the command line takes in. */
  readonly refused: readonly Finding[];
}

/** The baseline that makes this run pass: its findings, and the entries of plans that it did not lint. Gates that `isStrict` are left out, unless they were taken in by name before. */
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

/** How many of the one are not in the other. */
function countMissing(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((fingerprint) => !other.has(fingerprint)).length;
}
