import type { Plan } from '../../plan/model.js';
import type { Settings } from '../config/settings.js';
import type { PlanFile } from './find-plans.js';

/** A plan with the settings that it is linted by. `source` is there when the text is at hand already. */
export interface Assignment extends PlanFile {
  readonly source?: string;
  /** The tree of the source, where it was parsed already. */
  readonly tree?: Plan['tree'];
  readonly settings: Settings;
  /** The files that say how. */
  readonly configurations: readonly string[];
}
