import type { Plan } from '../../plan/model.js';
import type { Settings } from '../config/settings.js';
import type { PlanFile } from './find-plans.js';

/** A plan with its settings. `source` is the text if it is already known. */
export interface Assignment extends PlanFile {
  readonly source?: string;
  /** The tree of the source, if it was already parsed. */
  readonly tree?: Plan['tree'];
  readonly settings: Settings;
  /** The configuration files that the settings come from. */
  readonly configurations: readonly string[];
}
