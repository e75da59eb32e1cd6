import { describe, expect, test } from '@jest/globals';
import { versionAt } from '../../src/evidence/claims/version-words.js';
import { atLeast, beginningWith, cargoRange, compatibleWith, composerRange, npmRange, overlap, pessimisticRange, pythonRange } from '../../src/evidence/ranges.js';

/** A range in a manifest, versions that it allows, and versions that it does not allow. */
const RANGES: readonly (readonly [read: (text: string) => string | undefined, written: string, allowed: string, refused: string])[] = [
  [npmRange, '^5.2.0', '5.9.0', '6.0.0'],
  [npmRange, '18 || >=20.5', '20.6.0', '19.0.0'],
  [npmRange, '>=3.0.0 <4.0.0', '3.9.0', '4.0.0'],
  [cargoRange, '1.75', '1.99.0', '2.0.0'],
  [cargoRange, '0.7', '0.7.9', '0.8.0'],
  [cargoRange, '>=1, <3', '2.9.0', '3.0.0'],
  [cargoRange, '=1.2.3', '1.2.3', '1.2.4'],
  [pythonRange, '>=3.11,<3.13', '3.12.4', '3.13.0'],
  [pythonRange, '~=3.11', '3.99.0', '4.0.0'],
  [pythonRange, '~=3.11.2', '3.11.9', '3.12.0'],
  [pythonRange, '==3.11.*', '3.11.9', '3.12.0'],
  [pythonRange, '^3.11', '3.99.0', '4.0.0'],
  [pythonRange, '>=3.8,!=3.9.1', '3.9.0', '3.7.0'],
  [pythonRange, '<2 || >=3.4', '3.4.0', '2.7.0'],
  [pessimisticRange, '~> 3.2', '3.9.0', '4.0.0'],
  [pessimisticRange, '~> 3.2.1', '3.2.9', '3.3.0'],
  [pessimisticRange, '>= 3.1, < 3.4', '3.3.0', '3.4.0'],
  [pessimisticRange, '~> 1.15 or ~> 3.0', '3.1.0', '2.0.0'],
  [pessimisticRange, '== 1.15.0', '1.15.0', '1.16.0'],
  [composerRange, '^8.2', '8.9.0', '9.0.0'],
  [composerRange, '~8.2', '8.9.0', '9.0.0'],
  [composerRange, '>=8.1 <8.4', '8.3.0', '8.4.0'],
  [composerRange, '^7.4 || ^8.1', '8.1.0', '8.0.0'],
  [beginningWith, '3.11.4', '3.11.0', '3.12.0'],
  [beginningWith, '21', '21.9.0', '22.0.0'],
  [atLeast, '1.85', '2.0.0', '1.84.9'],
  [compatibleWith, '1.9.1', '1.10.0', '2.0.0'],
];

describe('a range', () => {
  test.each(RANGES)('%p reads %s: %s is in it, %s is not', (read, written, allowed, refused) => {
    const range = read(written) ?? '';
    expect(overlap(range, allowed)).toBe(true);
    expect(overlap(range, refused)).toBe(false);
  });

  test.each(['*', '', 'latest', 'workspace:*', 'git+ssh://git@example.org/a.git', 'lts/*', 'any', 'file:../a', '../a'])('%p names no version', (written) => {
    expect(npmRange(written)).toBeUndefined();
    expect(pythonRange(written.replace(/\d/g, ''))).toBeUndefined();
  });
});

/** The text after a name in a plan, and the part that is read as its versions. */
const WORDS: readonly (readonly [behind: string, words: string, range: string])[] = [
  [' 3.11+', '3.11+', '>=3.11.0'],
  [' (>= 18, < 21)', '>= 18, < 21', '>=18.0.0 <21.0.0-0'],
  [' 3.11, 3.12 and 3.13', '3.11, 3.12 and 3.13', '>=3.11.0 <3.12.0-0||>=3.12.0 <3.13.0-0||>=3.13.0 <3.14.0-0'],
  [' 3.11–3.13', '3.11–3.13', '>=3.11.0 <3.14.0-0'],
  [' 3.10 to 3.12', '3.10 to 3.12', '>=3.10.0 <3.13.0-0'],
  [' 20 LTS', '20', '>=20.0.0 <21.0.0-0'],
  [' LTS 20', '20', '>=20.0.0 <21.0.0-0'],
  [' v20.x', 'v20.x', '>=20.0.0 <21.0.0-0'],
  [': 17', '17', '>=17.0.0 <18.0.0-0'],
  [' stable 1.75', '1.75', '>=1.75.0 <1.76.0-0'],
  [' 3.11 or newer', '3.11 or newer', '>=3.11.0'],
  [' ≥3.11', '≥3.11', '>=3.11.0'],
  [' ^8.2', '^8.2', '>=8.2.0 <9.0.0-0'],
  [' 18, packages by npm', '18', '>=18.0.0 <19.0.0-0'],
];

describe('the versions behind a name', () => {
  test.each(WORDS)('%s', (behind, words, range) => {
    expect(versionAt(`X${behind}`, 1)).toMatchObject({ words, range });
  });

  test.each([' (latest)', ' scripts', '', ' and 20 tests', ' 1.22rc1', ' 50% of it'])('%p are none', (behind) => {
    expect(versionAt(`X${behind}`, 1)).toBeUndefined();
  });
});
