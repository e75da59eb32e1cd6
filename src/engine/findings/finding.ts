import type { Fix, Severity } from '../../rule/problem.js';
import type { Gate, Span } from '../../plan/model.js';

/** The row or comment that excuses a finding; reports keep the finding, and it does not fail the run. */
export interface Excuse {
  readonly line: number;
  readonly reason: string;
}

/** A problem with its rule, severity and path. */
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
  /** The name to list when several findings of one message at one place are joined. */
  readonly joint?: string;
  readonly waiver?: Excuse;
  readonly suppression?: Excuse;
  /** The baseline contains the finding. */
  readonly baselined?: true;
  /** A safe change that resolves it; `--fix` applies it. */
  readonly fix?: Fix;
  /** Changes to choose from; no command applies them. */
  readonly suggest?: readonly Fix[];
}
