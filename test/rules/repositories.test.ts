import { describe, expect, it, test } from '@jest/globals';
import { registry } from '../../rules/index.js';
import { kindOfManifest } from '../../src/evidence/manifests/manifest-kinds.js';
import { filesOf, findingsIn, repositoryTables } from '../support/cases/repository-cases.js';

const tables = repositoryTables();
/** Rules without findings in a repository without manifests. */
const ON_MANIFESTS: readonly string[] = ['version-mismatch', 'tool-mismatch', 'claim-unsupported'];

describe.each(tables)('%s', (rule, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    expect(await findingsIn(filesOf(one), 'strict', rule)).toEqual(one.finds ?? []);
  });
});

describe.each(tables.filter(([rule]) => ON_MANIFESTS.includes(rule)))('%s without manifests', (rule, cases) => {
  test.each(cases.filter(({ finds }) => finds !== undefined).map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const files = Object.entries(filesOf(one)).filter(([path]) => kindOfManifest(path.split('/').at(-1) ?? '') === undefined);
    expect(await findingsIn(Object.fromEntries(files), 'strict', rule)).toEqual([]);
  });
});

describe('the tables', () => {
  it('show all that the rules on evidence can say', () => {
    const found = new Set(tables.flatMap(([rule, cases]) => cases.flatMap(({ finds = [] }) => finds.map((line) => `${rule}/${line.split(' ')[2] ?? ''}`))));
    const rules = registry.rules.filter(({ id }) => tables.some(([rule]) => rule === id));
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.flatMap(({ id, messages }) => Object.keys(messages).map((messageId) => `${id}/${messageId}`)).filter((id) => !found.has(id))).toEqual([]);
  });

  it('start from a plan without findings', async () => {
    expect(await findingsIn(filesOf({ name: 'base' }), 'recommended')).toEqual([]);
  });
});
