import { posix } from 'node:path';
import { suggestion } from '../engine/did-you-mean.js';
import type { FailedFile } from '../engine/result.js';
import type { World } from '../host/world.js';
import type { PlanFile } from './find-plans.js';
import { decode, reasonOf } from './read-text.js';

/** The text of a plan, or why there is none. `source` is there when the text is at hand already: from stdin or the index. */
export function readPlan({ path, shown, source }: PlanFile & { readonly source?: string }, maxSize: number, world: World): string | FailedFile {
  if (source !== undefined) return oversize(shown, Buffer.byteLength(source), maxSize) ?? source;
  if (world.kind(path) === 'nothing') return { path: shown, error: { kind: 'unreadable', message: `No such file${suggestion(shown, neighbours(path, shown, world))}` } };
  try {
    const expected = oversize(shown, world.size(path), maxSize);
    if (expected) return expected;
    const bytes = world.read(path);
    // It may have grown since.
    return oversize(shown, bytes.length, maxSize) ?? decode(bytes);
  } catch (error) {
    return { path: shown, error: { kind: 'unreadable', message: reasonOf(error) } };
  }
}

function oversize(path: string, size: number, maxSize: number): FailedFile | undefined {
  return size > maxSize ? { path, error: { kind: 'oversize', message: `${size} bytes are more than --max-size ${maxSize}` } } : undefined;
}

function neighbours(path: string, shown: string, world: World): readonly string[] {
  const folder = posix.dirname(path);
  if (world.kind(folder) !== 'folder') return [];
  return world.glob(['*.md', '*/plan.md'], folder).map((file) => posix.join(posix.dirname(shown), posix.relative(folder, file)));
}
