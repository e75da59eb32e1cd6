import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import { reasonOf } from './read-text.js';

/** Writes a file that the user requested; an error becomes a UsageError. */
export function writeText(path: string, text: string, host: Host): void {
  try {
    host.write(path, text);
  } catch (error) {
    throw new UsageError(`Cannot write \`${path}\`: ${reasonOf(error)}`, { cause: error });
  }
}
