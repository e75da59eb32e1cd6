import { describe, expect, it } from '@jest/globals';
import { findingsIn, runCommand } from '../support/commands/command.js';
import { CLEAN_PLAN, OPEN_PLAN } from '../support/commands/example-plans.js';

const FILES = {
  'specs/001-first/plan.md': OPEN_PLAN,
  'specs/002-second/plan.md': OPEN_PLAN,
  'specs/003-third/plan.md': CLEAN_PLAN,
  '.planlintrc.json': '{ "constitution": "nebula" }',
};
const FIRST = ['specs/001-first/plan.md:6 error simplicity/gate-open'];
const SECOND = ['specs/002-second/plan.md:6 error simplicity/gate-open'];

async function findings(words: string, files: object, env: Readonly<Record<string, string>> = {}, cwd = '.'): Promise<readonly string[]> {
  const { out } = await runCommand(`--format json ${words}`, { ...FILES, ...files }, { env, cwd });
  return findingsIn(out);
}

const named = (folder: string): object => ({ '.specify/feature.json': JSON.stringify({ feature_directory: folder }) });

describe('--feature', () => {
  it('takes the feature that .specify/feature.json names', async () => {
    expect(await findings('--feature', named('specs/002-second'))).toEqual(SECOND);
  });

  it('takes the feature of the environment before it', async () => {
    expect(await findings('--feature', named('specs/002-second'), { SPECIFY_FEATURE_DIRECTORY: 'specs/001-first' })).toEqual(FIRST);
  });

  it('looks for it from the folder upwards', async () => {
    expect(await findings('--feature', named('specs/003-third'), {}, 'specs')).toEqual([]);
  });

  it('looks for it from the project that SPECIFY_INIT_DIR names', async () => {
    const files = { 'apps/web/.specify/feature.json': '{"feature_directory":"specs/004-fourth"}', 'apps/web/specs/004-fourth/plan.md': OPEN_PLAN };
    expect(await findings('--feature', files, { SPECIFY_INIT_DIR: 'apps/web' })).toEqual(['apps/web/specs/004-fourth/plan.md:6 error simplicity/gate-open']);
  });

  it.each<[string, string, string, readonly string[]]>([
    ['the variable names a folder', '002-second', 'main', SECOND],
    ['the variable names another branch of it', '002-second-try', 'main', SECOND],
    ['the branch has its name', '', '002-second', SECOND],
    ['the branch has its number', '', '001-other-words', FIRST],
    ['the variable is before the branch', '002-second', '001-first', SECOND],
    ['the branch has its time', '', '20260318-143022-try', ['specs/20260318-143022-fourth/plan.md:6 error simplicity/gate-open']],
  ])('takes the feature in specs/ if %s', async (_, variable, branch, expected) => {
    const files = { 'specs/20260318-143022-fourth/plan.md': OPEN_PLAN, 'specs/20260318-150000-fifth/plan.md': OPEN_PLAN, '.git/HEAD': `ref: refs/heads/${branch}\n`, '.git/objects/a': '', '.git/refs/a': '' };
    expect(await findings('--feature', files, { SPECIFY_FEATURE: variable })).toEqual(expected);
  });

  it('takes all plans where a number is used twice, or the branch is no feature', async () => {
    const git = (branch: string): object => ({ '.git/HEAD': `ref: refs/heads/${branch}\n`, '.git/objects/a': '', '.git/refs/a': '' });
    expect(await findings('--feature', git('main'))).toEqual([...FIRST, ...SECOND]);
    expect(await findings('--feature', { ...git('001-try'), 'specs/001-again/plan.md': CLEAN_PLAN })).toEqual([...FIRST, ...SECOND]);
  });

  it.each([
    ['there is none', {}],
    ['it has no plan yet', named('specs/009-ninth')],
    ['the file is no JSON', { '.specify/feature.json': '{' }],
    ['the file names none', { '.specify/feature.json': '{}' }],
  ])('takes all plans where %s', async (_, files) => {
    expect(await findings('--feature', files)).toEqual([...FIRST, ...SECOND]);
  });

  it.each<[string, object, Readonly<Record<string, string>>, string]>([
    ['says that the folder of the feature has no plan', named('specs/009-ninth'), {}, 'The current feature `specs/009-ninth` (.specify/feature.json) has no plan.md: linting all plans.'],
    ['names the variable where it names the folder', {}, { SPECIFY_FEATURE_DIRECTORY: 'specs/008-eighth' }, 'The current feature `specs/008-eighth` ($SPECIFY_FEATURE_DIRECTORY) has no plan.md: linting all plans.'],
    ['names the variable of the feature', {}, { SPECIFY_FEATURE: '008-eighth' }, 'The current feature `specs/008-eighth` ($SPECIFY_FEATURE) has no plan.md: linting all plans.'],
    ['says nothing where no feature is set', {}, {}, ''],
  ])('%s', async (_, files, env, note) => {
    const { out, err } = await runCommand('--format compact --feature', { ...FILES, ...files }, { env });
    expect(out).toContain('specs/001-first/plan.md');
    expect(err.includes('current feature')).toBe(note !== '');
    expect(err).toContain(note);
  });

  it('leaves paths alone that are named', async () => {
    expect(await findings('--feature specs/001-first', named('specs/002-second'))).toEqual(FIRST);
  });
});
