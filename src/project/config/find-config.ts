import { posix } from 'node:path';
import { foldersAbove, shownPath } from '../paths.js';
import { decode } from '../read-text.js';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import { CONFIG_PLACES, PACKAGE_KEY } from './config-paths.js';

/** A configuration that was found; an empty file has no content. */
export interface FoundConfiguration {
  readonly path: string;
  readonly content: unknown;
}

/** Finds configurations, and looks into each folder once. */
export interface ConfigurationFinder {
  /** The nearest above a path, no further up than its repository. */
  readonly nearest: (path: string) => Promise<FoundConfiguration | undefined>;
  /** The one in a file. */
  readonly read: (path: string) => Promise<FoundConfiguration>;
}

/** Makes a finder. Without `plugins` no configuration that is code is run. */
export function configurationFinder(host: Host, plugins: boolean): ConfigurationFinder {
  const readers = readersFor(host, plugins);
  const read = async (path: string): Promise<FoundConfiguration> => ({ path, content: await contentOf(path, readers, host) });
  const folders = new Map<string, Promise<FoundConfiguration | undefined>>();
  return {
    nearest: async (path) => {
      for (const folder of foldersAbove(path, host)) {
        const finding = folders.get(folder) ?? firstIn(folder, read, host);
        folders.set(folder, finding);
        const found = await finding;
        if (found) return found;
      }
      return undefined;
    },
    read,
  };
}

async function firstIn(folder: string, read: ConfigurationFinder['read'], host: Host): Promise<FoundConfiguration | undefined> {
  for (const path of CONFIG_PLACES.map((place) => posix.join(folder, place))) {
    const found = host.kind(path) === 'file' ? await read(path) : undefined;
    if (found?.content !== undefined) return found;
  }
  return undefined;
}

type Reader = (path: string, text: string) => unknown;

async function contentOf(path: string, readers: Readonly<Record<string, Reader>>, host: Host): Promise<unknown> {
  const text = decode(host.read(path));
  const reader = readers[posix.extname(path)];
  if (reader === undefined) throw new UsageError(`${shownPath(path, host.cwd)}: a configuration is JSON, YAML or JavaScript, and named so`);
  const isPackage = posix.basename(path) === 'package.json';
  if (text.trim() === '' || (isPackage && !text.includes(PACKAGE_KEY))) return undefined;
  const content: unknown = await reader(path, text);
  return isPackage ? ofPackage(content) : content;
}

function ofPackage(content: unknown): unknown {
  const entries: readonly (readonly [string, unknown])[] = typeof content === 'object' && content !== null ? Object.entries(content) : [];
  return entries.find(([key]) => key === PACKAGE_KEY)?.[1] ?? undefined;
}

function readersFor(host: Host, plugins: boolean): Readonly<Record<string, Reader>> {
  const shown = (path: string): string => shownPath(path, host.cwd);
  const readCode = async (path: string): Promise<unknown> => {
    if (!plugins) throw new UsageError(`${shown(path)} is code, which --no-plugins does not run: name another configuration with --config, or use --no-config`);
    const exported = await host.load(path);
    return typeof exported === 'object' && exported !== null && 'default' in exported ? exported.default : exported;
  };
  // Few runs need the parsers, and to load them takes as long as to judge a plan.
  const readJson: Reader = async (path, text) => (await import('./read-jsonc.js')).readJsonc(shown(path), text);
  const readYml: Reader = async (path, text) => (await import('./read-yaml.js')).readYaml(shown(path), text);
  return { '.json': readJson, '.jsonc': readJson, '.yaml': readYml, '.yml': readYml, '.js': readCode, '.mjs': readCode, '.cjs': readCode };
}
