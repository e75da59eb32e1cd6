import { posix } from 'node:path';
import type { Args } from '../cli/args.js';
import { configured, chooseConstitution, folderOf, isIgnored, type Settings } from './config/settings.js';
import { resolveModule, type ConfigLayer, type ConfigLoader } from './config/load.js';
import { loadPlugin } from './config/plugins.js';
import type { Rule } from '../rule/problem.js';
import { mergeSeverities } from '../engine/severities.js';
import { UsageError } from './usage-error.js';
import type { World } from '../host/world.js';
import { findPlans, isPlan, nothingFound, PLAN_PLACES, type PlanFile, type Search } from './find-plans.js';
import type { Assignment } from './lint-file.js';
import { absolutePath, shownPath } from './paths.js';
import { decode } from './read-text.js';

const STDIN = '-';
const STDIN_FILENAME = 'plan.md';

type Found = PlanFile & Pick<Assignment, 'source'>;

/** Which plans to judge, and how each. */
export async function assignPlans(args: Args, loader: ConfigLoader, world: World): Promise<readonly Assignment[]> {
  const common = await commonLayers(args, loader, world);
  const search = searchFor(args, common, world);
  const found = args.paths.includes(STDIN) ? [await readStdin(args, world)] : findPlans(search, world);
  const assignments: Assignment[] = [];
  for (const plan of found) {
    const layers = args.config === undefined ? await loader.nearest(plan.path) : common;
    if (!plan.named && isIgnored(layers, plan.path)) continue;
    assignments.push({ ...plan, settings: await settingsOf(plan.path, layers, args, world), configurations: layers.map(({ path }) => path) });
  }
  if (assignments.length === 0) throw nothingFound(search);
  return assignments;
}

/** What the command and the configurations settle for one path, and which configurations those are. */
export async function settingsFor(path: string, args: Args, loader: ConfigLoader, world: World): Promise<{ readonly layers: readonly ConfigLayer[]; readonly settings: Settings }> {
  const absolute = absolutePath(path, world.cwd);
  const layers = args.config === undefined ? await loader.nearest(absolute) : await commonLayers(args, loader, world);
  return { layers, settings: await settingsOf(absolute, layers, args, world) };
}

/** Whether the command would judge the file if it came upon it: it is a plan, and nothing says to leave it out. */
export async function isJudged(path: string, args: Args, loader: ConfigLoader, world: World): Promise<boolean> {
  if (!isPlan(path, world)) return false;
  return !isIgnored(args.config === undefined ? await loader.nearest(path) : await commonLayers(args, loader, world), path);
}

/** The configuration that the command names, or the one of the folder where it was started. */
async function commonLayers({ config }: Args, loader: ConfigLoader, world: World): Promise<readonly ConfigLayer[]> {
  if (config === false) return [];
  return config === undefined ? loader.nearest(posix.join(world.cwd, STDIN_FILENAME)) : loader.read(absolutePath(config, world.cwd));
}

function searchFor({ paths }: Args, common: readonly ConfigLayer[], world: World): Search {
  const files = common.findLast(({ config }) => config.files !== undefined)?.config.files;
  return files ? { paths, places: files, folder: folderOf(common) } : { paths, places: PLAN_PLACES, folder: world.cwd };
}

async function readStdin({ paths, stdinFilename }: Args, world: World): Promise<Found> {
  if (paths.length > 1) throw new UsageError('`-` reads one plan from stdin; it cannot stand beside other paths');
  const path = absolutePath(stdinFilename ?? STDIN_FILENAME, world.cwd);
  return { path, shown: shownPath(path, world.cwd), named: true, source: decode(await world.input()) };
}

async function settingsOf(path: string, layers: readonly ConfigLayer[], args: Args, world: World): Promise<Settings> {
  const config = configured(layers, path, world);
  return {
    constitution: args.constitution === undefined ? config.constitution : chooseConstitution(args.constitution, world.cwd, '--', world),
    severities: mergeSeverities(config.severities, args.rule),
    stage: args.stage ?? config.stage,
    plugins: args.plugins ? await pluginsOf(layers, world) : [],
    inlineConfig: args.inlineConfig,
    maxSize: args.maxSize,
    maxTime: args.maxTime,
    origins: [...(args.plugins ? config.origins : []), { origin: '--rule', severities: args.rule }],
  };
}

async function pluginsOf(layers: readonly ConfigLayer[], world: World): Promise<readonly Rule[]> {
  const named = layers.flatMap(({ path, config }) => (config.plugins ?? []).map((name) => ({ name, path: resolveModule(name, path, world, 'plugins') })));
  const rules = await Promise.all(named.map(({ name, path }) => loadPlugin(name, path, world)));
  return [...new Set(rules.flat())];
}
