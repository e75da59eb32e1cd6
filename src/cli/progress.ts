import type { Spinner, World } from '../host/world.js';

/** Whom a run tells how far it is. */
export interface Progress {
  step(done: number, total: number): Promise<void>;
  end(): void;
}

/** Tells nobody. */
export const NO_PROGRESS: Progress = { step: () => Promise.resolve(), end: () => undefined };

const PATIENCE_IN_MILLISECONDS = 1000;
const PACE_IN_MILLISECONDS = 100;

/** Shows a person how far the run is, once it has lasted longer than one waits without wondering. */
export function progressOn(world: Pick<World, 'now' | 'spinner'>): Progress {
  let next = world.now() + PATIENCE_IN_MILLISECONDS;
  let spinner: Spinner | undefined;
  return {
    async step(done, total) {
      if (world.now() < next) return;
      next = world.now() + PACE_IN_MILLISECONDS;
      spinner ??= await world.spinner();
      await spinner?.say(`${done} of ${total} plans`);
    },
    end: () => spinner?.end(),
  };
}
