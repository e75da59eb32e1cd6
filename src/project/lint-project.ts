import { posix } from 'node:path';
import { completeRun } from '../engine/exit-code.js';
import type { RunResult } from '../engine/result.js';
import { isFailed } from '../engine/tally.js';
import type { Host } from '../host/host.js';
import { assignPlans } from './assign.js';
import { configLoader, type ConfigLoader } from './config/load.js';
import { unreadConstitutions } from './sources/constitution-files.js';
import { checkAllOptions, checkAssignments } from './known-rules.js';
import { cachingHost } from './files/caching-host.js';
import { rootAbove } from './files/paths.js';
import type { ProjectOptions } from './config/project-options.js';
import type { Registry } from './lint/registry.js';
import { run, type RunObserver } from './run.js';
import { selectionOf } from './plans/select-changed.js';
import { packageVersion } from './version.js';

/** Finds the requested plans, and lints each with its configuration. */
export async function lintProject(options: ProjectOptions, loader: ConfigLoader, registry: Registry, host: Host, observer?: RunObserver): Promise<RunResult> {
  const selection = selectionOf(options, host);
  const reader = selection.host === host ? loader : configLoader(options, selection.host);
  const machine = cachingHost(selection.host);
  const assigned = await assignPlans(options, reader, machine, selection.what !== undefined);
  const plans = assigned.plans.filter(selection.selects);
  await checkAllOptions(plans, registry);
  const result = await run(plans, registry, machine, observer);
  // Checks the names only if all plans were linted, because an unknown rule may belong to a plan that failed.
  const unknown = result.files.some(isFailed) ? [] : checkAssignments(plans, result.rules, registry);
  const searched = plans.filter(({ settings }) => settings.constitution === 'auto').map(({ path }) => path);
  const none = plans.length === 0 && selection.what !== undefined ? [`No ${selection.what} plan: nothing to lint.`] : [];
  const notes = [...reader.warnings(), ...assigned.notes, ...none, ...unknown, ...result.notes, ...unreadConstitutions(searched, machine)];
  return completeRun({ version: packageVersion(host), ...result, notes, ...folderFromRoot(host) }, options.maxWarnings);
}

/** The working directory relative to the root of the repository. */
function folderFromRoot(host: Host): { readonly folder?: string } {
  const root = rootAbove(host.cwd, host);
  return root === undefined || root === host.cwd ? {} : { folder: posix.relative(root, host.cwd) };
}
