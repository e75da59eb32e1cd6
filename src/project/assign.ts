import type { ProjectOptions } from './config/project-options.js';
import { filesOf, folderOf, ignoredBy, isAmongFiles } from './config/settings.js';
import { matchesGlob, planPatterns } from './config/globs.js';
import type { ConfigLayer, ConfigLoader } from './config/load.js';
import { UsageError } from '../host/usage-error.js';
import type { Host } from '../host/host.js';
import { findPlans, isSearched, PLAN_PATTERNS, type PlanFile, type Search } from './plans/find-plans.js';
import { currentFeature } from './plans/current-feature.js';
import type { Assignment } from './plans/assignment.js';
import { describeMissing } from './plans/missing-plans.js';
import { absolutePath, shownPath } from './files/paths.js';
import { commonLayers, settingsOf } from './config/plan-settings.js';
import { decode } from './files/text-files.js';

const STDIN = '-';
const STDIN_FILENAME = 'plan.md';

type Found = PlanFile & Pick<Assignment, 'source' | 'tree'>;

/** The plans to lint with their settings, and notes about the search. */
export interface Assigned {
  readonly plans: readonly Assignment[];
  readonly notes: readonly string[];
}

/** Finds the plans and their settings. With `part`, the caller filters the plans, so finding none is no error. */
export async function assignPlans(options: ProjectOptions, loader: ConfigLoader, host: Host, part: boolean): Promise<Assigned> {
  const common = await commonLayers(options, loader, host);
  const feature = options.feature && options.paths.length === 0 ? currentFeature(host) : {};
  const search = searchFor(feature.plan === undefined ? options : { ...options, paths: [feature.plan] }, common, host, part);
  const { plans: found, note = feature.note } = readsStdin(options) ? { plans: [await readStdin(options, host)] } : findPlans(search, host);
  const plans: Assignment[] = [];
  const ignored = new Map<string, string>();
  for (const plan of found) {
    const layers = options.config === undefined ? await loader.nearest(plan.path) : common;
    const reason = plan.named && !options.forceExclude ? undefined : ignoredFor(plan.path, layers, options, host);
    if (reason !== undefined) ignored.set(plan.shown, reason);
    else plans.push({ ...plan, settings: await settingsOf(plan.path, layers, options, loader, host), configurations: layers.map(({ path }) => path) });
  }
  if (plans.length > 0 || part) return { plans, notes: note === undefined ? [] : [note] };
  const missing = describeMissing(search, ignored, host);
  if (options.errorOnUnmatchedPattern && !(options.forceExclude && ignored.size > 0)) throw new UsageError(missing);
  return { plans, notes: [missing] };
}

/** Whether a search would include the file: it is a plan and not ignored. */
export async function isSelected(path: string, options: ProjectOptions, loader: ConfigLoader, host: Host): Promise<boolean> {
  const layers = options.config === undefined ? await loader.nearest(path) : await commonLayers(options, loader, host);
  return isAmongFiles(layers, path) && isSearched(path, host) && ignoredFor(path, layers, options, host) === undefined;
}

/** The origin of the pattern that ignores a plan, if any. */
function ignoredFor(path: string, layers: readonly ConfigLayer[], { ignorePattern }: ProjectOptions, host: Host): string | undefined {
  return matchesGlob(path, host.cwd, ignorePattern) ? '--ignore-pattern' : ignoredBy(layers, path, host);
}

function searchFor(options: ProjectOptions, common: readonly ConfigLayer[], host: Host, part: boolean): Search {
  const files = filesOf(common);
  const search = { paths: options.paths, skipsMissing: !options.errorOnUnmatchedPattern };
  if (files) return { ...search, patterns: planPatterns(files), folder: folderOf(common), start: host.cwd, only: true };
  const named = namedProject(host);
  const folder = named ?? host.cwd;
  // With a filter, searches all projects of a monorepo.
  return { ...search, patterns: part ? PLAN_PATTERNS.map((pattern) => `**/${pattern}`) : PLAN_PATTERNS, folder, start: folder, only: named !== undefined };
}

/** The project in `SPECIFY_INIT_DIR`, as spec-kit's scripts interpret it. */
function namedProject(host: Host): string | undefined {
  const { SPECIFY_INIT_DIR: named = '' } = host.env;
  if (named === '') return undefined;
  const folder = absolutePath(named, host.cwd);
  if (host.kind(folder) !== 'folder') throw new UsageError(`SPECIFY_INIT_DIR: there is no folder \`${named}\``);
  return folder;
}

function readsStdin({ paths, stdinFilename }: ProjectOptions): boolean {
  return paths.includes(STDIN) || (paths.length === 0 && stdinFilename !== undefined);
}

async function readStdin({ paths, stdinFilename, stdinTree }: ProjectOptions, host: Host): Promise<Found> {
  if (paths.length > 1) throw new UsageError('`-` reads one plan from stdin; it cannot be combined with other paths');
  const path = absolutePath(stdinFilename ?? STDIN_FILENAME, host.cwd);
  return { path, shown: shownPath(path, host), named: true, source: decode(await host.input()), ...(stdinTree && { tree: stdinTree }) };
}
