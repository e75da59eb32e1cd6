import { describe, expect, it } from '@jest/globals';
import { registry } from '../../rules/index.js';
import { cli } from '../../src/cli/cli.js';
import { findingsIn } from '../support/commands/command.js';
import { testHost } from '../support/commands/test-host.js';

const LAW = '# Ferry Constitution\n\n## Core Principles\n\n### I. Small Steps\n\nText.\n\n## Constraints\n\n- Bookings MUST stay in PostgreSQL.\n\n**Version**: 1.1.0 | **Ratified**: 2025-02-01 | **Last Amended**: 2025-03-01\n';
const PLAN = 'specs/1/plan.md';
const UNMENTIONED = `${PLAN}:5 warning constitution-check/clause-unmentioned`;

async function findings(words: string, date = '2025-04-01'): Promise<readonly string[]> {
  const plan = `# Implementation Plan: Night sailings\n\n**Date**: ${date}\n\n## Constitution Check\n\n- **I. Small Steps**: PASS, one flag\n`;
  const host = testHost({ '.specify/memory/constitution.md': LAW, [PLAN]: plan });
  await cli(`${words} --format json`.trim().split(' '), host, registry);
  host.remove();
  return findingsIn(host.out()).filter((finding) => finding.includes('clause-unmentioned'));
}

describe('a binding clause outside of the principles that no check mentions', () => {
  it('is reported by strict only, or where it is asked for', async () => {
    expect(await findings('')).toEqual([]);
    expect(await findings('--preset strict')).toEqual([UNMENTIONED]);
    expect(await findings('--rule constitution-check/clause-unmentioned:error')).toEqual([UNMENTIONED.replace('warning', 'error')]);
    expect(await findings('--preset strict --rule constitution-check:off')).toEqual([]);
  });

  it('is not asked of a plan that is older than the last amendment', async () => {
    expect(await findings('--preset strict', '2025-02-10')).toEqual([]);
  });
});
