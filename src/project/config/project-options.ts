import type { Severities } from '../../engine/findings/severities.js';
import type { Preset } from '../../engine/findings/presets.js';
import type { Stage } from '../../engine/findings/stage.js';
import type { Plan } from '../../plan/model.js';

/** The options that select plans and determine how they are linted. */
export interface ProjectOptions {
  readonly paths: readonly string[];
  /** Lint only the plan of the current spec-kit feature, if one is set and no path is named. */
  readonly feature: boolean;
  /** A commit, or `true` for the merge base with the default branch. */
  readonly changed?: string | true;
  readonly staged: boolean;
  readonly stdinFilename?: string;
  /** Globs of plans to ignore, relative to the working directory. */
  readonly ignorePattern: readonly string[];
  /** Whether to leave out ignored plans even if the command line names them. */
  readonly forceExclude: boolean;
  /** Whether a search without plans is an error. */
  readonly errorOnUnmatchedPattern: boolean;
  /** The mdast tree of the text on stdin, if it was already parsed with remark-gfm. */
  readonly stdinTree?: Plan['tree'];
  /** In bytes. */
  readonly maxSize: number;
  /** In milliseconds per plan. */
  readonly maxTime: number;
  /** A file; `false` for no configuration; absent for the nearest one. */
  readonly config?: string | false;
  readonly plugins: boolean;
  /** `auto`, `nebula`, or files. */
  readonly constitution?: readonly string[];
  readonly preset?: Preset;
  readonly rule: Severities;
  readonly stage?: Stage;
  readonly inlineConfig: boolean;
  /** The run fails with more warnings. */
  readonly maxWarnings?: number;
  /** Lint the text after the safe fixes. */
  readonly fix: boolean;
  /** Lint the text as it is, and compute the safe fixes. */
  readonly fixDryRun: boolean;
}
