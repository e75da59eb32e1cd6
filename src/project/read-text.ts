import { isNativeError } from 'node:util/types';
import { UsageError } from '../host/usage-error.js';
import type { Host } from '../host/host.js';

/** Bytes as text, whatever they are: what is no UTF-8 becomes U+FFFD; a BOM stays. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** The text of a file that the run cannot do without. */
export function readText(path: string, host: Host): string {
  try {
    return decode(host.read(path));
  } catch (error) {
    throw new UsageError(`Cannot read \`${path}\`: ${reasonOf(error)}`, { cause: error });
  }
}

/** What went wrong, in the words of the system. */
export function reasonOf(error: unknown): string {
  return isNativeError(error) ? error.message : String(error);
}
