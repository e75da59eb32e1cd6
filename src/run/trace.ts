import type { World } from '../world.js';
import { digestOf } from './digest.js';

/** What was asked of the disk, and what it told. */
export interface Trace {
  /** What stands at a path. */
  readonly kinds: Map<string, string>;
  /** All names in a folder, a line each. */
  readonly listings: Map<string, string>;
  /** What is in a file, as a digest; its size where no more was asked. */
  readonly contents: Map<string, string>;
}

/** A trace of nothing yet. */
export function newTrace(): Trace {
  return { kinds: new Map(), listings: new Map(), contents: new Map() };
}

/** Adds what another thread was told. */
export function addTrace(trace: Trace, other: Trace): void {
  for (const [path, kind] of other.kinds) trace.kinds.set(path, kind);
  for (const [path, contents] of other.contents) trace.contents.set(path, contents);
}

/** What the trace holds, which is empty then. */
export function takeFrom({ kinds, listings, contents }: Trace): Trace {
  const taken = { kinds: new Map(kinds), listings: new Map(listings), contents: new Map(contents) };
  for (const answers of [kinds, listings, contents]) answers.clear();
  return taken;
}

/** The World, with its questions about files and folders traced. */
export function tracedWorld(world: World, { kinds, listings, contents }: Trace): World {
  return {
    ...world,
    kind: (path) => remembered(kinds, path, world.kind(path)),
    size(path) {
      const size = world.size(path);
      if (!contents.has(path)) contents.set(path, String(size));
      return size;
    },
    read(path) {
      const bytes = world.read(path);
      contents.set(path, digestOf(bytes));
      return bytes;
    },
    glob: (patterns, folder, exceptions) => world.glob(patterns, folder, exceptions, (path, names) => listings.set(path, names)),
  };
}

function remembered<Answer extends string>(answers: Map<string, string>, path: string, answer: Answer): Answer {
  answers.set(path, answer);
  return answer;
}
