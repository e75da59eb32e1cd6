import type { Status } from '../../model.js';

/** A box at the start of a cell. */
export const BOX = /^\s*(?:[-*]\s)?\[([^\]]{0,3})\]\s*/u;

/** `[x]` in a cell. */
export function boxIn(cell: string): Status | undefined {
  const match = BOX.exec(cell);
  if (match === null) return undefined;
  const [written, inside = ''] = match;
  if (/^[xX]$/.test(inside)) return { verdict: 'pass', form: 'box', sign: '[x]', partial: false };
  return { verdict: 'open', form: inside === ' ' ? 'box' : 'pseudo-box', sign: written.trim().replace(/^[-*]\s/, ''), partial: false };
}
