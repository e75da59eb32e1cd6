import { createHash } from 'node:crypto';

/** A short name for contents: other contents have another. */
export function digestOf(contents: Uint8Array | string): string {
  return createHash('sha256').update(contents).digest('base64url');
}
