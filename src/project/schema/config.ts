import type { RuleSettings } from '../../engine/findings/rule-settings.js';
import type { Stage } from '../../engine/findings/stage.js';

/** Settings that overrides may contain too. */
interface OverridableSettings {
  /** `auto`, `nebula`, or one or several files relative to the folder of the configuration. */
  readonly constitution?: string | readonly string[];
  /** Severities by rule or `rule/messageId`; for a rule also `[severity, options]`. */
  readonly rules?: RuleSettings;
  readonly stage?: Stage;
}

/** Settings for the plans that match. */
interface Override extends OverridableSettings {
  readonly files: readonly string[];
}

/** A configuration as written. */
export interface Config extends OverridableSettings {
  readonly $schema?: string;
  /** Base configurations: files, packages, `plan-lint:recommended` or `plan-lint:strict`. */
  readonly extends?: string | readonly string[];
  /** Modules that export rules; in a configuration in JavaScript also the rules themselves. */
  readonly plugins?: readonly (string | object)[];
  readonly overrides?: readonly Override[];
  /** Globs of plans to ignore. */
  readonly ignores?: readonly string[];
  /** Plans to lint if the command line names none. */
  readonly files?: readonly string[];
  /** The baseline file, relative to the folder of the configuration. */
  readonly baseline?: string;
}
