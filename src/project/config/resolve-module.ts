import { posix } from 'node:path';
import type { Host } from '../../host/host.js';
import { UsageError } from '../../host/usage-error.js';
import { absolutePath, shownPath } from '../files/paths.js';

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
