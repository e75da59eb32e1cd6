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
    throw new UsageError(`${shownPath(file, host)}: \`${key}\`: cannot find \`${name}\``, { cause: error });
  }
}
