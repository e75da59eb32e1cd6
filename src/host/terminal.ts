import { isatty } from 'node:tty';
import type { World } from './world.js';

/** Where a command was started, and where it speaks. */
export type Stage = Pick<World, 'cwd' | 'env' | 'terminal' | 'width' | 'print' | 'complain'>;

const STDOUT = 1;
const WIDTH_WITHOUT_TERMINAL = 100;

/** That of this process. */
export function realStage(): Stage {
  return {
    cwd: process.cwd().replaceAll('\\', '/'),
    env: process.env,
    terminal: isatty(STDOUT),
    width: process.stdout.columns || WIDTH_WITHOUT_TERMINAL,
    print: (text) => { process.stdout.write(text); },
    complain: (text) => { process.stderr.write(text); },
  };
}
