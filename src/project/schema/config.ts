import type { RuleSettings } from '../../engine/findings/rule-settings.js';
import type { Stage } from '../../engine/findings/stage.js';

/** What may be set for some plans. */
interface Settable {
  /** `auto`, `nebula`, or a file, from the configuration's own folder. */
  readonly constitution?: string;
  /** Severities by rule or `rule/messageId`; of a rule also `[severity, options]`. */
  readonly rules?: RuleSettings;
  readonly stage?: Stage;
}

/** Settings for the plans that match. */
interface Override extends Settable {
  readonly files: readonly string[];
}

/** A configuration as it is written. */
export interface Config extends Settable {
  readonly $schema?: string;
  /** Configurations to build upon: files, packages, `plan-lint:recommended` or `plan-lint:strict`. */
  readonly extends?: string | readonly string[];
  /** Modules that export principles or rules; in a configuration in JavaScript also the rules themselves. */
  readonly plugins?: readonly (string | object)[];
  readonly overrides?: readonly Override[];
  /** Plans to leave out. */
  readonly ignores?: readonly string[];
  /** Plans to lint when the command names none. */
  readonly files?: readonly string[];
  /** The baseline file, from the configuration's own folder. */
  readonly baseline?: string;
}
