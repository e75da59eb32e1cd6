/** The data in the page: what the reporter writes and the script reads. User texts are clean: one line, no control characters, no marks that reorder text. */
export interface PageData {
  /** Of plan-lint. */
  readonly version: string;
  /** What stands before a plan's path in a link: an address, or the way from the page to the folder that paths start from. */
  readonly linkBase: string;
  readonly notes: readonly string[];
  /** How many findings the baseline holds, where one was applied. */
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

/** Plans with the same columns: judged by one constitution, or by their own gates in one project. */
export interface GroupData {
  readonly kind: 'constitution' | 'stated' | 'sources' | 'unjudged';
  readonly title: string;
  readonly source: string;
  readonly version?: string;
  readonly amended?: string;
  readonly columns: readonly ColumnData[];
  readonly plans: readonly PlanData[];
}

/** A principle, or the gates of a plan that belong to none. */
export interface ColumnData {
  readonly ordinal?: string;
  readonly name: string;
  readonly nonNegotiable: boolean;
  /** It holds the gates that no other column holds: it is no principle. */
  readonly other?: true;
}

export interface PlanData {
  /** As written, for links. */
  readonly path: string;
  /** The feature's folder, or the file's name. */
  readonly label: string;
  /** The project's folder, where the run had several. */
  readonly project: string;
  /** One for each column; null where the plan states nothing for it. */
  readonly cells: readonly (CellData | null)[];
  readonly findings: readonly FindingData[];
  readonly error?: string;
}

/** How a gate or a principle stands; `missing` is a principle that no gate names. */
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
  /** A later check judges the same gate again. */
  readonly superseded?: true;
}

export interface FindingData {
  /** Index into the rules. */
  readonly rule: number;
  readonly messageId: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Index into the hints. */
  readonly hint: number;
  readonly line: number;
  /** The column that it belongs to. */
  readonly column?: number;
  readonly excuse?: ExcuseData;
}

/** Why a finding does not count. */
export interface ExcuseData {
  readonly kind: 'waiver' | 'suppression' | 'baseline';
  readonly line?: number;
  readonly reason?: string;
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

export interface TrendCounts {
  readonly errors: number;
  readonly waived: number;
  /** Gates that are open or failed. */
  readonly open: number;
}
