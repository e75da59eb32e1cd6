import { isNativeError } from 'node:util/types';
import { UsageError } from '../host/usage-error.js';
import type { Host } from '../host/host.js';

/** Bytes as text, whatever they are: UTF-16 where its BOM says so, else UTF-8, of which what is none becomes U+FFFD; a BOM stays. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xFF && second === 0xFE ? 'utf-16le' : first === 0xFE && second === 0xFF ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
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
