import { describe, expect, it } from '@jest/globals';
import { registry } from '../../rules/index.js';
import { cli } from '../../src/cli/cli.js';
import { testHost } from '../support/commands/test-host.js';

const PLAN = '# Plan: Berths\n\n## Constitution Check\n\n- [x] **Rollback**: one migration\n';

async function reportWith(path: string): Promise<string> {
  const host = testHost({ 'specs/1/plan.md': PLAN, [path]: 'text\n' });
  await cli(['specs/1/plan.md'], host, registry);
  const report = host.out();
  host.remove();
  return report;
}

describe('a file that looks like a constitution', () => {
  it.each(['constitution.txt', 'Constitution-v2.MD', 'specs/charter.adoc', 'docs/constitution.rst', '.Specify/Memory/CONSTITUTION.yaml'])('is named: %s', async (path) => {
    expect(await reportWith(path)).toContain(`\`${path}\` looks like a constitution and is not read`);
  });

  it.each(['packages/docs/constitution.txt', 'src/constitution.ts', 'docs/drafts/constitution.md', 'our-constitution.md', 'constitution.txt/notes'])('is not: %s', async (path) => {
    expect(await reportWith(path)).not.toContain('looks like a constitution');
  });
});
