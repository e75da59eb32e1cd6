import { randomInt } from 'node:crypto';

/** A fresh seed, printed so that the run can be repeated. */
export function freshSeed(): number {
  const seed = randomInt(2 ** 31);
  process.stdout.write(`Seed of this run: ${seed}\n`);
  return seed;
}
