import { describe, test } from '@jest/globals';
import { PROPERTIES } from './properties.js';

// Few plans, of one seed; `npm run fuzz` tries as many others as there is time for.
const SEED = 6;

describe('of any plan whatever', () => {
  test.each(PROPERTIES.map((property) => [property.name, property] as const))('%s', (_, { assert, runs }) => {
    assert({ seed: SEED, numRuns: runs });
  });
});
