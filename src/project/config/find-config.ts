import { posix } from 'node:path';
import { dig } from '../../evidence/dig-values.js';
import { memoize } from '../../plan/memoize.js';
import { cachingHost } from '../files/caching-host.js';
import { foldersAbove, shownPath } from '../files/paths.js';
import { namesIn } from '../files/paths-in-any-case.js';
import { decode } from '../files/text-files.js';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import { CONFIG_LOOKALIKE, CONFIG_PATHS, PACKAGE_KEY } from '../files/config-paths.js';
import { readersFor, type Reader } from './readers.js';

const PACKAGE_FILE = 'package.json';
const MISNAMED_KEY = /"(plan-?lint|plan_lint|planlintrc)"\s*:\s*\{/;

/** A configuration that was found; an empty file has no content. */
export interface FoundConfiguration {
  readonly path: string;
  readonly content: unknown;
}

/** Finds configurations, and caches each folder. */
export interface ConfigurationFinder {
  /** The nearest configuration above a path, within its repository. */
  readonly nearest: (path: string) => Promise<FoundConfiguration | undefined>;
  /** The configuration in a file. */
  readonly read: (path: string) => Promise<FoundConfiguration>;
  /** Warnings about files that resemble configurations but are not read. */
  readonly warnings: () => readonly string[];
}

/** Creates a finder. Without `plugins`, no configuration in JavaScript runs. */
export function configurationFinder(host: Host, plugins: boolean): ConfigurationFinder {
  const machine = cachingHost(host);
  const readers = readersFor(machine, plugins);
  const read = async (path: string): Promise<FoundConfiguration> => ({ path, content: await contentOf(path, readers, machine) });
  const unread: string[] = [];
  const firstIn = memoize(async (folder) => {
    const { found, ...others } = await searchFolder(folder, read, machine);
    unread.push(...others.unread);
    return found;
  }, Infinity);
  return { nearest: (path) => nearestOf(path, firstIn, machine), read, warnings: () => unread };
}

async function nearestOf(path: string, configurationIn: (folder: string) => Promise<FoundConfiguration | undefined>, host: Host): Promise<FoundConfiguration | undefined> {
  for (const folder of foldersAbove(path, host)) {
    const found = await configurationIn(folder);
    if (found) return found;
  }
  return undefined;
}

interface Searched {
  readonly found?: FoundConfiguration;
  readonly unread: readonly string[];
}

/** The configuration of a folder, and warnings about files that users may confuse with one. */
async function searchFolder(folder: string, read: ConfigurationFinder['read'], host: Host): Promise<Searched> {
  const names = namesIn(folder, host);
  const files = (some: readonly string[]): readonly string[] => some.map((name) => posix.join(folder, name)).filter((path) => host.kind(path) === 'file');
  const lookalikes = files(names.filter((name) => CONFIG_LOOKALIKE.test(name) && !CONFIG_PATHS.includes(name))).map((path) => {
    return `\`${shownPath(path, host)}\` is not read: a configuration is called ${CONFIG_PATHS[0] ?? ''}, .planlintrc.yaml or plan-lint.config.js.`;
  });
  const candidates = files(CONFIG_PATHS.filter((place) => names.includes(place)));
  const misnamed = candidates.flatMap((path) => misnamedKey(path, host));
  for (const [index, path] of candidates.entries()) {
    const found = await read(path);
    if (found.content === undefined) continue;
    const others = candidates.slice(index + 1).filter((other) => holdsConfiguration(other, host));
    const overruled = others.map((other) => `\`${shownPath(other, host)}\` is not read: \`${shownPath(path, host)}\` beside it takes precedence.`);
    return { found, unread: [...lookalikes, ...misnamed, ...overruled] };
  }
  return { unread: [...lookalikes, ...misnamed] };
}

/** A warning about a key of package.json that resembles the key of the configuration and holds an object. */
function misnamedKey(path: string, host: Host): readonly string[] {
  const [, key] = posix.basename(path) === PACKAGE_FILE ? (MISNAMED_KEY.exec(decode(host.read(path))) ?? []) : [];
  return key === undefined ? [] : [`\`${shownPath(path, host)}\`: the key \`${key}\` is not read: a configuration stands under \`${PACKAGE_KEY}\`.`];
}

/** Whether a file contains a configuration. */
function holdsConfiguration(path: string, host: Host): boolean {
  const text = decode(host.read(path));
  return posix.basename(path) === PACKAGE_FILE ? text.includes(`"${PACKAGE_KEY}"`) : text.trim() !== '';
}

async function contentOf(path: string, readers: Readonly<Record<string, Reader>>, host: Host): Promise<unknown> {
  const text = decode(host.read(path));
  const reader = readers[posix.extname(path)];
  if (reader === undefined) throw new UsageError(`${shownPath(path, host)}: a configuration must have the file extension of JSON, YAML, JavaScript or TypeScript`);
  if (!holdsConfiguration(path, host)) return undefined;
  const content: unknown = await reader(path, text);
  return posix.basename(path) === PACKAGE_FILE ? (dig(content, PACKAGE_KEY) ?? undefined) : content;
}
