import { posix } from 'node:path';
import type { Host } from '../../host/host.js';
import { UsageError } from '../../host/usage-error.js';
import { absolutePath, shownPath } from '../files/paths.js';
import { reasonOf } from '../files/text-files.js';

/** The file of an `extends` or `plugins` entry: a path relative to the configuration, or a package. */
export function resolveModule(name: string, file: string, host: Host, key: string): string {
  if (/^\.{0,2}\//.test(name)) return absolutePath(name, posix.dirname(file));
  try {
    return host.resolve(name, file);
  } catch (error) {
    throw new UsageError(cannotFind(name, file, host, key), { cause: error });
  }
}

/** The message about an entry without a file. */
export function cannotFind(name: string, file: string, host: Host, key: string): string {
  return `${shownPath(file, host)}: \`${key}\`: cannot find \`${name}\``;
}

/** Loads a module; an error becomes a UsageError with the message for its reason, which is absent if there is no such file. */
export async function loadModule(path: string, host: Host, describe: (reason?: string) => string): Promise<unknown> {
  try {
    return await host.load(path);
  } catch (error) {
    throw new UsageError(host.kind(path) === 'nothing' ? describe() : describe(reasonOf(error)), { cause: error });
  }
}
