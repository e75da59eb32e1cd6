import type { Text } from '../text.js';

/** A text's characters with breaks as spaces and inline code blotted out: what stands in code is no status. */
export function maskCode({ value, marks }: Text): string {
  let masked = value.replaceAll('\n', ' ');
  for (const { kind, from, to } of marks) if (kind === 'code') masked = masked.slice(0, from) + 'x'.repeat(to - from) + masked.slice(to);
  return masked;
}
