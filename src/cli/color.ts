import type { Host } from '../host/host.js';

const NO = new Set(['0', 'false']);

/** Whether to colour: the option, else FORCE_COLOR, else NO_COLOR, else whether a person is watching. */
export function wantsColor(option: boolean | undefined, { env, terminal }: Pick<Host, 'env' | 'terminal'>): boolean {
  if (option !== undefined) return option;
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: kind } = env;
  if (forced !== undefined) return !NO.has(forced);
  if (refused !== undefined && refused !== '') return false;
  return terminal && kind !== 'dumb';
}
