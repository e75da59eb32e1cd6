import { UsageError } from './usage-error.js';
import type { World } from '../host/world.js';
import { reasonOf } from './read-text.js';

/** Writes a file that the user asked for. */
export function writeText(path: string, text: string, world: World): void {
  try {
    world.write(path, text);
  } catch (error) {
    throw new UsageError(`Cannot write \`${path}\`: ${reasonOf(error)}`, { cause: error });
  }
}
