import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dig } from './support/dig.js';
import { folderCycles } from './support/folder-cycles.js';
import { PACKAGE_ROOT, projectFolder, run } from './support/commands/project-folder.js';

const IMPORTS = '@typescript-eslint/no-restricted-imports';
const takes = (module: string): string => `import { thing } from '${module}';\nexport const it = thing;\n`;
const takesType = (module: string): string => `import type { Thing } from '${module}';\nexport type It = Thing;\n`;

/** The imports that are refused and allowed in each folder. */
const WALLS: Readonly<Record<string, { readonly refused: readonly string[]; readonly allowed: readonly string[] }>> = {
  'src/markdown/one.ts': { refused: ['node:fs', 'chalk', '../plan/model.js', '../rule/problem.js'], allowed: ['unified', 'remark-gfm', 'mdast-util-to-string', './two.js'] },
  'src/plan/check/one.ts': { refused: ['node:path', 'chalk', 'remark-parse', '../../rule/problem.js', '../../host/host.js'], allowed: ['../../markdown/parse.js', '../document/text.js', './two.js', 'unist-util-visit'] },
  'src/rule/one.ts': { refused: ['node:fs', '../engine/lint.js', '../constitution/resolve.js', '../markdown/parse.js'], allowed: ['../plan/model.js', '../constitution/constitution.js'] },
  'src/constitution/one.ts': { refused: ['node:fs', '../engine/lint.js', '../report/json.js', '../project/files/paths.js'], allowed: ['../plan/parse/parse-plan.js', '../rule/principle.js', '../markdown/parse.js'] },
  'src/evidence/one.ts': { refused: ['node:fs', '../host/node-host.js', '../engine/lint.js'], allowed: ['../plan/model.js', 'smol-toml'] },
  'src/engine/one.ts': { refused: ['node:fs', 'node:child_process', '../project/files/paths.js', '../cli/cli.js', '../host/host.js', '../../rules/index.js', '../index.js', 'ajv'], allowed: ['../constitution/standing.js', '../rule/problem.js', 'node:crypto'] },
  'src/report/one.ts': { refused: ['chalk', '../project/config/load.js', '../host/host.js', 'node:fs'], allowed: ['../engine/result.js', 'fast-string-width'] },
  'src/report/html/page/one.tsx': { refused: ['node:fs', '../../../engine/result.js', '../page-data.js', 'chalk'], allowed: ['preact/hooks', './state/view.js'] },
  'src/fix/one.ts': { refused: ['node:fs', '../project/files/paths.js', '../host/host.js'], allowed: ['../engine/lint.js', 'diff'] },
  'src/project/one.ts': { refused: ['node:fs', 'node:child_process', '../host/node-host.js', '../cli/args.js', '../../rules/index.js', 'commander'], allowed: ['../engine/lint.js', '../host/usage-error.js', 'yaml'] },
  'src/cli/one.ts': { refused: ['node:process', '../host/node-host.js', '../bin.js', '../../rules/index.js'], allowed: ['../project/files/paths.js', '../report/formats.js', 'node:util', 'commander'] },
  'src/lsp/one.ts': { refused: ['node:fs', '../host/node-host.js', '../cli/cli.js'], allowed: ['../project/files/paths.js', 'vscode-languageserver/node.js'] },
  'rules/principles/one.ts': { refused: ['../../src/problem.js', './other.js', 'node:fs'], allowed: ['plan-lint/rule'] },
  'rules/document/one.ts': { refused: ['node:fs', 'chalk', '../index.js'], allowed: ['plan-lint/rule'] },
  'rules/evidence/one.ts': { refused: ['node:fs', 'semver'], allowed: ['plan-lint/rule'] },
};

const BREACHES: readonly (readonly [file: string, text: string, rule: string])[] = [
  ...Object.entries(WALLS).flatMap(([file, { refused }]) => refused.map((module) => [file, takes(module), IMPORTS] as const)),
  ['src/project/one.ts', takesType('../host/node-host.js').replace('import type', 'import'), IMPORTS],
  ['src/plan/one.ts', 'export const home = process.cwd();\n', 'no-restricted-globals'],
  ['src/report/one.ts', 'export const home = process.cwd();\n', 'no-restricted-globals'],
  ['src/cli/one.ts', 'export const code = process.exitCode;\n', 'no-restricted-globals'],
  ['rules/document/one.ts', 'export const home = process.cwd();\n', 'no-restricted-globals'],
  ['src/host/one.ts', 'export const page = fetch(\'x\');\n', 'no-restricted-globals'],
  ['src/engine/one.ts', 'console.log(1);\n', 'no-console'],
  ['rules/document/one.ts', 'console.log(1);\n', 'no-console'],
  ['src/project/one.ts', 'export const load = (name: string): Promise<unknown> => import(name);\n', 'no-restricted-syntax'],
];

const LEGAL: readonly (readonly [file: string, text: string])[] = [
  ...Object.entries(WALLS).flatMap(([file, { allowed }]) => allowed.map((module) => [file, takes(module)] as const)),
  ['src/project/one.ts', takesType('../host/host.js')],
  ['src/bin.ts', `${takes('../rules/index.js')}export const home = process.cwd();\n`],
  ['src/host/one.ts', takes('node:fs') + takes('node:tty').replaceAll('thing', 'other').replace('it =', 'also =')],
];

const BAD_STYLE: readonly (readonly [what: string, text: string, rule: string])[] = [
  ['a type assertion', 'export const a = (b: unknown): string => b as string;\n', '@typescript-eslint/consistent-type-assertions'],
  ['a non-null assertion', 'export const a = (b?: string): string => b!;\n', '@typescript-eslint/no-non-null-assertion'],
  ['any', 'export const a = (b: any): unknown => b;\n', '@typescript-eslint/no-explicit-any'],
  ['a long function', `export function a(): void {\n${'  a();\n'.repeat(21)}}\n`, 'max-lines-per-function'],
  ['a long module', 'export {};\n'.repeat(151), 'max-lines'],
  ['an expression that may run long', 'export const a = /^(?:x+)+$/;\n', 'regexp/no-super-linear-backtracking'],
  ['an expression that may start everywhere', 'export const a = /x+y/;\n', 'regexp/no-super-linear-move'],
];

const LONG_RULE = ['rules/document/one.ts', 'export {};\n'.repeat(91)] as const;
const CONST_ASSERTION = ['src/engine/one.ts', 'export const a = [\'b\'] as const;\n'] as const;

const snippets = [...BREACHES.map(([file, text]) => [file, text]), ...LEGAL, ...BAD_STYLE.map(([, text]) => ['src/engine/one.ts', text]), LONG_RULE, CONST_ASSERTION];
const script = fileURLToPath(new URL('support/lint-snippets.js', import.meta.url));
const messages: unknown = JSON.parse(execFileSync(process.execPath, [script], { input: JSON.stringify(snippets), encoding: 'utf8' }));

function messagesAbout(file: string, text: string): unknown {
  return Array.isArray(messages) ? messages[snippets.findIndex((snippet) => snippet[0] === file && snippet[1] === text)] : undefined;
}

describe('the walls', () => {
  it.each(BREACHES)('%s: %s', (file, text, rule) => {
    expect(messagesAbout(file, text)).toContain(rule);
  });

  it.each(LEGAL)('let through in %s: %s', (file, text) => {
    expect(messagesAbout(file, text)).toEqual([]);
  });
});

describe('cycles', () => {
  const settings = dig(JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')), 'knip');

  it('are refused between modules, and let through between types', () => {
    const folder = projectFolder({
      'package.json': JSON.stringify({ name: 'project', type: 'module', knip: { include: dig(settings, 'include'), rules: dig(settings, 'rules') } }),
      'src/index.ts': 'import { two } from \'./two.js\';\nimport { three } from \'./three.js\';\nexport type One = number;\nexport const one = two() ?? three();\n',
      'src/two.ts': 'import { one } from \'./index.js\';\nexport const two = (): unknown => one;\n',
      'src/three.ts': 'import type { One } from \'./index.js\';\nexport const three = (): One => 1;\n',
    });
    const { status, stdout } = run(folder, [process.execPath, join(PACKAGE_ROOT, 'node_modules/knip/bin/knip.js')]);
    expect({ status, cycles: stdout.match(/^src\/.* → .*/gm) }).toEqual({ status: 1, cycles: [expect.stringMatching(/^src\/two\.ts → src\/index\.ts /)] });
  });
});

describe('cycles between folders', () => {
  const src = join(PACKAGE_ROOT, 'src');
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path)).map((path) => path.replaceAll('\\', '/'));

  it('do not exist in src/', () => {
    expect(folderCycles(new Map(paths.map((path) => [path, readFileSync(join(src, path), 'utf8')])))).toEqual([]);
  });

  it('are found between a folder and one below it, also between types', () => {
    const modules = { 'plan/parse.ts': 'import { read } from \'./check/read.js\';', 'plan/check/read.ts': 'import type { Plan } from \'../model.js\';', 'rule/rule.ts': 'import { parse } from \'../plan/parse.js\';' };
    expect(folderCycles(new Map(Object.entries(modules)))).toEqual(['plan', 'plan/check']);
  });
});

describe('the style', () => {
  it.each(BAD_STYLE)('refuses %s', (_, text, rule) => {
    expect(messagesAbout('src/engine/one.ts', text)).toContain(rule);
  });

  it('refuses a long rule', () => {
    expect(messagesAbout(...LONG_RULE)).toContain('max-lines');
  });

  it('lets `as const` through', () => {
    expect(messagesAbout(...CONST_ASSERTION)).toEqual([]);
  });
});
