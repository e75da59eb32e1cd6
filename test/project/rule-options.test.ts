import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { registry } from '../../rules/index.js';
import { cli } from '../../src/cli/cli.js';
import { lint } from '../../src/index.js';
import { builtInRules } from '../../src/project/lint/registry.js';
import { findingsIn, type Files, type Outcome } from '../support/commands/command.js';
import { testHost } from '../support/commands/test-host.js';

const PLAN = 'specs/1/plan.md';
const byHand = (testing: string): string => `# Implementation Plan: Export\n\n## Technical Context\n\n**Testing**: ${testing}\n\n## Constitution Check\n\n**V. Test-Driven Development (NON-NEGOTIABLE)**\n- [x] CI blocks merges on test failures\n`;
const RUNNERS = { 'test-driven-development': ['error', { runners: ['Zest', 'c++check'] }] };
const PLUGIN = `export const owner = {
  id: 'owner', title: 'Owner', why: 'x', messages: { absent: { text: 'No \`{label}\`', hint: 'Name one.', severity: 'error' } },
  options: { schema: { label: { type: 'string', minLength: 1 }, level: { enum: ['low', 'high'] } }, defaults: { label: 'Owner', level: 'low' } },
  * check({ plan, options }) { if (!plan.source.includes(options.label + '-' + options.level)) yield { messageId: 'absent', at: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, data: { label: options.label } }; },
};\n`;

async function run(words: string, config: object, files: Files = { [PLAN]: byHand('manual, with zest') }): Promise<Outcome> {
  const host = testHost({ ...files, '.planlintrc.json': JSON.stringify(config) });
  const code = await cli(words.split(' '), host, registry);
  host.remove();
  return { code, out: host.out(), err: host.err().replaceAll(host.cwd, '.') };
}

async function toolFindings(config: object, testing: string): Promise<readonly string[]> {
  const { out } = await run('--constitution nebula --format json', config, { [PLAN]: byHand(testing) });
  return findingsIn(out).filter((finding) => finding.includes('test-tool-missing'));
}

const MISSING = [`${PLAN}:5 error test-driven-development/test-tool-missing`];

describe('the options of a rule', () => {
  it('are set beside its severity', async () => {
    expect(await toolFindings({}, 'manual, with zest')).toEqual(MISSING);
    expect(await toolFindings({ rules: RUNNERS }, 'manual, with zest')).toEqual([]);
    expect(await toolFindings({ rules: RUNNERS }, 'manual, then C++Check')).toEqual([]);
    expect(await toolFindings({ rules: RUNNERS }, 'manual, no zest')).toEqual(MISSING);
    expect(await toolFindings({ rules: RUNNERS }, 'manual, with zesty words')).toEqual(MISSING);
  });

  it('stay where a later configuration sets the severity only, and are replaced as a whole', async () => {
    const overrides = [{ files: ['specs'], rules: { 'test-driven-development': 'warning' } }];
    expect(await toolFindings({ rules: RUNNERS, overrides }, 'manual, with zest')).toEqual([]);
    const replaced = [{ files: ['specs'], rules: { 'test-driven-development': ['warn', { runners: ['other'] }] } }];
    expect(await toolFindings({ rules: RUNNERS, overrides: replaced }, 'manual, with zest')).toEqual([MISSING[0]?.replace('error', 'warning')]);
    expect(await toolFindings({ rules: { 'test-driven-development': [2] } }, 'manual')).toEqual(MISSING);
  });

  it('are taken by the library', () => {
    const ids = (rules: Parameters<typeof lint>[1]): readonly string[] => lint(byHand('manual, with zest'), rules).findings.map(({ messageId }) => messageId);
    expect(ids({ constitution: 'nebula' })).toContain('test-tool-missing');
    expect(ids({ constitution: 'nebula', rules: { 'test-driven-development': ['error', { runners: ['zest'] }] } })).not.toContain('test-tool-missing');
  });

  it.each([
    ['a wrong type', { 'test-driven-development': ['error', { runners: 'zest' }] }, 'options of rule `test-driven-development`: `runners` is "zest"; it must be an array'],
    ['an unknown one', { 'test-driven-development': ['error', { runer: ['zest'] }] }, 'options of rule `test-driven-development`: unknown key `runer`; did you mean `runners`? (known: runners)'],
    ['a rule without any', { 'option-label': ['error', { names: [] }] }, 'rule `option-label` takes no options'],
    ['a message', { 'option-label/label': ['error', { names: [] }] }, '`option-label/label` is a message, which takes a severity only; options belong to the rule `option-label`'],
  ])('are refused: %s', async (_, rules, message) => {
    expect(await run(PLAN, { rules })).toEqual({ code: 2, out: '', err: `plan-lint: .planlintrc.json: rules: ${message}\n` });
  });

  it.each([
    [{ 'option-label': ['eror', {}] }, '`rules.option-label.0` is "eror"; allowed: error, warning, off; did you mean `error`?'],
    [{ 'option-label': ['error', 'x'] }, '`rules.option-label.1` is "x"; it must be an object'],
    [{ 'option-label': [] }, '`rules.option-label` is []; it must not be empty'],
  ])('are written as ESLint has it: %j', async (rules, message) => {
    expect((await run(PLAN, { rules })).err).toBe(`plan-lint: .planlintrc.json: ${message}\n`);
  });

  it('are shown by --explain, --list-rules and --print-config', async () => {
    expect((await run('--explain test-driven-development', {})).out).toContain('Options, as `"test-driven-development": ["error", { … }]` in the configuration:\n  runners  More that runs tests, besides the tools that the rule knows: the names as a plan writes them (default: [])\n');
    expect(JSON.parse((await run('--explain test-driven-development --format json', {})).out)).toMatchObject({ options: { schema: { properties: { runners: { type: 'array' } } }, defaults: { runners: [] } } });
    expect(JSON.parse((await run(`--print-config ${PLAN}`, { rules: RUNNERS })).out)).toMatchObject({ options: { 'test-driven-development': { runners: ['Zest', 'c++check'] }, 'tool-mismatch': { allow: [] } } });
    expect((await run(`--print-config ${PLAN}`, { rules: { 'tool-mismatch': ['error', { allow: 1 }] } })).code).toBe(2);
  });

  it('are in the schema that editors read', () => {
    const isConfig = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(new URL('../../config.schema.json', import.meta.url), 'utf8')));
    expect(isConfig({ rules: RUNNERS })).toBe(true);
    expect(isConfig({ rules: { 'test-driven-development': ['error', { runner: [] }] } })).toBe(false);
    const declaring = builtInRules(registry).filter(({ options }) => options !== undefined);
    expect(declaring.map(({ id }) => id)).toEqual(['test-driven-development', 'tool-mismatch']);
  });
});

describe('the options of a plug-in\'s rule', () => {
  const files = { 'owner.mjs': PLUGIN, [PLAN]: '# Plan: Export\n\nMaintainer-high\n' };
  it('are validated by its schema, and completed by its defaults', async () => {
    expect(findingsIn((await run('--format json', { plugins: ['./owner.mjs'] }, files)).out)).toContain(`${PLAN}:1 error owner/absent`);
    const set = { plugins: ['./owner.mjs'], rules: { owner: ['error', { label: 'Maintainer', level: 'high' }] } };
    expect(findingsIn((await run('--format json', set, files)).out)).not.toContain(`${PLAN}:1 error owner/absent`);
    expect((await run(PLAN, { plugins: ['./owner.mjs'], rules: { owner: ['error', { level: 'hihg' }] } }, files)).err).toBe('plan-lint: .planlintrc.json: rules: options of rule `owner`: `level` is "hihg"; allowed: low, high; did you mean `high`?\n');
  });

  it.each([
    ['without defaults', `defaults: { label: 'Owner', level: 'low' }`, 'defaults: 3', '`options.defaults` is 3; it must be an object'],
    ['with defaults that do not fit', `level: 'low' }`, `level: 'none' }`, '`options.defaults` do not fit `options.schema`: `level` is "none"; allowed: low, high'],
    ['with a schema that is none', `{ enum: ['low', 'high'] }`, `{ enum: 'low' }`, '`options.schema`: schema is invalid'],
  ])('are refused %s', async (_, written, instead, message) => {
    const { code, err } = await run(PLAN, { plugins: ['./owner.mjs'] }, { ...files, 'owner.mjs': PLUGIN.replace(written, instead) });
    expect(code).toBe(2);
    expect(err).toContain(`plan-lint: Plug-in \`./owner.mjs\`: rule \`owner\`: ${message}`);
  });
});
