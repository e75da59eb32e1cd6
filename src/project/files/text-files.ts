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
  return orUsageError(() => decode(host.read(path)), (reason) => `Cannot read \`${path}\`: ${reason}`);
}

/** Writes a file that the user requested; an error becomes a UsageError. */
export function writeText(path: string, text: string, host: Host): void {
  orUsageError(() => { host.write(path, text); }, (reason) => `Cannot write \`${path}\`: ${reason}`);
}

/** The result of `work`; an error becomes a UsageError with the message that `describe` returns for its reason. */
export function orUsageError<Value>(work: () => Value, describe: (reason: string) => string): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(describe(reasonOf(error)), { cause: error });
  }
}

/** The message of an error. */
export function reasonOf(error: unknown): string {
  return isNativeError(error) ? error.message : String(error);
}
