import { posix } from 'node:path';
import type { ProjectOptions } from './project-options.js';
import { configured, chooseConstitution, filesOf, folderOf, isAmongFiles, isIgnored, type Settings } from './config/settings.js';
import { resolveModule, type ConfigLayer, type ConfigLoader } from './config/load.js';
import { loadPlugin } from './config/plugins.js';
import type { Rule } from '../rule/problem.js';
import { mergeSeverities } from '../engine/findings/severities.js';
import { UsageError } from '../host/usage-error.js';
import type { Host } from '../host/host.js';
import { currentFeaturePlan } from './current-feature.js';
import { findPlans, isSearched, nothingFound, PLAN_PLACES, type PlanFile, type Search } from './find-plans.js';
import type { Assignment } from './lint-file.js';
import { absolutePath, shownPath } from './paths.js';
import { decode } from './read-text.js';

const STDIN = '-';
const STDIN_FILENAME = 'plan.md';

type Found = PlanFile & Pick<Assignment, 'source'>;

/** Which plans to judge, and how each. */
export async function assignPlans(options: ProjectOptions, loader: ConfigLoader, host: Host): Promise<readonly Assignment[]> {
  const common = await commonLayers(options, loader, host);
  const search = searchFor(options, common, host);
  const found = options.paths.includes(STDIN) ? [await readStdin(options, host)] : findPlans(search, host);
  const assignments: Assignment[] = [];
  for (const plan of found) {
    const layers = options.config === undefined ? await loader.nearest(plan.path) : common;
    if (!plan.named && isIgnored(layers, plan.path)) continue;
    assignments.push({ ...plan, settings: await settingsOf(plan.path, layers, options, host), configurations: layers.map(({ path }) => path) });
  }
  if (assignments.length === 0) throw nothingFound(search);
  return assignments;
}

/** What the command and the configurations settle for one path, and which configurations those are. */
export async function settingsFor(path: string, options: ProjectOptions, loader: ConfigLoader, host: Host): Promise<{ readonly layers: readonly ConfigLayer[]; readonly settings: Settings }> {
  const absolute = absolutePath(path, host.cwd);
  const layers = options.config === undefined ? await loader.nearest(absolute) : await commonLayers(options, loader, host);
  return { layers, settings: await settingsOf(absolute, layers, options, host) };
}

/** Whether the command would judge the file if it came upon it: it is a plan, and nothing says to leave it out. */
export async function isSelected(path: string, options: ProjectOptions, loader: ConfigLoader, host: Host): Promise<boolean> {
  const layers = options.config === undefined ? await loader.nearest(path) : await commonLayers(options, loader, host);
  return isAmongFiles(layers, path) && isSearched(path, host) && !isIgnored(layers, path);
}

/** The configuration that the command names, or the one of the folder where it was started. */
async function commonLayers({ config }: ProjectOptions, loader: ConfigLoader, host: Host): Promise<readonly ConfigLayer[]> {
  if (config === false) return [];
  return config === undefined ? loader.nearest(posix.join(host.cwd, STDIN_FILENAME)) : loader.read(absolutePath(config, host.cwd));
}

function searchFor(options: ProjectOptions, common: readonly ConfigLayer[], host: Host): Search {
  const paths = pathsOf(options, host);
  const files = filesOf(common);
  return files ? { paths, places: files, folder: folderOf(common) } : { paths, places: PLAN_PLACES, folder: host.cwd };
}

function pathsOf({ paths, feature }: ProjectOptions, host: Host): readonly string[] {
  const plan = feature && paths.length === 0 ? currentFeaturePlan(host) : undefined;
  return plan === undefined ? paths : [plan];
}

async function readStdin({ paths, stdinFilename }: ProjectOptions, host: Host): Promise<Found> {
  if (paths.length > 1) throw new UsageError('`-` reads one plan from stdin; it cannot stand beside other paths');
  const path = absolutePath(stdinFilename ?? STDIN_FILENAME, host.cwd);
  return { path, shown: shownPath(path, host.cwd), named: true, source: decode(await host.input()) };
}

async function settingsOf(path: string, layers: readonly ConfigLayer[], options: ProjectOptions, host: Host): Promise<Settings> {
  const config = configured(layers, path, host);
  return {
    constitution: options.constitution === undefined ? config.constitution : chooseConstitution(options.constitution, host.cwd, '--', host),
    severities: mergeSeverities(config.severities, options.rule),
    stage: options.stage ?? config.stage,
    plugins: options.plugins ? await pluginsOf(layers, host) : [],
    inlineConfig: options.inlineConfig,
    maxSize: options.maxSize,
    maxTime: options.maxTime,
    origins: [...(options.plugins ? config.origins : []), { origin: '--rule', severities: options.rule }],
  };
}

async function pluginsOf(layers: readonly ConfigLayer[], host: Host): Promise<readonly Rule[]> {
  const named = layers.flatMap(({ path, config }) => (config.plugins ?? []).map((name) => ({ name, path: resolveModule(name, path, host, 'plugins') })));
  const rules = await Promise.all(named.map(({ name, path }) => loadPlugin(name, path, host)));
  return [...new Set(rules.flat())];
}
