import type { Finding } from '../engine/findings/finding.js';
import { isLive } from '../engine/tally.js';
import type { Fix } from '../rule/problem.js';
import { applyFixes } from './apply-fixes.js';

const MOST_PASSES = 10;

/** A text after its safe fixes, with its remaining findings. */
export interface Fixed<Linted> {
  readonly source: string;
  /** The result before the fixes. */
  readonly before: Linted;
  readonly linted: Linted;
  /** The number of findings that the fixes resolved. */
  readonly count: number;
}

/** Applies the safe fixes and lints again, until no fix is left or the maximum number of passes is reached. */
export function fixText<Linted>(source: string, lint: (source: string) => Linted, findingsOf: (linted: Linted) => readonly Finding[]): Fixed<Linted> {
  const before = lint(source);
  let fixed: Fixed<Linted> = { source, before, linted: before, count: 0 };
  const live = (linted: Linted): number => findingsOf(linted).filter(isLive).length;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = applyFixes(fixed.source, safeFixes(findingsOf(fixed.linted)));
    if (next === fixed.source) break;
    const linted = lint(next);
    fixed = { source: next, before, linted, count: live(before) - live(linted) };
  }
  return fixed;
}

/** The safe fixes of live findings. */
function safeFixes(findings: readonly Finding[]): readonly Fix[] {
  return findings.filter(isLive).flatMap(({ fix }) => fix ?? []);
}
