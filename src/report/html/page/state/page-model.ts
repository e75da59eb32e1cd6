/** The data in the page, written by the reporter and read by the script. Texts from plans are clean: one line, without control characters and bidirectional marks. */
export interface PageData {
  /** The version of plan-lint. */
  readonly version: string;
  /** The prefix of every link to a plan: a URL, or the relative path from the page to the run's folder. */
  readonly linkBase: string;
  readonly notes: readonly string[];
  /** The number of findings in the baseline, if one was applied. */
  readonly baseline?: number;
  readonly groups: readonly GroupData[];
  readonly rules: readonly RuleData[];
  readonly hints: readonly string[];
  readonly trend?: readonly TrendPoint[];
}

interface RuleData {
  readonly id: string;
  readonly url: string;
}

/** Plans with the same columns: those of one constitution, or those of one project without a constitution. */
export interface GroupData {
  readonly kind: 'constitution' | 'stated' | 'sources' | 'unlinted';
  readonly title: string;
  readonly source: string;
  readonly version?: string;
  readonly amended?: string;
  readonly columns: readonly ColumnData[];
  readonly plans: readonly PlanData[];
}

/** A principle, or the gates that belong to no principle. */
export interface ColumnData {
  readonly ordinal?: string;
  readonly name: string;
  readonly nonNegotiable: boolean;
  /** The column of the gates that belong to no principle. */
  readonly other?: true;
}

export interface PlanData {
  /** The unmodified path, for links. */
  readonly path: string;
  /** The name of the feature folder, or of the file. */
  readonly label: string;
  /** The folder of the project, if the run had several. */
  readonly project: string;
  /** One per column; null where the plan states nothing for it. */
  readonly cells: readonly (CellData | null)[];
  readonly findings: readonly FindingData[];
  readonly error?: string;
}

/** The verdict of a gate or a principle; `missing` is a principle without a gate. */
export type CellVerdict = 'pass' | 'waived' | 'na' | 'open' | 'fail' | 'missing';

export interface CellData {
  readonly verdict: CellVerdict;
  readonly gates: readonly GateData[];
}

export interface GateData {
  readonly line: number;
  readonly verdict: CellVerdict;
  readonly text: string;
  readonly evidence: string;
  readonly asserted?: true;
  /** A later check replaces the verdict of this gate. */
  readonly superseded?: true;
}

export interface FindingData {
  /** An index into the rules. */
  readonly rule: number;
  readonly messageId: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** An index into the hints. */
  readonly hint: number;
  readonly line: number;
  /** The index of its column. */
  readonly column?: number;
  readonly excuse?: ExcuseData;
}

/** The reason why a finding does not count. */
export interface ExcuseData {
  readonly kind: 'waiver' | 'suppression' | 'baseline';
  readonly line?: number;
  readonly reason?: string;
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

export interface TrendCounts {
  readonly errors: number;
  readonly waived: number;
  /** Gates that are open or failed. */
  readonly open: number;
}
