import { posix } from 'node:path';
import { suggestion } from '../../engine/did-you-mean.js';
import type { Rule } from '../../rule/problem.js';
import { absolutePath, shownPath } from '../files/paths.js';
import { matchesGlob } from './globs.js';
import type { Preset } from '../../engine/findings/presets.js';
import { optionsIn, severitiesIn, type RuleOptionValues } from '../../engine/findings/rule-settings.js';
import type { Severities } from '../../engine/findings/severities.js';
import type { Stage } from '../../engine/findings/stage.js';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import type { Config } from '../schema/config.js';
import type { ConfigLayer } from './load.js';

/** The configured constitution: automatic, built in, or files by absolute path. */
export type ConstitutionChoice = 'auto' | 'nebula' | readonly string[];

/** The resolved settings of a plan. */
export interface Settings {
  readonly constitution: ConstitutionChoice;
  readonly severities: Severities;
  /** The configured options of rules, by rule id. */
  readonly options: RuleOptionValues;
  /** The preset for messages that are not configured. */
  readonly preset: Preset;
  readonly stage: Stage;
  /** The rules of plug-ins. */
  readonly plugins: readonly Rule[];
  /** Whether plug-ins were loaded; without them, configured rules may be unknown. */
  readonly runsPlugins: boolean;
  readonly inlineConfig: boolean;
  /** Whether fixes are applied before linting, or only computed. */
  readonly fix?: 'apply' | 'preview';
  readonly maxSize: number;
  /** In milliseconds. */
  readonly maxTime: number;
  /** The origins of severities; later entries override earlier ones. */
  readonly origins: readonly SeverityOrigin[];
}

/** The origin of severities and options. */
export interface SeverityOrigin {
  readonly origin: string;
  readonly severities: Severities;
  readonly options: RuleOptionValues;
  /** Whether a base configuration sets them, which may name rules of other projects. */
  readonly extended: boolean;
}

/** The settings of a plan from configurations. */
export type Configured = Pick<Settings, 'constitution' | 'preset' | 'stage' | 'origins'>;

type Settable = Pick<Config, 'constitution' | 'rules' | 'stage'>;

interface Statement {
  readonly settable: Settable;
  readonly origin: string;
  readonly file: string;
  readonly extended: boolean;
}

const CHOICES = ['auto', 'nebula'] as const;

/** The settings of a plan: later layers override earlier ones, and overrides take precedence within a layer. */
export function configured(layers: readonly ConfigLayer[], plan: string, host: Host): Configured {
  const statements = layers.flatMap((layer) => statementsOf(layer, layers, plan, host));
  return {
    constitution: constitutionIn(statements, host),
    preset: layers.findLast(({ preset }) => preset !== undefined)?.preset ?? 'recommended',
    stage: statements.findLast(({ settable }) => settable.stage !== undefined)?.settable.stage ?? 'final',
    origins: statements.flatMap(originOf),
  };
}

function constitutionIn(statements: readonly Statement[], host: Host): Configured['constitution'] {
  const last = statements.findLast(({ settable }) => settable.constitution !== undefined);
  if (last?.settable.constitution === undefined) return 'auto';
  return chooseConstitution(last.settable.constitution, posix.dirname(last.file), last.origin, host);
}

function originOf({ settable: { rules }, origin, extended }: Statement): readonly SeverityOrigin[] {
  return rules === undefined ? [] : [{ origin: `${origin}rules`, severities: severitiesIn(rules), options: optionsIn(rules), extended }];
}

/** The configuration that ignores the plan; undefined if none does. */
export function ignoredBy(layers: readonly ConfigLayer[], plan: string, host: Host): string | undefined {
  const folder = folderOf(layers);
  const layer = layers.find(({ config }) => matchesGlob(plan, folder, config.ignores ?? []));
  return layer && `\`ignores\` of ${shownPath(layer.path, host)}`;
}

/** The globs of the plans to lint if the command line names none; undefined if no configuration has `files`. */
export function filesOf(layers: readonly ConfigLayer[]): readonly string[] | undefined {
  return layers.findLast(({ config }) => config.files !== undefined)?.config.files;
}

/** Whether the file is a plan by the configuration's `files`, or by its name if there are none. */
export function isAmongFiles(layers: readonly ConfigLayer[], path: string): boolean {
  const files = filesOf(layers);
  return files === undefined ? posix.basename(path) === 'plan.md' : matchesGlob(path, folderOf(layers), files);
}

/** The folder that globs are relative to: that of the found configuration, not of its bases. */
export function folderOf(layers: readonly ConfigLayer[]): string {
  return posix.dirname(layers.at(-1)?.path ?? '/');
}

/** `auto`, `nebula`, or the absolute paths of existing files. */
export function chooseConstitution(choice: string | readonly string[], folder: string, origin: string, host: Host): ConstitutionChoice {
  const names = [choice].flat();
  const [word] = CHOICES.filter((known) => names.includes(known));
  if (word !== undefined && names.length === 1) return word;
  if (word !== undefined) throw new UsageError(`${origin}constitution: \`${word}\` cannot be combined with files`);
  return names.map((name) => constitutionFile(name, folder, origin, host));
}

function constitutionFile(name: string, folder: string, origin: string, host: Host): string {
  const path = absolutePath(name, folder);
  if (host.kind(path) === 'file') return path;
  throw new UsageError(`${origin}constitution: \`${name}\` is neither auto nor nebula nor a file${suggestion(name, CHOICES)}`);
}

function statementsOf({ path: file, config, extended }: ConfigLayer, layers: readonly ConfigLayer[], plan: string, host: Host): readonly Statement[] {
  const shown = shownPath(file, host);
  const overrides = (config.overrides ?? []).map((settable, index) => ({ settable, origin: `${shown}: overrides.${index}.`, file, extended }));
  const matching = overrides.filter(({ settable }) => matchesGlob(plan, folderOf(layers), settable.files));
  return [{ settable: config, origin: `${shown}: `, file, extended }, ...matching];
}
