import { shownPath } from '../files/paths.js';
import { reasonOf } from '../files/text-files.js';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import type { Rule } from '../../rule/problem.js';
import { suggestion } from '../../engine/did-you-mean.js';
import { PRESETS, type Preset } from '../../engine/findings/presets.js';
import type { Config } from '../schema/config.js';
import { configurationFinder, type FoundConfiguration } from './find-config.js';
import type { ProjectOptions } from './project-options.js';
import { pluginLoader, type PluginLoader } from './plugins.js';
import { cannotFind, resolveModule } from './resolve-module.js';
import { validateConfig } from '../schema/validate.js';

const PRESET_PREFIX = 'plan-lint:';

/** A configuration with its bases, deepest base first. */
export interface ConfigLayer {
  readonly path: string;
  readonly config: Config;
  /** The preset of this layer. */
  readonly preset?: Preset;
  /** Whether another configuration extends it. */
  readonly extended: boolean;
}

/** Reads and validates configurations and their bases. */
export interface ConfigLoader {
  /** The layers of the nearest configuration above a path; empty if there is none. */
  nearest(path: string): Promise<readonly ConfigLayer[]>;
  /** The layers of the configuration in a file. */
  read(path: string): Promise<readonly ConfigLayer[]>;
  /** The rules of the plug-ins in layers. */
  plugins(layers: readonly ConfigLayer[]): Promise<readonly Rule[]>;
  /** Warnings about files that resemble configurations but are not read. */
  warnings(): readonly string[];
}

/** Creates a loader for the configurations of a project. Without `plugins`, no configuration in JavaScript runs. */
export function configLoader({ plugins }: Pick<ProjectOptions, 'plugins'>, host: Host): ConfigLoader {
  const { nearest, read, warnings } = configurationFinder(host, plugins);
  const loadPlugin = pluginLoader(host);
  const known = new Map<string, Promise<readonly ConfigLayer[]>>();
  const layersOf = async (finding: Promise<FoundConfiguration | undefined>): Promise<readonly ConfigLayer[]> => {
    const found = await asUsageError(finding);
    if (found === undefined) return [];
    const layers = known.get(found.path) ?? withBases(found, [], { read, host });
    known.set(found.path, layers);
    return layers;
  };
  return {
    nearest: (path) => layersOf(nearest(path)),
    read: (path) => layersOf(read(path)),
    plugins: async (layers) => (plugins ? pluginsOf(layers, loadPlugin) : []),
    warnings,
  };
}

type Read = (path: string) => Promise<FoundConfiguration | undefined>;

interface Reading {
  readonly read: Read;
  readonly host: Host;
}

/** The configuration after its bases. `within` are the files that extend it, to detect cycles. */
async function withBases(found: FoundConfiguration | undefined, within: readonly string[], reading: Reading): Promise<readonly ConfigLayer[]> {
  if (found === undefined) return [];
  const { host } = reading;
  const config = await validateConfig(found.content, shownPath(found.path, host));
  const bases: ConfigLayer[] = [];
  for (const name of [config.extends ?? []].flat()) bases.push(...await readBase(name, [...within, found.path], reading));
  return [...bases, { path: found.path, config, extended: within.length > 0 }];
}

async function readBase(name: string, within: readonly string[], reading: Reading): Promise<readonly ConfigLayer[]> {
  if (name.startsWith(PRESET_PREFIX)) return [presetLayer(name, within.at(-1) ?? '', reading.host)];
  const { read, host } = reading;
  const file = within.at(-1) ?? host.cwd;
  const path = resolveModule(name, file, host, 'extends');
  if (host.kind(path) === 'nothing') throw new UsageError(cannotFind(name, file, host, 'extends'));
  if (within.includes(path)) throw new UsageError(`${[...within, path].map((one) => shownPath(one, host)).join(' extends ')}: a configuration cannot extend itself`);
  return withBases(await asUsageError(read(path)), within, reading);
}

function presetLayer(name: string, file: string, host: Host): ConfigLayer {
  const preset = PRESETS.find((candidate) => `${PRESET_PREFIX}${candidate}` === name);
  if (preset !== undefined) return { path: name, config: {}, preset, extended: true };
  const known = PRESETS.map((candidate) => `${PRESET_PREFIX}${candidate}`);
  throw new UsageError(`${shownPath(file, host)}: \`extends\`: unknown preset \`${name}\`${suggestion(name, known)} (known: ${known.join(', ')})`);
}

async function pluginsOf(layers: readonly ConfigLayer[], loadPlugin: PluginLoader): Promise<readonly Rule[]> {
  const rules = await Promise.all(layers.flatMap(({ path, config }) => (config.plugins ?? []).map((plugin) => loadPlugin(plugin, path))));
  return [...new Set(rules.flat())];
}

/** Turns any error of reading a configuration into a UsageError. */
async function asUsageError<Value>(found: Promise<Value>): Promise<Value> {
  try {
    return await found;
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`Cannot read the configuration: ${reasonOf(error)}`, { cause: error });
  }
}
