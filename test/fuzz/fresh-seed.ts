import { randomInt } from 'node:crypto';

/** A seed that no run had before; printed, so that a run can be repeated. */
export function freshSeed(): number {
  const seed = randomInt(2 ** 31);
  process.stdout.write(`Seed of this run: ${seed}\n`);
  return seed;
}

/** Picks at most so many of a list, evenly spread from a place that the seed decides. */
export function someOf(seed: number, most: number): <Value>(all: readonly Value[]) => readonly Value[] {
  return (all) => {
    const step = Math.max(1, Math.ceil(all.length / most));
    return all.filter((_, index) => index % step === seed % step);
  };
}
