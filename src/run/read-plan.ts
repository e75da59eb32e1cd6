import { posix } from 'node:path';
import { suggestion } from '../nearest.js';
import type { FailedFile } from '../result.js';
import type { World } from '../world.js';
import type { PlanFile } from './find-plans.js';
import { decode, reasonOf } from './read-text.js';

/** The text of a plan, or why there is none. */
export function readPlan({ path, shown }: PlanFile, maxSize: number, world: World): string | FailedFile {
  if (world.kind(path) === 'nothing') return { path: shown, error: { kind: 'unreadable', message: `No such file${suggestion(shown, neighbours(path, shown, world))}` } };
  try {
    const size = world.size(path);
    if (size > maxSize) return { path: shown, error: { kind: 'oversize', message: `${size} bytes are more than --max-size ${maxSize}` } };
    return decode(world.read(path));
  } catch (error) {
    return { path: shown, error: { kind: 'unreadable', message: reasonOf(error) } };
  }
}

function neighbours(path: string, shown: string, world: World): readonly string[] {
  const folder = posix.dirname(path);
  if (world.kind(folder) !== 'folder') return [];
  return world.glob(['*.md', '*/plan.md'], folder).map((file) => posix.join(posix.dirname(shown), posix.relative(folder, file)));
}
