import { describe, expect, it } from '@jest/globals';
import { readFileSync, cpSync, symlinkSync } from 'node:fs';
import { findingsIn, runCommand, type Files, type Outcome } from '../support/commands/command.js';
import { CLEAN_PLAN, OPEN_PLAN } from '../support/commands/example-plans.js';
import type { TestHostOptions } from '../support/commands/test-host.js';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registry } from '../../rules/index.js';
import { cli } from '../../src/cli/cli.js';
import { testHost } from '../support/commands/test-host.js';

const PLAN = 'specs/001-a/plan.md';
const PLAN_OPEN = { [PLAN]: OPEN_PLAN };
const OFF = { constitution: 'nebula', rules: { 'simplicity/gate-open': 'off' } };

function run(words: string, files: Files, options?: TestHostOptions): Promise<Outcome> {
  return runCommand(words, files, options);
}

describe('a configuration', () => {
  it.each([
    ['.planlintrc.json', JSON.stringify(OFF)],
    ['.planlintrc.jsonc', `{ // why\n "constitution": "nebula", "rules": { "simplicity": "off", }, }`],
    ['.planlintrc.yaml', 'constitution: nebula\nrules:\n  simplicity/gate-open: off\n'.replace(': off', ': "off"')],
    ['.planlintrc.yml', 'constitution: nebula\nrules: { simplicity: "off" }\n'],
    ['plan-lint.config.mjs', `export default ${JSON.stringify(OFF)};`],
    ['plan-lint.config.cjs', `module.exports = ${JSON.stringify(OFF)};`],
    ['package.json', JSON.stringify({ name: 'x', planLint: OFF })],
  ])('is read from %s', async (name, content) => {
    expect(await run('', { ...PLAN_OPEN, [name]: content })).toMatchObject({ code: 0, err: '' });
  });

  it('is the nearest to the plan', async () => {
    const files = { ...PLAN_OPEN, 'apps/a/specs/1/plan.md': OPEN_PLAN, '.planlintrc.json': JSON.stringify({ constitution: 'nebula' }), 'apps/a/package.json': JSON.stringify({ name: 'no configuration here' }), 'apps/a/specs/.planlintrc.json': JSON.stringify(OFF) };
    expect(findingsIn((await run('. --format json', files)).out)).toEqual([`${PLAN}:6 error simplicity/gate-open`]);
  });

  it('is not looked for above the repository', async () => {
    const files = { '.planlintrc.json': '{ broken', 'inner/.git/HEAD': '', 'inner/specs/1/plan.md': CLEAN_PLAN };
    expect((await run('inner', files, {})).code).toBe(2);
    expect((await run('--constitution nebula', files, { cwd: 'inner' })).code).toBe(0);
  });

  it('may be named, or refused', async () => {
    const files = { ...PLAN_OPEN, '.planlintrc.json': JSON.stringify({ constitution: 'nebula' }), 'other.json': JSON.stringify(OFF) };
    expect((await run('', files)).code).toBe(1);
    expect((await run('--config other.json', files)).code).toBe(0);
    expect((await run('--no-config', { ...files, '.planlintrc.json': '{ broken' })).code).toBe(1);
  });

  it('gives way to the command line', async () => {
    const files = { ...PLAN_OPEN, '.planlintrc.json': JSON.stringify(OFF) };
    expect((await run('--rule simplicity:error', files)).code).toBe(1);
  });

  it('has overrides for some plans', async () => {
    const config = { constitution: 'nebula', overrides: [{ files: ['specs/0*/**'], rules: { simplicity: 'warning' } }, { files: ['specs/002-b/*'], rules: { simplicity: 'off' } }] };
    const { out } = await run('--format json', { ...PLAN_OPEN, 'specs/002-b/plan.md': OPEN_PLAN, 'specs/100/plan.md': OPEN_PLAN, '.planlintrc.json': JSON.stringify(config) });
    expect(findingsIn(out)).toEqual([`${PLAN}:6 warning simplicity/gate-open`, 'specs/100/plan.md:6 error simplicity/gate-open']);
  });

  it.each([['specs/002-b'], ['specs/002-b/'], ['./specs/002-b'], ['specs/002-*']])('takes %s for the plans in the folder', async (glob) => {
    const files = { ...PLAN_OPEN, 'specs/002-b/plan.md': OPEN_PLAN };
    const plansWith = async (config: object, words = ''): Promise<readonly string[]> => findingsIn((await run(`${words} --format json`, { ...files, '.planlintrc.json': JSON.stringify({ constitution: 'nebula', ...config }) })).out);
    expect(await plansWith({ ignores: [glob] })).toEqual([`${PLAN}:6 error simplicity/gate-open`]);
    expect(await plansWith({ files: [glob] })).toEqual(['specs/002-b/plan.md:6 error simplicity/gate-open']);
    expect(await plansWith({ overrides: [{ files: [glob], rules: { simplicity: 'off' } }] })).toEqual([`${PLAN}:6 error simplicity/gate-open`]);
    expect(await plansWith({ files: ['specs'] }, '-q')).toHaveLength(2);
  });

  it.each([['warn', 'warning'], [1, 'warning'], [2, 'error'], ['error', 'error']])('knows %s for %s', async (severity, meant) => {
    const config = JSON.stringify({ constitution: 'nebula', rules: { simplicity: severity } });
    expect(findingsIn((await run('--format json', { ...PLAN_OPEN, '.planlintrc.json': config })).out)).toEqual([`${PLAN}:6 ${meant} simplicity/gate-open`]);
    expect(findingsIn((await run(`--constitution nebula --rule simplicity:${severity} --format json`, PLAN_OPEN)).out)).toEqual([`${PLAN}:6 ${meant} simplicity/gate-open`]);
    expect((await run('--constitution nebula --rule simplicity:0', PLAN_OPEN)).code).toBe(0);
  });

  it('has a preset, from extends or the command line', async () => {
    const files = { ...PLAN_OPEN, 'rule.mjs': 'export default { id: "proof", title: "Proof", why: "x", messages: { asked: { text: "Proof?", hint: "Give it.", severity: "off", strict: "warning" } }, check: ({ plan }) => [{ messageId: "asked", at: plan.title.at, data: {} }] };' };
    const found = async (config: object, words = ''): Promise<readonly string[]> => findingsIn((await run(`${words} --format json`, { ...files, 'base.json': '{ "extends": "plan-lint:strict" }', '.planlintrc.json': JSON.stringify({ constitution: 'nebula', plugins: ['./rule.mjs'], rules: { simplicity: 'off' }, ...config }) })).out);
    const proof = [`${PLAN}:1 warning proof/asked`];
    expect(await found({})).toEqual([]);
    expect(await found({ extends: 'plan-lint:recommended' })).toEqual([]);
    expect(await found({ extends: 'plan-lint:strict' })).toEqual(proof);
    expect(await found({ extends: ['./base.json'] })).toEqual(proof);
    expect(await found({ extends: ['./base.json', 'plan-lint:recommended'] })).toEqual([]);
    expect(await found({}, '--preset strict')).toEqual(proof);
    expect(await found({ rules: { simplicity: 'off', proof: 'error' } }, '--preset strict')).toEqual([`${PLAN}:1 error proof/asked`]);
    const { out } = await run(`--print-config ${PLAN}`, { ...files, '.planlintrc.json': '{ "extends": "plan-lint:strict", "plugins": ["./rule.mjs"] }' });
    expect(JSON.parse(out)).toMatchObject({ configurations: ['plan-lint:strict', '.planlintrc.json'], preset: 'strict', severities: { 'proof/asked': { severity: 'warning', from: 'plan-lint:strict' } } });
  });

  it('says what its globs looked for, each once', async () => {
    expect((await run('', { 'readme.md': '', '.planlintrc.json': '{ "files": ["plans/*.md", "specs"] }' })).err).toContain('looked for `plans/*.md`, `specs`, `specs/**/plan.md` in');
  });

  it('warns of a key of package.json that is named almost so', async () => {
    expect((await run('', { [PLAN]: CLEAN_PLAN, 'package.json': '{ "plan-lint": { "rules": {} } }' })).out).toContain('note: `package.json`: the key `plan-lint` is not read: a configuration stands under `planLint`.');
    expect((await run('', { [PLAN]: CLEAN_PLAN, 'package.json': '{ "devDependencies": { "plan-lint": "^1.0.0" } }' })).out).not.toContain('is not read');
  });

  it('warns of what looks like a configuration and is not read', async () => {
    const { code, out } = await run('', { ...PLAN_OPEN, '.planlintrc.json': JSON.stringify(OFF), '.planlintrc.yaml': 'rules: {}', '.planlintrc.toml': '', 'package.json': '{ "name": "x" }' });
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.startsWith('note: '))).toEqual([
      'note: `.planlintrc.toml` is not read: a configuration is called .planlintrc.json, .planlintrc.yaml or plan-lint.config.js.',
      'note: `.planlintrc.yaml` is not read: `.planlintrc.json` beside it takes precedence.',
    ]);
  });

  it('may be a function, and may hold rules themselves', async () => {
    const code = 'const rule = { id: "proof", title: "Proof", why: "x", messages: { asked: { text: "Proof?", hint: "Give it.", severity: "warning" } }, check: ({ plan }) => [{ messageId: "asked", at: plan.title.at, data: {} }] };';
    const { out } = await run('--format json', { ...PLAN_OPEN, 'plan-lint.config.mjs': `${code} export default async () => ({ constitution: 'nebula', plugins: [rule], rules: { simplicity: 'off' } });` });
    expect(findingsIn(out)).toEqual([`${PLAN}:1 warning proof/asked`]);
  });

  it('in TypeScript is loaded, or an error says what to do', async () => {
    const strips = 'typescript' in process.features && process.features.typescript !== false;
    const outcome = await run('', { ...PLAN_OPEN, 'plan-lint.config.ts': `const off: object = ${JSON.stringify(OFF)}; export default off;` });
    if (strips) expect(outcome.code).toBe(0);
    else expect(outcome).toMatchObject({ code: 2, err: 'plan-lint: plan-lint.config.ts: cannot load the configuration: Node strips the types of TypeScript since 22.18 only: use that, or compile the file to JavaScript\n' });
  });

  it('ignores plans, unless they are named', async () => {
    const files = { ...PLAN_OPEN, 'specs/old/plan.md': OPEN_PLAN, '.planlintrc.json': JSON.stringify({ constitution: 'nebula', ignores: ['specs/old/**'] }) };
    expect(findingsIn((await run('--format json', files)).out)).toEqual([`${PLAN}:6 error simplicity/gate-open`]);
    expect(findingsIn((await run('specs/old/plan.md --format json', files)).out)).toHaveLength(1);
    expect(await run('', { 'specs/old/plan.md': OPEN_PLAN, '.planlintrc.json': files['.planlintrc.json'] })).toMatchObject({ code: 2 });
  });

  it('selects the plans', async () => {
    const files = { ...PLAN_OPEN, 'features/x/plan.md': OPEN_PLAN, '.planlintrc.json': JSON.stringify({ constitution: 'nebula', files: ['features/*/plan.md'] }) };
    expect(findingsIn((await run('--format json', files)).out)).toEqual(['features/x/plan.md:6 error simplicity/gate-open']);
  });

  it('is printed as resolved', async () => {
    const config = { extends: './base.json', stage: 'draft', overrides: [{ files: ['specs/**'], rules: { simplicity: 'warning' } }] };
    const { out } = await run(`--print-config ${PLAN} --rule title-length:off`, { ...PLAN_OPEN, '.planlintrc.json': JSON.stringify(config), 'base.json': JSON.stringify({ constitution: 'laws.md', rules: { simplicity: 'off' } }), 'laws.md': '# Laws' });
    expect(JSON.parse(out)).toMatchObject({
      configurations: ['base.json', '.planlintrc.json'],
      constitution: 'laws.md',
      constitutionFile: 'laws.md',
      template: null,
      baseline: null,
      preset: 'recommended',
      stage: 'draft',
      rules: { simplicity: 'warning', 'title-length': 'off' },
      plugins: [],
      inlineConfig: true,
      maxSize: 512 * 1024,
      maxTime: 10_000,
      severities: {
        'simplicity/gate-open': { severity: 'warning', from: '.planlintrc.json: overrides.0.rules' },
        'title-length/short': { severity: 'off', from: '--rule' },
        'needs-clarification/marker': { severity: 'warning', from: 'stage draft' },
        'test-first/gate-open': { severity: 'error', from: 'default' },
      },
    });
    expect(JSON.parse((await run(`--print-config ${PLAN} --no-config`, PLAN_OPEN)).out)).toMatchObject({ configurations: [], constitution: 'auto' });
  });
});

describe('extends', () => {
  const base = JSON.stringify({ constitution: 'nebula', rules: { simplicity: 'off', 'title-length': 'error' } });

  it('builds upon files and packages, the later over the earlier', async () => {
    const files = { ...PLAN_OPEN, 'base.json': base, 'node_modules/acme/package.json': '{"name":"acme","main":"rules.yaml"}', 'node_modules/acme/rules.yaml': 'extends: ./more.json\nrules: { simplicity: warning }\n', 'node_modules/acme/more.json': '{"stage":"draft"}' };
    const { out } = await run('--format json', { ...files, '.planlintrc.json': JSON.stringify({ extends: ['./base.json', 'acme'] }) });
    expect(findingsIn(out)).toEqual([`${PLAN}:6 warning simplicity/gate-open`]);
  });

  it('may name rules that this repository does not have', async () => {
    const rules = { 'small-batches': 'off', 'simplicity/gate-opn': 'off' };
    const { code, out } = await run('', { ...PLAN_OPEN, '.planlintrc.json': '{ "extends": "./base.json", "rules": { "simplicity": "off" }, "constitution": "nebula" }', 'base.json': JSON.stringify({ rules }) });
    expect(code).toBe(0);
    expect(out).toContain('note: base.json: rules: unknown rule `small-batches`; --list-rules shows all rules\n');
    expect(out).toContain('note: base.json: rules: rule `simplicity` has no message `gate-opn`; did you mean `gate-open`?\n');
  });

  it('knows the presets by name', async () => {
    expect((await run('', { ...PLAN_OPEN, '.planlintrc.json': '{"extends":"plan-lint:strikt"}' })).err).toBe('plan-lint: .planlintrc.json: `extends`: unknown preset `plan-lint:strikt`; did you mean `plan-lint:strict`? (known: plan-lint:recommended, plan-lint:strict)\n');
  });

  it('goes in no circle', async () => {
    const files = { ...PLAN_OPEN, '.planlintrc.json': '{"extends":"./b.json"}', 'b.json': '{"extends":"./.planlintrc.json"}' };
    expect(await run('', files)).toMatchObject({ code: 2, err: 'plan-lint: .planlintrc.json extends b.json extends .planlintrc.json: a configuration cannot extend itself\n' });
  });

  it.each([
    ['./no.json', '.planlintrc.json: `extends`: cannot find `./no.json`'],
    ['no-such-package', '.planlintrc.json: `extends`: cannot find `no-such-package`'],
  ])('reports that it cannot find %s', async (name, message) => {
    expect(await run('', { ...PLAN_OPEN, '.planlintrc.json': JSON.stringify({ extends: name }) })).toMatchObject({ code: 2, err: `plan-lint: ${message}\n` });
  });
});

describe('a bad configuration is reported with file, key, value and allowed values', () => {
  it.each([
    ['.planlintrc.json', '{"ruls":{}}', '.planlintrc.json: unknown key `ruls`; did you mean `rules`? (known: $schema, extends, plugins, ignores, files, baseline, constitution, rules, stage, overrides)'],
    ['.planlintrc.json', '{"rules":{"simplicity":"eror"}}', '.planlintrc.json: `rules.simplicity` is "eror"; allowed: error, warning, off; did you mean `error`?'],
    ['.planlintrc.json', '{"overrides":[{"rules":{"simplicity/gate-open":3},"files":["x"]}]}', '.planlintrc.json: `overrides.0.rules.simplicity/gate-open` is 3; allowed: error, warning, off'],
    ['.planlintrc.json', '{"overrides":[{"rules":{}}]}', '.planlintrc.json: `overrides.0` lacks the key `files`'],
    ['.planlintrc.json', '{"ignores":"specs"}', '.planlintrc.json: `ignores` is "specs"; it must be an array'],
    ['.planlintrc.json', '{"stage":"drft"}', '.planlintrc.json: `stage` is "drft"; allowed: draft, final; did you mean `draft`?'],
    ['.planlintrc.json', '[]', '.planlintrc.json: the configuration is []; it must be an object'],
    ['.planlintrc.json', '{\n  "rules": {,}\n}', '.planlintrc.json:2:13: a value is expected'],
    ['.planlintrc.yaml', 'rules: [', '.planlintrc.yaml:1:9: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ['package.json', '{"planLint":{"ruls":{}}}', 'package.json: unknown key `ruls`; did you mean `rules`? (known: $schema, extends, plugins, ignores, files, baseline, constitution, rules, stage, overrides)'],
    ['.planlintrc.json', '{"rules":{"simplicty":"off"}}', '.planlintrc.json: rules: unknown rule `simplicty`; did you mean `simplicity`?'],
    ['.planlintrc.json', '{"overrides":[{"files":["**"],"rules":{"simplicity/gate-opn":"off"}}]}', '.planlintrc.json: overrides.0.rules: rule `simplicity` has no message `gate-opn`; did you mean `gate-open`?'],
    ['.planlintrc.json', '{"constitution":"nebla"}', '.planlintrc.json: constitution: `nebla` is neither auto nor nebula nor a file; did you mean `nebula`?'],
    ['plan-lint.config.mjs', 'throw new Error("no luck")', 'plan-lint.config.mjs: cannot load the configuration: no luck'],
  ])('%s: %s', async (name, content, message) => {
    expect(await run('', { ...PLAN_OPEN, [name]: content })).toEqual({ code: 2, out: '', err: `plan-lint: ${message}\n` });
  });
});

describe('plug-ins', () => {
  const RULE = `export const rule = { id: 'has-owner', title: 'Owner', why: 'x', messages: { absent: { text: 'No owner', hint: 'Name one.', severity: 'error' } }, check: ({ plan }) => plan.source.includes('Owner') ? [] : [{ messageId: 'absent', at: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, data: {} }] };`;
  const config = (plugins: readonly string[], more: object = {}): string => JSON.stringify({ constitution: 'nebula', plugins, ...more });

  it('bring rules, from files and packages', async () => {
    const files = { [PLAN]: CLEAN_PLAN, 'rules/owner.mjs': RULE, 'node_modules/acme/package.json': '{"name":"acme","type":"module","exports":"./index.js"}', 'node_modules/acme/index.js': RULE.replace('has-owner', 'has-sponsor').replace('export const rule =', 'export default [').replace(/;$/, '];') };
    const { out } = await run('--format json', { ...files, '.planlintrc.json': config(['./rules/owner.mjs', 'acme'], { rules: { 'has-owner': 'warning' } }) });
    expect(findingsIn(out)).toEqual([`${PLAN}:1 warning has-owner/absent`, `${PLAN}:1 error has-sponsor/absent`]);
  });

  it('are not run with --no-plugins, nor is a configuration that is code', async () => {
    const files = { [PLAN]: CLEAN_PLAN, 'rules/owner.mjs': 'throw new Error("was run")' };
    expect(await run('--no-plugins', { ...files, '.planlintrc.json': config(['./rules/owner.mjs'], { rules: { 'has-owner': 'warning' } }) })).toMatchObject({ code: 0, err: '' });
    expect(await run('--no-plugins', { ...files, 'plan-lint.config.mjs': 'throw new Error("was run")' })).toMatchObject({ code: 2, err: 'plan-lint: plan-lint.config.mjs is code, which --no-plugins does not run: name another configuration with --config, or use --no-config\n' });
  });

  it.each([
    ['./no.mjs', '', /^plan-lint: \.planlintrc\.json: `plugins`: cannot find `\.\/no\.mjs`/],
    ['acme', '', /^plan-lint: \.planlintrc\.json: `plugins`: cannot find `acme`\n$/],
    ['./rule.mjs', 'export const nothing = 1;', /^plan-lint: Plug-in `\.\/rule\.mjs` exports no rule: make one with defineRule or definePrinciple of plan-lint\/rule\n$/],
    ['./rule.mjs', RULE.replace('has-owner', 'title-length'), /^plan-lint: A plug-in defines the rule `title-length`, which is built in: give it another id\n$/],
    ['./rule.mjs', 'export const makeRule = () => 1;', /^plan-lint: Plug-in `\.\/rule\.mjs` exports no rule: export the rule that the function `makeRule` returns\n$/],
    ['./rule.mjs', RULE.replace(', hint: \'Name one.\'', ''), /^plan-lint: Plug-in `\.\/rule\.mjs`: rule `has-owner`: `messages\.absent` lacks the key `hint`\n$/],
    ['./rule.mjs', RULE.replace('\'has-owner\'', '\'Has owner\''), /^plan-lint: Plug-in `\.\/rule\.mjs`: rule `Has owner`: `id` is "Has owner"; it must be words joined by hyphens, such as small-batches/],
    ['./rule.mjs', RULE.replace('\'error\'', '\'fatal\''), /^plan-lint: Plug-in `\.\/rule\.mjs`: rule `has-owner`: `messages\.absent\.severity` is "fatal"; allowed: error, warning, off\n$/],
    ['./rule.mjs', RULE.replace(/check: .*/, 'check: 3 };'), /^plan-lint: Plug-in `\.\/rule\.mjs`: rule `has-owner`: `check` is no function; it must return or yield problems\n$/],
  ])('%s: %s is reported in one line', async (name, code, message) => {
    const outcome = await run('', { [PLAN]: CLEAN_PLAN, '.planlintrc.json': config([name]), ...(code !== '' && { 'rule.mjs': code }) });
    expect(outcome.code).toBe(2);
    expect(outcome.err).toMatch(message);
  });
});

describe('a plug-in that misuses the API', () => {
  const ruleThat = (check: string): string => `export default { id: 'odd', title: 'Odd', why: 'x', messages: { found: { text: 'Found {n}', hint: 'Fix it.', severity: 'error' } }, check: ${check} };`;
  it.each([
    ['() => [{ messageId: "found", at: 3 }]', '`found`: `at` is 3; it must be a place in the plan: pass a fact or a node to `problem()`'],
    ['({ plan }) => [{ messageId: "found", at: plan.title.at, data: { n: { a: 1 } } }]', '`found`: `data.n` is {"a":1}; it must be a string'],
    ['({ plan }) => [{ messageId: "lost", at: plan.title.at }]', 'yielded the message `lost`, which its `messages` do not declare (declared: found)'],
    ['() => [7]', 'yielded 7; yield what `problem()` returns'],
    ['() => undefined', '`check` returned undefined; it must return or yield problems'],
  ])('%s is no bug of plan-lint', async (check, message) => {
    const { code, err } = await run('--constitution nebula', { [PLAN]: CLEAN_PLAN, 'rule.mjs': ruleThat(check), '.planlintrc.json': '{ "plugins": ["./rule.mjs"] }' });
    expect({ code, err }).toEqual({ code: 3, err: `plan-lint: ${PLAN}: Plug-in \`./rule.mjs\`: rule \`odd\`: ${message} (on \`${PLAN}\`)\n` });
  });
});

describe('--init', () => {
  it('writes a configuration that fits, shows it, and works', async () => {
    const { code, out } = await run('--init', { 'kitty-specs/1/plan.md': CLEAN_PLAN });
    expect(code).toBe(0);
    expect(out).toContain('"files": [\n    "kitty-specs/**/plan.md"\n  ]');
    expect(out).toMatch(/Written to \.planlintrc\.json\.\n$/);
    expect((await run('--init', { 'apps/a/specs/1/plan.md': CLEAN_PLAN })).out).toContain('**/specs/**/plan.md');
    expect((await run('--init', { 'readme.md': '' })).out).toContain('"specs/**/plan.md",');
    const { out: monorepo } = await run('--init', { 'specs/1/plan.md': CLEAN_PLAN, 'apps/web/.specify/x': '', 'apps/web/specs/1/plan.md': CLEAN_PLAN });
    expect(monorepo).toContain('"files": [\n    "specs/**/plan.md",\n    "apps/web/specs/**/plan.md"\n  ]');
  });

  it.each(['.planlintrc.json', '.planlintrc.yaml', 'plan-lint.config.mjs'])('does not overwrite %s', async (name) => {
    const outcome = await run('--init', { [name]: name.endsWith('mjs') ? 'export default {}' : '{}' });
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.err).toBe(`plan-lint: --init: there is a configuration already: \`./${name}\`\n`);
  });
});

describe('three constitutions in one repository', () => {
  const law = (title: string, principle: string): string => `# ${title}\n\n## Core Principles\n\n### I. ${principle}\n\nText.\n`;
  const files = {
    '.specify/memory/constitution.md': law('Root Law', 'Small Steps'),
    'apps/a/.specify/memory/constitution.md': law('Law of A', 'Clear Names'),
    'apps/b/.specify/memory/constitution.md': law('Law of B', 'No Waste'),
    'specs/1/plan.md': CLEAN_PLAN,
    'apps/a/specs/1/plan.md': CLEAN_PLAN,
    'apps/b/specs/1/plan.md': CLEAN_PLAN,
  };

  it('gives each plan its own', async () => {
    const report: { readonly files: readonly { readonly constitution: { readonly title: string } }[] } = JSON.parse((await run('. --format json', files)).out);
    expect(report.files.map(({ constitution }) => constitution.title)).toEqual(['Law of A', 'Law of B', 'Root Law']);
  });
});

describe('--stage draft', () => {
  it('has no error about missing parts, only about contradictions', async () => {
    const template = readFileSync(new URL('../../../fixtures/template/plan.md', import.meta.url), 'utf8');
    const { out } = await run('--constitution nebula --stage draft --format json', { [PLAN]: `# Implementation Plan: Retry\n\n## Summary\n\nRetries.\n\n${template.slice(template.indexOf('## Constitution Check'))}` });
    const errors = findingsIn(out).filter((finding) => finding.includes(' error ')).map((finding) => finding.slice(finding.indexOf('/', finding.indexOf(' error ')) + 1));
    expect([...new Set(errors)]).toEqual(['gate-open']);
  });

  it('is a key of the configuration and an option', async () => {
    const marked = CLEAN_PLAN.replace('[x] One way to retry', '[x] One [NEEDS CLARIFICATION: which?]');
    const files = { [PLAN]: marked, '.planlintrc.json': '{"constitution":"nebula","stage":"draft"}' };
    expect(findingsIn((await run('--format json', files)).out)).toEqual([`${PLAN}:6 warning needs-clarification/marker`]);
    expect((await run('--stage final', files)).code).toBe(1);
    expect((await run('--stage draft --rule needs-clarification:error', files)).code).toBe(1);
  });
});

describe('reports', () => {
  const files = { [PLAN]: OPEN_PLAN };

  it('may be several, each to its place', async () => {
    const { out } = await run('--constitution nebula --format text --format json=out.json --format compact', files);
    expect(out).toBe('');
    const { code, out: text } = await run('--constitution nebula --format text --format json=out.json', files);
    expect(code).toBe(1);
    expect(text).toContain('✖ 1 error');
  });

  it('are written into folders that are not there yet', async () => {
    expect((await run('--constitution nebula --output-file no/such/folder.txt', files)).code).toBe(1);
  });

  it('go by a configuration that is there', async () => {
    expect(await run('--config no.json', files)).toMatchObject({ code: 2, err: 'plan-lint: --config: there is no file `no.json`\n' });
  });

  it('may be made by a module of the project', async () => {
    const reporter = 'export default async ({ summary, exitCode }, { quiet }) => `${summary.errors} ${exitCode} ${quiet}\\n`;';
    const own = { ...files, 'reporter.mjs': reporter };
    expect((await run('--constitution nebula -q -f ./reporter.mjs', own)).out).toBe('1 1 true\n');
    expect((await run('--constitution nebula -f text -f ./reporter.mjs=out.txt', own)).out).toContain('✖ 1 error');
    expect((await run('--no-plugins -f ./reporter.mjs', own)).err).toBe('plan-lint: --format: `./reporter.mjs` is code, which --no-plugins does not run\n');
    expect((await run('-f ./no.mjs', own)).err).toBe('plan-lint: --format: there is no file `./no.mjs`\n');
    expect((await run('-f ./reporter.mjs', { ...own, 'reporter.mjs': 'export default (' })).err).toMatch(/^plan-lint: --format: cannot load `\.\/reporter\.mjs`: /);
    expect(await run('-f ./reporter.mjs', { ...own, 'reporter.mjs': 'export default () => { throw new Error("mine"); };' })).toMatchObject({ code: 2, err: expect.stringMatching(/^plan-lint: --format: the reporter of `\.\/reporter\.mjs` failed: Error: mine\n +at /) });
    expect((await run('-f ./reporter.mjs', { ...own, 'reporter.mjs': 'export const x = 1;' })).err).toBe('plan-lint: --format: `./reporter.mjs` has no function as its default export\n');
    expect((await run('-f ./reporter.mjs', { ...own, 'reporter.mjs': 'export default () => 1;' })).err).toBe('plan-lint: --format: the reporter of `./reporter.mjs` returned number; it must return a string\n');
  });

  it.each([
    ['--format text --format json', '--format: only one report can go to stdout; give the others a file: `--format json=FILE`'],
    ['--format json=a.json --output-file b.json', '--output-file: every --format has a file already'],
  ])('%s', async (words, message) => {
    expect(await run(words, files)).toMatchObject({ code: 2, err: `plan-lint: ${message}\n` });
  });

  it('go into a file, without color', async () => {
    expect((await run('--constitution nebula --color --output-file report.txt', files)).out).toBe('');
  });

  it('print the time by phase', async () => {
    const { err } = await run('--constitution nebula --stats', files);
    expect(err).toMatch(/^reading the plan +\d+\.\d ms$/m);
    expect(err).toMatch(/^rule simplicity +\d+\.\d ms$/m);
  });

  it('print only the slowest of many rules, after the phases', async () => {
    const principles = Array.from({ length: 40 }, (_, index) => `### ${index + 1}. Principle of ${'abcdefghijklmnopqrst'.charAt(index % 20)}${index}\n`).join('\n');
    const { err } = await run('--stats', { ...files, '.specify/memory/constitution.md': `# Laws\n\n## Core Principles\n\n${principles}` });
    const names = err.split('\n').slice(0, -1).map((line) => line.split('  ', 1).join(''));
    expect(names.map((name) => name.replace(/^rule .*/, 'rule'))).toEqual([expect.stringMatching(/^(reading|choosing)/), expect.stringMatching(/^(reading|choosing)/), ...Array.from({ length: 10 }, () => 'rule'), expect.stringMatching(/^\d\d other rules$/)]);
  });
});

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const LAW = '# Acme Constitution\n\n## Core Principles\n\n### I. Small Batches\n\nText.\n\n### II. Clear Names\n\nText.\n';
const PACKAGE_PLAN = `# Implementation Plan: Export

## Technical Context

**Scale/Scope**: As far as needed

## Constitution Check

**I. Small Batches**
- [x] No more than one service changes

**II. Clear Names**
- [x] Names are checked
`;

it.each([
  ['extends', { extends: 'plan-lint-acme/config.json' }],
  ['plugins', { plugins: ['plan-lint-acme'], rules: { 'required-section': 'off' } }],
])('a principle of a package is found by %s, and replaces the generated rule of its name', async (_, config) => {
  const host = testHost({ 'specs/1/plan.md': PACKAGE_PLAN, '.specify/memory/constitution.md': LAW, '.planlintrc.json': JSON.stringify(config) });
  cpSync(join(ROOT, 'fixtures/packages/plan-lint-acme'), join(host.cwd, 'node_modules/plan-lint-acme'), { recursive: true });
  symlinkSync(ROOT, join(host.cwd, 'node_modules/plan-lint'), 'junction');
  await cli(['--format', 'json'], host, registry);
  expect(host.err()).toBe('');
  expect(findingsIn(host.out())).toEqual([
    'specs/1/plan.md:5 warning small-batches/scale-unbounded',
    'specs/1/plan.md:10 warning small-batches/gate-reworded',
  ]);
  host.remove();
});

it.each([
  ['', 'https://github.com/plan-lint/plan-lint#a-rule-of-your-own'],
  ["url: 'https://acme.example/rollback', ", 'https://acme.example/rollback'],
])('a report links a rule to the url that it declares, else to the chapter on plug-ins: %j', async (url, expected) => {
  const rule = `export default { id: 'rollback', title: 'Rollback', why: 'Repair.', ${url}messages: { missing: { text: 'No rollback', hint: 'Add it.', severity: 'warning' } }, *check() { yield { messageId: 'missing', at: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, data: {} }; } };`;
  const host = testHost({ 'specs/1/plan.md': PACKAGE_PLAN, 'rollback.mjs': rule, '.planlintrc.json': '{ "plugins": ["./rollback.mjs"] }' });
  await cli(['--format', 'json'], host, registry);
  expect(JSON.parse(host.out())).toMatchObject({ files: [{ findings: expect.arrayContaining([expect.objectContaining({ rule: 'rollback', url: expected })]) }] });
  host.remove();
});
