import type { Finding } from './findings/finding.js';
import type { Rule } from '../rule/problem.js';
import type { Verdict } from '../plan/model.js';

/** The verdict of a gate or a principle with waivers applied; `missing` is a principle without a gate. */
export type StandingVerdict = Verdict | 'waived' | 'missing';

/** A gate in reports. */
export interface GateResult {
  readonly line: number;
  readonly text: string;
  readonly verdict: StandingVerdict;
  readonly evidence: string;
  readonly asserted: boolean;
  readonly recheck: boolean;
  /** Whether the gate counts; false if a later check replaces its verdict. */
  readonly deciding: boolean;
}

/** The plan's result for one principle. `ordinal` and `name` are the constitution's; for gates that belong to no principle, the plan's own. */
export interface PrincipleResult {
  readonly rule: string;
  readonly ordinal?: string;
  readonly name: string;
  readonly nonNegotiable: boolean;
  readonly verdict: StandingVerdict;
  readonly gates: readonly GateResult[];
  /** `false` if the verdict is `missing` without a finding, for example because the principle is newer than the plan or the rule is off. */
  readonly asked?: false;
}

/** The constitution that a plan was linted with. The version and the last amendment are present if the file states them. */
export interface ConstitutionFacts {
  readonly title: string;
  readonly source: string;
  readonly version?: string;
  readonly amended?: string;
}

/** A linted plan, or a constitution or template with findings of its own, which has no principles. */
export interface LintedFile {
  readonly path: string;
  readonly constitution?: ConstitutionFacts;
  readonly principles: readonly PrincipleResult[];
  readonly findings: readonly Finding[];
}

/** A plan that could not be linted: `crash` is a bug in a rule, the other kinds are for the user to fix. */
export interface FailedFile {
  readonly path: string;
  readonly error: { readonly kind: 'unreadable' | 'oversize' | 'timeout' | 'crash'; readonly message: string };
}

export type FileResult = LintedFile | FailedFile;

/** The counts that a trend shows. */
export interface TrendCounts {
  readonly errors: number;
  /** Gates that a row of Complexity Tracking excuses. */
  readonly waived: number;
  /** Gates that are open or failed. */
  readonly open: number;
}

/** The counts at one commit. */
export interface TrendPoint extends TrendCounts {
  readonly commit: string;
  /** An ISO 8601 date. */
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
  /** The number of findings that the fixes resolve. */
  readonly count: number;
}

/** The result of linting, before totals and exit code. */
export interface LintRun {
  readonly version: string;
  readonly files: readonly FileResult[];
  /** Messages about the run as a whole. */
  readonly notes: readonly string[];
  /** The number of findings in the baseline; absent if none was applied. */
  readonly baseline?: number;
  /** The history, oldest point first; absent unless requested. */
  readonly trend?: readonly TrendPoint[];
  /** The rules that ran, for the formats that list them. */
  readonly rules: readonly Rule[];
  /** One per plan with fixes; absent unless fixes were requested. */
  readonly fixes?: readonly FixedFile[];
  /** The working directory relative to the repository root; absent at the root. Paths are relative to the working directory. */
  readonly folder?: string;
}

/** The totals of a run. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly waived: number;
  readonly suppressed: number;
  /** Findings in the baseline, which do not count as errors or warnings. */
  readonly baselined: number;
}

/** A completed run, the input of every reporter. */
export interface RunResult extends LintRun {
  readonly summary: Summary;
  /** The exit code of the command: 0 for no error, 1 for findings, 2 for a usage error, 3 for a bug. */
  readonly exitCode: 0 | 1 | 2 | 3;
  /** The reasons besides errors in plans why the run fails, such as `too many warnings: 2, at most 0`. */
  readonly causes: readonly string[];
}
