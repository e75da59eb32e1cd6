import type { Finding } from '../engine/findings/finding.js';
import { isLive } from '../engine/tally.js';
import { applyFixes } from './apply-fixes.js';

const MOST_PASSES = 10;

/** The result of linting a text. */
interface Linted {
  readonly file: { readonly findings: readonly Finding[] };
}

/** A text after its safe fixes, with its remaining findings. */
export interface Fixed<Result> {
  readonly source: string;
  /** The result before the fixes. */
  readonly before: Result;
  readonly linted: Result;
  /** The number of findings that the fixes resolved. */
  readonly count: number;
}

/** Applies the safe fixes and lints again, until no fix is left or the maximum number of passes is reached. */
export function fixText<Result extends Linted>(source: string, lint: (source: string) => Result): Fixed<Result> {
  const before = lint(source);
  let fixed = { source, linted: before };
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = applyFixes(fixed.source, liveFindings(fixed.linted).flatMap(({ fix }) => fix ?? []));
    if (next === fixed.source) break;
    fixed = { source: next, linted: lint(next) };
  }
  return { ...fixed, before, count: liveFindings(before).length - liveFindings(fixed.linted).length };
}

function liveFindings({ file }: Linted): readonly Finding[] {
  return file.findings.filter(isLive);
}
