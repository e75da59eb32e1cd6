import type { Severities } from '../engine/findings/severities.js';
import type { Stage } from '../engine/findings/stage.js';

/** Which plans to lint, and how, as the command line says it. */
export interface ProjectOptions {
  readonly paths: readonly string[];
  /** Only the plan of spec-kit's current feature, where one is set and no path is named. */
  readonly feature: boolean;
  /** A commit, or `true` for the merge base with the default branch. */
  readonly changed?: string | true;
  readonly staged: boolean;
  readonly stdinFilename?: string;
  /** In bytes. */
  readonly maxSize: number;
  /** In milliseconds, for one plan. */
  readonly maxTime: number;
  /** A file; `false` for none at all; absent for the nearest. */
  readonly config?: string | false;
  readonly plugins: boolean;
  readonly constitution?: string;
  readonly rule: Severities;
  readonly stage?: Stage;
  readonly inlineConfig: boolean;
}
