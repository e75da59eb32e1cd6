import { posix } from 'node:path';
import { absolutePath, shownPath } from '../paths.js';
import { reasonOf } from '../read-text.js';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import type { Config } from './config.js';
import { configurationFinder, type FoundConfiguration } from './find-config.js';
import { validateConfig } from './validate.js';

/** A configuration and those it builds upon, the deepest first. */
export interface ConfigLayer {
  readonly path: string;
  readonly config: Config;
}

/** Reads configurations, checked and with all they extend. */
export interface ConfigLoader {
  /** Of the nearest configuration above a path; none where there is none. */
  nearest(path: string): Promise<readonly ConfigLayer[]>;
  /** Of the configuration in a file. */
  read(path: string): Promise<readonly ConfigLayer[]>;
}

/** Makes a loader. Without `plugins` no configuration that is code is run. */
export function configLoader(host: Host, plugins: boolean): ConfigLoader {
  const { nearest, read } = configurationFinder(host, plugins);
  const known = new Map<string, Promise<readonly ConfigLayer[]>>();
  const layersOf = async (finding: Promise<FoundConfiguration | undefined>): Promise<readonly ConfigLayer[]> => {
    const found = await toldPlainly(finding);
    if (found === undefined) return [];
    const layers = known.get(found.path) ?? withBases(found, [], { read, host });
    known.set(found.path, layers);
    return layers;
  };
  return {
    nearest: (path) => layersOf(nearest(path)),
    read: (path) => layersOf(read(path)),
  };
}

type Read = (path: string) => Promise<FoundConfiguration | undefined>;

interface Reading {
  readonly read: Read;
  readonly host: Host;
}

/** The configuration after those that it extends. `within` are the files on the way to it. */
async function withBases(found: FoundConfiguration | undefined, within: readonly string[], reading: Reading): Promise<readonly ConfigLayer[]> {
  if (found === undefined) return [];
  const { host } = reading;
  const config = await validateConfig(found.content, shownPath(found.path, host.cwd));
  const bases: ConfigLayer[] = [];
  for (const name of [config.extends ?? []].flat()) bases.push(...await readBase(name, [...within, found.path], reading));
  return [...bases, { path: found.path, config }];
}

async function readBase(name: string, within: readonly string[], reading: Reading): Promise<readonly ConfigLayer[]> {
  const { read, host } = reading;
  const path = resolveModule(name, within.at(-1) ?? host.cwd, host, 'extends');
  if (within.includes(path)) throw new UsageError(`${[...within, path].map((file) => shownPath(file, host.cwd)).join(' extends ')}: a configuration cannot extend itself`);
  return withBases(await toldPlainly(read(path)), within, reading);
}

/** The file that `extends` or `plugins` names: a path from the configuration, or a package. */
export function resolveModule(name: string, file: string, host: Host, key: string): string {
  if (/^\.{0,2}\//.test(name)) return absolutePath(name, posix.dirname(file));
  try {
    return host.resolve(name, file);
  } catch (error) {
    throw new UsageError(`${shownPath(file, host.cwd)}: \`${key}\`: cannot find \`${name}\``, { cause: error });
  }
}

/** Whatever keeps a configuration from being read is for its author to mend. */
async function toldPlainly<Value>(found: Promise<Value>): Promise<Value> {
  try {
    return await found;
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`Cannot read the configuration: ${reasonOf(error)}`, { cause: error });
  }
}
