import type { Finding } from './findings/finding.js';
import type { Rule } from '../rule/problem.js';
import type { Verdict } from '../plan/model.js';

/** How a gate or a principle stands once waivers are counted; `missing` is a principle that no gate names. */
export type StandingVerdict = Verdict | 'waived' | 'missing';

/** One gate as reports show it. */
export interface GateResult {
  readonly line: number;
  readonly text: string;
  readonly verdict: StandingVerdict;
  readonly evidence: string;
  readonly asserted: boolean;
  readonly recheck: boolean;
  /** Whether it counts: a gate that a later check judges again does not. */
  readonly deciding: boolean;
}

/** The plan's standing by one principle. `ordinal` and `name` are the constitution's; for gates that no principle claims, the plan's own. */
export interface PrincipleResult {
  readonly rule: string;
  readonly ordinal?: string;
  readonly name: string;
  readonly nonNegotiable: boolean;
  readonly verdict: StandingVerdict;
  readonly gates: readonly GateResult[];
  /** `false` where the verdict is `missing` and no finding says so: the principle was added after the plan was written, say, or the rule is off. */
  readonly asked?: false;
}

/** What a plan was judged by. Version and last amendment are there where the constitution's file states them. */
export interface ConstitutionFacts {
  readonly title: string;
  readonly source: string;
  readonly version?: string;
  readonly amended?: string;
}

/** A plan that was read and judged. A constitution or template that has findings of its own is one too, without principles. */
export interface LintedFile {
  readonly path: string;
  readonly constitution?: ConstitutionFacts;
  readonly principles: readonly PrincipleResult[];
  readonly findings: readonly Finding[];
}

/** A plan that could not be judged: `crash` is a bug of a rule, the rest is for the user to mend. */
export interface FailedFile {
  readonly path: string;
  readonly error: { readonly kind: 'unreadable' | 'oversize' | 'timeout' | 'crash'; readonly message: string };
}

export type FileResult = LintedFile | FailedFile;

/** Numbers to follow over time. */
export interface TrendCounts {
  readonly errors: number;
  /** Gates that a row excuses. */
  readonly waived: number;
  /** Gates that are open or failed. */
  readonly open: number;
}

/** The run as it would have been at a commit. */
export interface TrendPoint extends TrendCounts {
  readonly commit: string;
  /** ISO 8601. */
  readonly date: string;
  readonly plans: number;
  readonly warnings: number;
  readonly principles: readonly (TrendCounts & { readonly name: string })[];
}

/** A plan before and after its safe fixes; `path` is absolute. */
export interface FixedFile {
  readonly path: string;
  readonly source: string;
  readonly output: string;
  /** How many findings the fixes resolve. */
  readonly count: number;
}

/** What was found in the plans of a run. */
export interface LintRun {
  readonly version: string;
  readonly files: readonly FileResult[];
  /** Said once per run, on no plan in particular. */
  readonly notes: readonly string[];
  /** How many findings the baseline holds; absent where none was applied. */
  readonly baseline?: number;
  /** The history, the oldest point first; absent where it was not asked for. */
  readonly trend?: readonly TrendPoint[];
  /** The rules that ran, for the formats that list them. */
  readonly rules: readonly Rule[];
  /** One for each plan that could be rewritten, where fixes were asked for. */
  readonly fixes?: readonly FixedFile[];
  /** Where the working directory is from the repository's root; absent at the root. Paths are relative to the working directory. */
  readonly folder?: string;
}

/** The numbers of a run. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly waived: number;
  readonly suppressed: number;
  /** Findings that the baseline holds: they do not count as errors or warnings. */
  readonly baselined: number;
}

/** A completed run: all that a report needs. */
export interface RunResult extends LintRun {
  readonly summary: Summary;
  /** What the command ends with: 0 for no error, 1 for findings, 2 for a mistake of the user, 3 for a bug. */
  readonly exitCode: 0 | 1 | 2 | 3;
  /** What fails the run besides errors in plans, such as `too many warnings: 2, at most 0`. */
  readonly causes: readonly string[];
}
