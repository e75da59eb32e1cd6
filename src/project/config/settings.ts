import { posix } from 'node:path';
import { suggestion } from '../../engine/did-you-mean.js';
import type { Rule } from '../../rule/problem.js';
import { absolutePath, shownPath } from '../files/paths.js';
import { matchesGlob } from './globs.js';
import type { Preset } from '../../engine/findings/presets.js';
import { optionsIn, severitiesIn, type RuleOptionValues } from '../../engine/findings/rule-settings.js';
import { mergeSeverities, type Severities } from '../../engine/findings/severities.js';
import type { Stage } from '../../engine/findings/stage.js';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import type { Config } from '../schema/config.js';
import type { ConfigLayer } from './load.js';

/** How a plan is to be linted. */
export interface Settings {
  /** `auto`, `nebula` or an absolute path. */
  readonly constitution: string;
  readonly severities: Severities;
  /** What is set for rules, by id. */
  readonly options: RuleOptionValues;
  /** The severities of what is not configured. */
  readonly preset: Preset;
  readonly stage: Stage;
  /** The rules of plug-ins. */
  readonly plugins: readonly Rule[];
  /** Whether plug-ins were run: without them, some rules that the configuration names are unknown. */
  readonly runsPlugins: boolean;
  readonly inlineConfig: boolean;
  /** Whether fixes are applied before the plan is linted, or only worked out. */
  readonly fix?: 'apply' | 'preview';
  readonly maxSize: number;
  /** In milliseconds. */
  readonly maxTime: number;
  /** Where severities were set, the later over the earlier. */
  readonly origins: readonly SeverityOrigin[];
}

/** Where severities and options were set. */
export interface SeverityOrigin {
  readonly origin: string;
  readonly severities: Severities;
  readonly options: RuleOptionValues;
  /** Set by a configuration that the project's own extends: a base may name rules that other projects have. */
  readonly extended: boolean;
}

/** What configurations say of a plan. */
export type Configured = Pick<Settings, 'constitution' | 'severities' | 'options' | 'preset' | 'stage' | 'origins'>;

type Settable = Pick<Config, 'constitution' | 'rules' | 'stage'>;

interface Statement {
  readonly settable: Settable;
  readonly origin: string;
  readonly file: string;
  readonly extended: boolean;
}

const CHOICES: readonly string[] = ['auto', 'nebula'];

/** What the layers say of a plan, the later ones over the earlier, overrides over what stands beside them. */
export function configured(layers: readonly ConfigLayer[], plan: string, host: Host): Configured {
  const statements = layers.flatMap((layer) => statementsOf(layer, layers, plan, host));
  const constitution = statements.findLast(({ settable }) => settable.constitution !== undefined);
  return {
    constitution: constitution ? chooseConstitution(constitution.settable.constitution ?? 'auto', posix.dirname(constitution.file), constitution.origin, host) : 'auto',
    preset: layers.findLast(({ preset }) => preset !== undefined)?.preset ?? 'recommended',
    stage: statements.findLast(({ settable }) => settable.stage !== undefined)?.settable.stage ?? 'final',
    severities: statements.map(({ settable }) => severitiesIn(settable.rules ?? {})).reduce(mergeSeverities, {}),
    options: statements.map(({ settable }) => optionsIn(settable.rules ?? {})).reduce((earlier, later) => ({ ...earlier, ...later }), {}),
    origins: statements.flatMap(({ settable, origin, extended }) => (settable.rules ? [{ origin: `${origin}rules`, severities: severitiesIn(settable.rules), options: optionsIn(settable.rules), extended }] : [])),
  };
}

/** The configuration that leaves the plan out, if one does. */
export function ignoredBy(layers: readonly ConfigLayer[], plan: string, host: Host): string | undefined {
  const folder = folderOf(layers);
  const layer = layers.find(({ config }) => matchesGlob(plan, folder, config.ignores ?? []));
  return layer && `\`ignores\` of ${shownPath(layer.path, host)}`;
}

/** The globs of the plans to lint when the command names none, where a configuration says so. */
export function filesOf(layers: readonly ConfigLayer[]): readonly string[] | undefined {
  return layers.findLast(({ config }) => config.files !== undefined)?.config.files;
}

/** Whether the configuration counts the file among the plans; without a word about it, by its name. */
export function isAmongFiles(layers: readonly ConfigLayer[], path: string): boolean {
  const files = filesOf(layers);
  return files === undefined ? posix.basename(path) === 'plan.md' : matchesGlob(path, folderOf(layers), files);
}

/** The folder that globs start from: that of the configuration that was found, not of those it builds upon. */
export function folderOf(layers: readonly ConfigLayer[]): string {
  return posix.dirname(layers.at(-1)?.path ?? '/');
}

/** `auto`, `nebula`, or the absolute path of a file that is there. */
export function chooseConstitution(choice: string, folder: string, origin: string, host: Host): string {
  if (CHOICES.includes(choice)) return choice;
  const path = absolutePath(choice, folder);
  if (host.kind(path) === 'file') return path;
  throw new UsageError(`${origin}constitution: \`${choice}\` is neither auto nor nebula nor a file${suggestion(choice, CHOICES)}`);
}

function statementsOf({ path: file, config, extended }: ConfigLayer, layers: readonly ConfigLayer[], plan: string, host: Host): readonly Statement[] {
  const shown = shownPath(file, host);
  const overrides = (config.overrides ?? []).map((settable, index) => ({ settable, origin: `${shown}: overrides.${index}.`, file, extended }));
  const matching = overrides.filter(({ settable }) => matchesGlob(plan, folderOf(layers), settable.files));
  return [{ settable: config, origin: `${shown}: `, file, extended }, ...matching];
}
