import { describe, test } from '@jest/globals';
import { freshSeed } from './fresh-seed.js';
import { PROPERTIES } from './properties.js';

// A few plans from a fresh seed; `npm run fuzz` runs for a given time.
const seed = freshSeed();

describe('of any plan whatever', () => {
  test.each(PROPERTIES.map((property) => [property.name, property] as const))('%s', (_, { assert, runs }) => {
    assert({ seed, numRuns: runs });
  });
});
