import type { ProjectOptions } from './project-options.js';
import { configLoader, type ConfigLoader } from './config/load.js';
import { isFailed } from '../engine/tally.js';
import type { RunResult } from '../engine/result.js';
import { packageVersion } from './version.js';
import type { Host } from '../host/host.js';
import { assignPlans } from './assign.js';
import { checkAssignments } from './known-rules.js';
import type { Registry } from './registry.js';
import type { RunObserver } from './lint-files.js';
import { run } from './run.js';
import { selectionOf } from './select-changed.js';

/** What reads the configurations of a project. */
export function projectLoader({ plugins }: ProjectOptions, host: Host): ConfigLoader {
  return configLoader(host, plugins);
}

/** Finds the plans that are asked for, and judges each by its configuration. */
export async function lintProject(options: ProjectOptions, loader: ConfigLoader, registry: Registry, host: Host, observer?: RunObserver): Promise<RunResult> {
  const selection = selectionOf(options, host);
  const reader = selection.host === host ? loader : projectLoader(options, selection.host);
  const plans = (await assignPlans(options, reader, selection.host)).filter(selection.selects);
  const result = await run(plans, registry, selection.host, observer);
  // What a plan that could not be judged is judged by may bring the rules in question.
  if (!result.files.some(isFailed)) checkAssignments(plans, result.rules, registry);
  return { version: packageVersion(host), ...result };
}
