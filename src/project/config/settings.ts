import { posix } from 'node:path';
import picomatch from 'picomatch';
import { suggestion } from '../../engine/did-you-mean.js';
import type { Rule } from '../../rule/problem.js';
import { absolutePath, shownPath } from '../paths.js';
import { mergeSeverities, type Severities } from '../../engine/findings/severities.js';
import type { Stage } from '../../engine/findings/stage.js';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import type { Config } from './config.js';
import type { ConfigLayer } from './load.js';

/** How a plan is to be judged. */
export interface Settings {
  /** `auto`, `nebula` or an absolute path. */
  readonly constitution: string;
  readonly severities: Severities;
  readonly stage: Stage;
  /** The rules of plug-ins. */
  readonly plugins: readonly Rule[];
  readonly inlineConfig: boolean;
  readonly maxSize: number;
  /** In milliseconds. */
  readonly maxTime: number;
  /** Where severities were set, for telling of a rule that does not exist. */
  readonly origins: readonly SeverityOrigin[];
}

interface SeverityOrigin {
  readonly origin: string;
  readonly severities: Severities;
}

/** What configurations settle for a plan. */
export type Configured = Pick<Settings, 'constitution' | 'severities' | 'stage' | 'origins'>;

type Settable = Pick<Config, 'constitution' | 'rules' | 'stage'>;

interface Statement {
  readonly settable: Settable;
  readonly origin: string;
  readonly file: string;
}

const CHOICES: readonly string[] = ['auto', 'nebula'];

/** What the layers say of a plan, the later ones over the earlier, overrides over what stands beside them. */
export function configured(layers: readonly ConfigLayer[], plan: string, host: Host): Configured {
  const statements = layers.flatMap(({ path, config }) => statementsOf(config, path, layers, plan, host));
  const constitution = statements.findLast(({ settable }) => settable.constitution !== undefined);
  return {
    constitution: constitution ? chooseConstitution(constitution.settable.constitution ?? 'auto', posix.dirname(constitution.file), constitution.origin, host) : 'auto',
    stage: statements.findLast(({ settable }) => settable.stage !== undefined)?.settable.stage ?? 'final',
    severities: statements.map(({ settable }) => settable.rules ?? {}).reduce(mergeSeverities, {}),
    origins: statements.flatMap(({ settable, origin }) => (settable.rules ? [{ origin: `${origin}rules`, severities: settable.rules }] : [])),
  };
}

/** Whether the configuration leaves the plan out. */
export function isIgnored(layers: readonly ConfigLayer[], plan: string): boolean {
  const folder = folderOf(layers);
  return layers.some(({ config }) => matches(plan, folder, config.ignores ?? []));
}

/** The globs of the plans to lint when the command names none, where a configuration says so. */
export function filesOf(layers: readonly ConfigLayer[]): readonly string[] | undefined {
  return layers.findLast(({ config }) => config.files !== undefined)?.config.files;
}

/** Whether the configuration counts the file among the plans; without a word about it, by its name. */
export function isAmongFiles(layers: readonly ConfigLayer[], path: string): boolean {
  const files = filesOf(layers);
  return files === undefined ? posix.basename(path) === 'plan.md' : matches(path, folderOf(layers), files);
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

function statementsOf(config: Config, file: string, layers: readonly ConfigLayer[], plan: string, host: Host): readonly Statement[] {
  const shown = shownPath(file, host.cwd);
  const overrides = (config.overrides ?? []).map((settable, index) => ({ settable, origin: `${shown}: overrides.${index}.`, file }));
  const matching = overrides.filter(({ settable }) => matches(plan, folderOf(layers), settable.files));
  return [{ settable: config, origin: `${shown}: `, file }, ...matching];
}

function matches(plan: string, folder: string, globs: readonly string[]): boolean {
  return globs.length > 0 && picomatch.isMatch(posix.relative(folder, plan), [...globs], { dot: true });
}
