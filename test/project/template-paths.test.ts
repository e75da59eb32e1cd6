import { describe, expect, it } from '@jest/globals';
import { registry } from '../../rules/index.js';
import { cli } from '../../src/cli/cli.js';
import { findingsIn } from '../support/commands/command.js';
import { testHost } from '../support/commands/test-host.js';

/** A template that requires one section besides the check. */
const template = (section: string): string => `# Plan: [TITLE]\n\n## ${section}\n\n[What]\n\n## Constitution Check\n\n- [ ] **Rollback**: [how]\n`;
const PLAN = '# Plan: Berths\n\n## Risks\n\nNone is known.\n\n## Constitution Check\n\n- [x] **Rollback**: one migration\n';
const registryOf = (kind: string, entries: object): string => JSON.stringify({ schema_version: '1.0', [kind]: entries });

/** The names of the missing sections. */
async function missingWith(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const host = testHost({ 'specs/1/plan.md': PLAN, ...files });
  await cli(['--format', 'json'], host, registry);
  const findings = findingsIn(host.out());
  host.remove();
  return findings;
}

const CORE = { '.specify/templates/plan-template.md': template('Core') };
const PRESETS = { '.specify/presets/one/templates/plan-template.md': template('One'), '.specify/presets/two/templates/plan-template.md': template('Two') };
const presets = (entries: object): Record<string, string> => ({ '.specify/presets/.registry': registryOf('presets', entries) });

describe('the plan template in force', () => {
  it.each([
    ['the project\'s own', CORE, 'Core'],
    ['no preset\'s that is not registered', { ...CORE, ...PRESETS }, 'Core'],
    ['a registered preset\'s', { ...CORE, ...PRESETS, ...presets({ two: {} }) }, 'Two'],
    ['of several presets the one with the lowest number', { ...CORE, ...PRESETS, ...presets({ one: { priority: 20 }, two: { priority: 5 } }) }, 'Two'],
    ['of equal ones the first by name', { ...CORE, ...PRESETS, ...presets({ two: {}, one: {} }) }, 'One'],
    ['no preset\'s that is disabled', { ...CORE, ...PRESETS, ...presets({ one: { enabled: false } }) }, 'Core'],
    ['no preset\'s that has none', { ...CORE, ...presets({ three: {} }) }, 'Core'],
    ['no preset\'s out of its folder', { ...CORE, ...PRESETS, 'elsewhere/templates/plan-template.md': template('Else'), ...presets({ '../../elsewhere': {} }) }, 'Core'],
    ['the project\'s own where the registry is broken', { ...CORE, ...PRESETS, '.specify/presets/.registry': '{' }, 'Core'],
    ['an override before all', { ...CORE, ...PRESETS, ...presets({ one: {} }), '.specify/templates/overrides/plan-template.md': template('Override') }, 'Override'],
    ['an extension\'s before the project\'s own', { ...CORE, '.specify/extensions/ext/templates/plan-template.md': template('Extension'), '.specify/extensions/.registry': registryOf('extensions', { ext: {} }) }, 'Extension'],
    ['a preset\'s before an extension\'s', { ...PRESETS, ...presets({ one: {} }), '.specify/extensions/ext/templates/plan-template.md': template('Extension'), '.specify/extensions/.registry': registryOf('extensions', { ext: {} }) }, 'One'],
  ])('is %s', async (_, files, section) => {
    const host = testHost({ 'specs/1/plan.md': PLAN, ...files });
    await cli(['--format', 'compact'], host, registry);
    expect(host.out()).toContain(`Missing section \`${section}\``);
    expect(host.out().match(/Missing section/g)).toHaveLength(1);
    host.remove();
  });

  const ownCommand = (text: string, strategy = 'replace'): Readonly<Record<string, string>> => ({
    ...presets({ bare: {} }),
    '.specify/presets/bare/preset.yml': `provides:\n  templates:\n    - { type: command, name: speckit.plan, file: commands/speckit.plan.md, strategy: ${strategy} }\n`,
    '.specify/presets/bare/commands/speckit.plan.md': text,
  });

  it.each([
    ['none', ownCommand('Store a plan in plan.md.'), 'warning'],
    ['the project\'s own where the preset\'s command copies it', ownCommand('Run setup-plan.sh, and fill IMPL_PLAN in.'), 'error'],
    ['the project\'s own where the preset\'s command adds to that of spec-kit', ownCommand('Also name the risks.', 'append'), 'error'],
    ['the project\'s own where the preset\'s command is missing', { ...ownCommand(''), '.specify/presets/bare/preset.yml': 'provides:\n  templates:\n    - { type: command, name: speckit.plan, file: ../plan.md }\n' }, 'error'],
  ])('is %s with a plan command of a preset', async (_, files, severity) => {
    const findings = await missingWith({ ...files, '.specify/templates/plan-template.md': '# Plan: [TITLE]\n\n## Project Structure\n\n[What]\n\n## Constitution Check\n\n- [ ] **Rollback**: [how]\n' });
    expect(findings).toContain(`specs/1/plan.md:1 ${severity} required-section/missing`);
  });

  const one = (strategy: string): Record<string, string> => ({ ...presets({ one: {} }), '.specify/presets/one/preset.yml': `provides:\n  templates:\n    - { type: template, name: spec-template, strategy: replace }\n    - { type: template, name: plan-template, file: templates/plan-template.md, strategy: ${strategy} }\n` });
  const ONE = { '.specify/presets/one/templates/plan-template.md': '## One\n\n[What]\n\n## Complexity Tracking\n\nNo violations.\n\n{CORE_TEMPLATE}\n' };

  it.each([
    ['append', ['Core', 'One']],
    ['prepend', ['One', 'Core']],
    ['wrap', ['One', 'Core']],
    ['replace', ['One']],
    ['another', ['One']],
    ['[', ['One']],
  ])('has the sections of the next place too where a preset says %p', async (strategy, sections) => {
    const host = testHost({ 'specs/1/plan.md': PLAN, ...CORE, ...ONE, ...one(strategy) });
    await cli(['--format', 'compact'], host, registry);
    const missing = [...host.out().matchAll(/Missing section `(\w+)`/g)].map(([, section]) => section);
    expect(missing.sort()).toEqual([...sections].sort());
    host.remove();
  });

  it('is the preset\'s alone where nothing is below it', async () => {
    const host = testHost({ 'specs/1/plan.md': PLAN, ...ONE, ...one('append') });
    await cli(['--format', 'compact'], host, registry);
    expect(host.out()).toContain('Missing section `One`');
    host.remove();
  });

  it('asks for no section that it lacks', async () => {
    expect(await missingWith({ '.specify/templates/plan-template.md': template('Risks') })).toEqual([]);
  });

  it('is the stock one where the project has none', async () => {
    expect(await missingWith({})).toEqual(expect.arrayContaining(['specs/1/plan.md:1 warning required-section/missing']));
  });
});
