import { describe, test } from '@jest/globals';
import { freshSeed } from './fresh-seed.js';
import { PROPERTIES } from './properties.js';

// Few plans, others each time; `npm run fuzz` tries as many as there is time for.
const seed = freshSeed();

describe('of any plan whatever', () => {
  test.each(PROPERTIES.map((property) => [property.name, property] as const))('%s', (_, { assert, runs }) => {
    assert({ seed, numRuns: runs });
  });
});
