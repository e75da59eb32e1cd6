import { posix } from 'node:path';
import type { Host } from '../../host/host.js';
import { UsageError } from '../../host/usage-error.js';
import { absolutePath, shownPath } from '../files/paths.js';

/** The file of an `extends` or `plugins` entry: a path relative to the configuration, or a package. */
export function resolveModule(name: string, file: string, host: Host, key: string): string {
  const missing = `${shownPath(file, host)}: \`${key}\`: cannot find \`${name}\``;
  if (!/^\.{0,2}\//.test(name)) return resolvePackage(name, file, missing, host);
  const path = absolutePath(name, posix.dirname(file));
  if (host.kind(path) === 'nothing') throw new UsageError(missing);
  return path;
}

function resolvePackage(name: string, file: string, missing: string, host: Host): string {
  try {
    return host.resolve(name, file);
  } catch (error) {
    throw new UsageError(missing, { cause: error });
  }
}
