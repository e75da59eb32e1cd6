import { randomInt } from 'node:crypto';

/** A fresh seed, printed so that the run can be repeated. */
export function freshSeed(): number {
  const seed = randomInt(2 ** 31);
  process.stdout.write(`Seed of this run: ${seed}\n`);
  return seed;
}

/** Returns a function that picks up to `most` evenly spaced items of a list, starting at an index that depends on the seed. */
export function someOf(seed: number, most: number): <Value>(all: readonly Value[]) => readonly Value[] {
  return (all) => {
    const step = Math.max(1, Math.ceil(all.length / most));
    return all.filter((_, index) => index % step === seed % step);
  };
}
