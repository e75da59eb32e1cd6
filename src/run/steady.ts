import type { World } from '../world.js';

/** The World as it was when it was first looked at: what stands at a path is asked once, however many plans it matters to. */
export function steadyWorld(world: World): World {
  const kinds = new Map<string, ReturnType<World['kind']>>();
  return {
    ...world,
    kind(path) {
      const kind = kinds.get(path) ?? world.kind(path);
      kinds.set(path, kind);
      return kind;
    },
  };
}
