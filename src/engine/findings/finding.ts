import type { Fix, Severity } from '../../rule/problem.js';
import type { Gate, Span } from '../../plan/model.js';

/** A row or comment that excuses a finding: it is kept, marked, and does not fail the run. */
export interface Excuse {
  readonly line: number;
  readonly reason: string;
}

/** A problem with rule id, severity and path: what reports show. */
export interface Finding {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  readonly hint: string;
  readonly path: string;
  readonly at: Span;
  readonly url: string;
  readonly fingerprint: string;
  readonly gate?: Gate;
  readonly waiver?: Excuse;
  readonly suppression?: Excuse;
  /** The finding was there when the baseline was written. */
  readonly baselined?: true;
  /** A safe change that resolves it: `--fix` applies it. */
  readonly fix?: Fix;
  /** Changes for a person to choose from. */
  readonly suggest?: readonly Fix[];
}
