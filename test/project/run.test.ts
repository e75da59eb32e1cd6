import { describe, expect, it } from '@jest/globals';
import { registry } from '../../rules/index.js';
import { cli } from '../../src/cli/cli.js';
import { findingsIn } from '../support/commands/command.js';
import { CLEAN_PLAN } from '../support/commands/example-plans.js';
import { testRegistry } from '../support/commands/test-registry.js';
import { testHost } from '../support/commands/test-host.js';

const FIELDS = ['Storage', 'Testing', 'Target Platform', 'Constraints', 'Scale/Scope'].map((label) => `**${label}**: [e.g., this]`).join('\n');
const TEMPLATE = `# Implementation Plan: [FEATURE]\n\n## Summary\n\n[Extract from feature spec: primary requirement]\n\n## Technical Context\n\n**Language/Version**: [e.g., Python 3.11]\n${FIELDS}\n\n## Constitution Check\n\n**I. Simplicity**\n- [ ] One way\n`;

describe('a constitution that is still the stock template', () => {
  it('is reported once, under its own name', async () => {
    const host = testHost({ 'specs/1/plan.md': CLEAN_PLAN, 'specs/2/plan.md': CLEAN_PLAN, '.specify/memory/constitution.md': '# [PROJECT_NAME] Constitution\n\n## Core Principles\n\n### [PRINCIPLE_1_NAME]\n\n[PRINCIPLE_1_DESCRIPTION]\n' });
    await cli(['--format', 'json'], host, registry);
    const findings = findingsIn(host.out()).filter((finding) => finding.includes('constitution-source'));
    expect(findings).toEqual([expect.stringMatching(/^\.specify\/memory\/constitution\.md:\d+ warning constitution-source\/unfilled$/)]);
    host.remove();
  });
});

describe('plans that share a constitution under different overrides', () => {
  it.each([
    ['off for the last', { '1': 'warning', '2': 'off' }, 'warning'],
    ['off for the first', { '1': 'off', '2': 'error' }, 'error'],
    ['heavier for one', { '1': 'error', '2': 'warning' }, 'error'],
  ])('%s: what one of them deserves is reported, once, in its heaviest severity', async (_, severities, expected) => {
    const overrides = Object.entries(severities).map(([plan, severity]) => ({ files: [`specs/${plan}/**`], rules: { 'constitution-source': severity } }));
    const host = testHost({ 'specs/1/plan.md': CLEAN_PLAN, 'specs/2/plan.md': CLEAN_PLAN, '.specify/memory/constitution.md': '# [PROJECT_NAME] Constitution\n\n## Core Principles\n\n### [PRINCIPLE_1_NAME]\n', '.planlintrc.json': JSON.stringify({ overrides }) });
    await cli(['--format', 'json'], host, registry);
    const reported = findingsIn(host.out()).filter((finding) => finding.includes('constitution-source'));
    expect(reported).toEqual([expect.stringMatching(new RegExp(`^\\.specify/memory/constitution\\.md:\\d+ ${expected} constitution-source/unfilled$`))]);
    host.remove();
  });
});

describe('the stage', () => {
  it('draft: a plan that is still the template is reported once', async () => {
    const host = testHost({ 'specs/1/plan.md': TEMPLATE });
    await cli(['--format', 'json', '--stage', 'draft', '--constitution', 'nebula'], host, registry);
    expect(findingsIn(host.out())).toEqual(['specs/1/plan.md:1 warning template-placeholder/untouched-template']);
    host.remove();
  });

  it.each([
    ['draft', 'warning'],
    ['final', 'error'],
  ])('%s reports the principles that are left out as one %s', async (stage, severity) => {
    const plan = '# Implementation Plan: Export\n\n## Constitution Check\n\n**I. Type Safety First**\n\n- [x] Workflow connections validated at compile time via trait bounds\n';
    const host = testHost({ 'specs/1/plan.md': plan });
    await cli(['--format', 'json', '--stage', stage, '--constitution', 'nebula'], host, registry);
    expect(findingsIn(host.out()).filter((finding) => finding.endsWith('/principle-missing'))).toEqual([`specs/1/plan.md:3 ${severity} test-driven-development/principle-missing`]);
    host.remove();
  });
});

describe('what goes wrong with one plan', () => {
  it('may be that it cannot be read', async () => {
    const host = testHost({ 'specs/1/plan.md': CLEAN_PLAN });
    const locked = { ...host, read: () => { throw new Error('EACCES: permission denied'); } };
    expect(await cli(['--constitution', 'nebula'], locked, testRegistry)).toBe(2);
    expect(host.err()).toBe('plan-lint: specs/1/plan.md: EACCES: permission denied\n');
    host.remove();
  });

  it('may be that its constitution cannot', async () => {
    const host = testHost({ 'specs/1/plan.md': CLEAN_PLAN, '.specify/memory/constitution.md': '# Law\n' });
    const locked = { ...host, read: (path: string) => { if (path.endsWith('constitution.md')) throw new Error('EIO'); return host.read(path); } };
    expect(await cli([], locked, testRegistry)).toBe(2);
    expect(host.err().replace(host.cwd, '.')).toBe('plan-lint: Cannot read `./.specify/memory/constitution.md`: EIO\n');
    host.remove();
  });

  it('may be a bug that is no rule\'s', async () => {
    const host = testHost({ 'specs/1/plan.md': CLEAN_PLAN });
    const broken = { ...testRegistry, builtIn: { ...testRegistry.builtIn, get constitution(): never { throw new RangeError('of the engine'); } } };
    expect(await cli(['--constitution', 'nebula'], host, broken)).toBe(3);
    expect(host.err()).toMatch(/^plan-lint: specs\/1\/plan\.md: A bug of plan-lint on `specs\/1\/plan\.md`: RangeError: of the engine\n +at /);
    host.remove();
  });
});
