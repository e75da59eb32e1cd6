import type { Host } from './host.js';

/** The part of the host that depends on where the command was started and where its output goes. */
export type Terminal = Pick<Host, 'cwd' | 'env' | 'terminal' | 'width' | 'print' | 'writeError'>;

const WIDTH_WITHOUT_TERMINAL = 100;

/** The terminal of this process. */
export function nodeTerminal(): Terminal {
  return {
    cwd: process.cwd().replaceAll('\\', '/'),
    env: process.env,
    terminal: process.stdout.isTTY,
    width: process.stdout.columns || WIDTH_WITHOUT_TERMINAL,
    print: (text) => { process.stdout.write(text); },
    writeError: (text) => { process.stderr.write(text); },
  };
}
