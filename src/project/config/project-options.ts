import type { Severities } from '../../engine/findings/severities.js';
import type { Preset } from '../../engine/findings/presets.js';
import type { Stage } from '../../engine/findings/stage.js';
import type { Plan } from '../../plan/model.js';

/** Which plans to lint, and how, as the command line says it. */
export interface ProjectOptions {
  readonly paths: readonly string[];
  /** Only the plan of spec-kit's current feature, where one is set and no path is named. */
  readonly feature: boolean;
  /** A commit, or `true` for the merge base with the default branch. */
  readonly changed?: string | true;
  readonly staged: boolean;
  readonly stdinFilename?: string;
  /** Globs of plans to leave out, from the working directory. */
  readonly ignorePattern: readonly string[];
  /** Whether ignored plans are left out even where the command names them. */
  readonly forceExclude: boolean;
  /** Whether it is a mistake when no plan is found. */
  readonly errorOnUnmatchedPattern: boolean;
  /** The tree of the text on stdin by remark with remark-gfm, where it was parsed already. */
  readonly stdinTree?: Plan['tree'];
  /** In bytes. */
  readonly maxSize: number;
  /** In milliseconds, for one plan. */
  readonly maxTime: number;
  /** A file; `false` for none at all; absent for the nearest. */
  readonly config?: string | false;
  readonly plugins: boolean;
  /** `auto`, `nebula`, or files. */
  readonly constitution?: readonly string[];
  readonly preset?: Preset;
  readonly rule: Severities;
  readonly stage?: Stage;
  readonly inlineConfig: boolean;
  /** More warnings fail the run. */
  readonly maxWarnings?: number;
  /** Lint what the safe fixes leave. */
  readonly fix: boolean;
  /** Lint the text as it is, and work out what the safe fixes would make of it. */
  readonly fixDryRun: boolean;
}
