import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { PROPERTIES, type Property } from './properties.js';

const USAGE = `Usage: npm run fuzz -- [--seconds N] [--seed N] [--only WORDS] [--path PATH]

Tries the properties of test/fuzz/properties.ts on as many plans as there is time for.
  --seconds N   how long, for all of them together (default 120)
  --seed N      the same plans again
  --only WORDS  only the properties whose names hold the words
  --path PATH   one counterexample again, as fast-check printed its path
`;

/** Tries a property until its time is over; prints the result and returns whether it held. */
function attempt({ name, assert }: Property, seed: number, milliseconds: number, path: string | undefined): boolean {
  process.stdout.write(`${name} … `);
  try {
    assert({ seed, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: milliseconds, ...(path !== undefined && { path }) });
  } catch (error) {
    process.stdout.write(`NO\n\n${error instanceof Error ? `${error.message}\n${error.cause instanceof Error ? (error.cause.stack ?? '') : ''}` : String(error)}\n`);
    process.stdout.write(`Again: npm run fuzz -- --seed ${seed} --only "${name}", with the path above after --path\n\n`);
    return false;
  }
  process.stdout.write('holds\n');
  return true;
}

function fuzz(words: readonly string[]): number {
  const { values } = parseArgs({ args: [...words], options: { seconds: { type: 'string', default: '120' }, seed: { type: 'string' }, only: { type: 'string', default: '' }, path: { type: 'string' }, help: { type: 'boolean', default: false } } });
  const { only, path } = values;
  const chosen = PROPERTIES.filter(({ name }) => name.includes(only));
  const [seconds, seed] = [Number(values.seconds), Number(values.seed ?? randomInt(2 ** 31))];
  if (values.help || chosen.length === 0 || !(seconds > 0) || !Number.isInteger(seed)) {
    process.stdout.write(USAGE);
    return values.help ? 0 : 2;
  }
  process.stdout.write(`seed ${seed}\n`);
  const held = chosen.map((property) => attempt(property, seed, (seconds * 1000) / chosen.length, path));
  return held.every(Boolean) ? 0 : 1;
}

process.exitCode = fuzz(process.argv.slice(2));
