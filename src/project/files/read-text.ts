import { isNativeError } from 'node:util/types';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';

/** Decodes bytes: UTF-16 with a BOM, as PowerShell writes it, else UTF-8, with U+FFFD for invalid bytes. Keeps the BOM. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes), { ignoreBOM: true }).decode(bytes);
}

function encodingOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' {
  if (first === 0xFF && second === 0xFE) return 'utf-16le';
  return first === 0xFE && second === 0xFF ? 'utf-16be' : 'utf-8';
}

/** The text of a file; an error becomes a UsageError. */
export function readText(path: string, host: Host): string {
  try {
    return decode(host.read(path));
  } catch (error) {
    throw new UsageError(`Cannot read \`${path}\`: ${reasonOf(error)}`, { cause: error });
  }
}

/** The message of an error. */
export function reasonOf(error: unknown): string {
  return isNativeError(error) ? error.message : String(error);
}
