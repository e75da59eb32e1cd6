import { posix } from 'node:path';
import type { RuleOptionValues } from '../../engine/findings/rule-settings.js';
import { mergeSeverities } from '../../engine/findings/severities.js';
import type { Host } from '../../host/host.js';
import { UsageError } from '../../host/usage-error.js';
import type { ConfigLayer, ConfigLoader } from './load.js';
import { chooseConstitution, configured, type Settings } from './settings.js';
import { absolutePath } from '../files/paths.js';
import type { ProjectOptions } from './project-options.js';

/** The resolved settings of one plan, with the configurations they come from. */
export interface PlanSettings {
  readonly layers: readonly ConfigLayer[];
  readonly settings: Settings;
}

/** Resolves the settings of one plan. */
export async function settingsFor(path: string, options: ProjectOptions, loader: ConfigLoader, host: Host): Promise<PlanSettings> {
  const layers = await layersFor(path, options, loader, host);
  return { layers, settings: await settingsOf(path, layers, options, loader, host) };
}

/** The configuration that the command line names, or the one of the working directory. */
export async function commonLayers({ config }: ProjectOptions, loader: ConfigLoader, host: Host): Promise<readonly ConfigLayer[]> {
  if (config === false) return [];
  if (config === undefined) return loader.nearest(posix.join(host.cwd, 'plan.md'));
  const path = absolutePath(config, host.cwd);
  if (host.kind(path) === 'nothing') throw new UsageError(`--config: there is no file \`${config}\``);
  return loader.read(path);
}

async function layersFor(path: string, options: ProjectOptions, loader: ConfigLoader, host: Host): Promise<readonly ConfigLayer[]> {
  return options.config === undefined ? loader.nearest(path) : commonLayers(options, loader, host);
}

/** The baseline of the configuration of a plan, or of the working directory. */
export async function configuredBaseline(options: ProjectOptions, loader: ConfigLoader, host: Host, plan?: string): Promise<string | undefined> {
  const layers = plan === undefined ? await commonLayers(options, loader, host) : await layersFor(plan, options, loader, host);
  const layer = layers.findLast(({ config }) => config.baseline !== undefined);
  return layer?.config.baseline === undefined ? undefined : absolutePath(layer.config.baseline, posix.dirname(layer.path));
}

/** Merges the options of the command line with the configurations of one plan. */
export async function settingsOf(path: string, layers: readonly ConfigLayer[], options: ProjectOptions, loader: ConfigLoader, host: Host): Promise<Settings> {
  const config = configured(layers, path, host);
  const origins = [...config.origins, { origin: '--rule', severities: options.rule, options: {}, extended: false }];
  return {
    constitution: options.constitution === undefined ? config.constitution : chooseConstitution(options.constitution, host.cwd, '--', host),
    severities: origins.map(({ severities }) => severities).reduce(mergeSeverities, {}),
    options: origins.reduce<RuleOptionValues>((merged, one) => ({ ...merged, ...one.options }), {}),
    preset: options.preset ?? config.preset,
    stage: options.stage ?? config.stage,
    plugins: await loader.plugins(layers),
    runsPlugins: options.plugins,
    inlineConfig: options.inlineConfig,
    ...(options.fix && { fix: 'apply' }),
    ...(options.fixDryRun && { fix: 'preview' }),
    maxSize: options.maxSize,
    maxTime: options.maxTime,
    origins,
  };
}
