import { styleText } from 'node:util';
import type { Host } from '../../host/host.js';
import { PLAIN, type Paint } from '../../report/text/paint.js';

const NO = new Set(['0', 'false']);

/** Node would look at the environment of its own process; the host's is what counts. */
const ALWAYS = { validateStream: false };

/** The colours of a report on the terminal. */
export function paintFor(option: boolean | undefined, host: Pick<Host, 'env' | 'terminal'>): Paint {
  if (!wantsColor(option, host)) return PLAIN;
  const inStyle = (style: Parameters<typeof styleText>[0]) => (text: string): string => styleText(style, text, ALWAYS);
  return { error: inStyle('red'), warning: inStyle('yellow'), good: inStyle('green'), faint: inStyle('dim'), strong: inStyle('bold') };
}
/** Whether to use colour: by the option, else FORCE_COLOR, else NO_COLOR, else on a terminal. */
function wantsColor(option: boolean | undefined, { env, terminal }: Pick<Host, 'env' | 'terminal'>): boolean {
  if (option !== undefined) return option;
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: kind } = env;
  if (forced !== undefined) return !NO.has(forced);
  if (refused !== undefined && refused !== '') return false;
  return terminal && kind !== 'dumb';
}
