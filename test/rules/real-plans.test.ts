import { expect, it } from '@jest/globals';
import { FORMATS, lintFiles } from '../../src/index.js';
import { PACKAGE_ROOT } from '../support/commands/project-folder.js';

const FINDINGS = [
  'harbour/specs/002-tide-alerts/plan.md:18:18: error Undecided field `Constraints`: `[NEEDS CLARIFICATION: how many messages may be sent a month?]` [needs-clarification/marker]',
  'harbour/specs/002-tide-alerts/plan.md:28:1: error Open gate (`⏳ PENDING`): `II. Tests Before Code` [tests-before-code/gate-open]',
];

it('plans as people write them, in four projects and three languages: what is open is found, and nothing else', async () => {
  const result = await lintFiles({ paths: ['fixtures/real'], cwd: PACKAGE_ROOT });
  expect(FORMATS.compact(result).replaceAll('fixtures/real/', '').trim().split('\n')).toEqual(FINDINGS);
  expect(result.files).toHaveLength(5);
});
