import { Chalk } from 'chalk';
import type { Host } from '../../host/host.js';
import { PLAIN, type Paint } from '../../report/text/paint.js';

const NO = new Set(['0', 'false']);

/** The colors of a report on the terminal. */
export function paintFor(option: boolean | undefined, host: Pick<Host, 'env' | 'terminal'>): Paint {
  if (!wantsColor(option, host)) return PLAIN;
  const chalk = new Chalk({ level: 1 });
  return { error: chalk.red, warning: chalk.yellow, good: chalk.green, faint: chalk.dim, strong: chalk.bold };
}

/** Whether to use color: by the option, else FORCE_COLOR, else NO_COLOR, else on a terminal. */
function wantsColor(option: boolean | undefined, { env, terminal }: Pick<Host, 'env' | 'terminal'>): boolean {
  if (option !== undefined) return option;
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: kind } = env;
  if (forced !== undefined) return !NO.has(forced);
  if (refused !== undefined && refused !== '') return false;
  return terminal && kind !== 'dumb';
}
