import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const IMPORTS = '@typescript-eslint/no-restricted-imports';
const takes = (module: string): string => `import { thing } from '${module}';\nexport const it = thing;\n`;
const takesType = (module: string): string => `import type { Thing } from '${module}';\nexport type It = Thing;\n`;

const BREACHES: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['src/plan/fields.ts', takes('node:fs'), IMPORTS],
  ['src/plan/fields.ts', takes('node:path'), IMPORTS],
  ['src/plan/fields.ts', takes('chalk'), IMPORTS],
  ['src/plan/fields.ts', takes('../problem.js'), IMPORTS],
  ['src/plan/gates/boxes.ts', takes('../../problem.js'), IMPORTS],
  ['src/constitution/read.ts', takes('node:fs'), IMPORTS],
  ['src/constitution/read.ts', takes('../lint.js'), IMPORTS],
  ['src/constitution/read.ts', takes('../report/text.js'), IMPORTS],
  ['rules/principles/one.ts', takes('../../src/problem.js'), IMPORTS],
  ['rules/principles/one.ts', takes('./other.js'), IMPORTS],
  ['rules/document/one.ts', takes('node:fs'), IMPORTS],
  ['rules/document/one.ts', takes('chalk'), IMPORTS],
  ['src/lint.ts', takes('fs'), IMPORTS],
  ['src/lint.ts', takes('./run/run.js'), IMPORTS],
  ['src/lint.ts', takes('../rules/index.js'), IMPORTS],
  ['src/lint.ts', takesType('./cli.js'), IMPORTS],
  ['src/waivers.ts', takes('./test-host.js'), IMPORTS],
  ['src/suppressions.ts', takes('node:child_process'), IMPORTS],
  ['src/baseline.ts', takes('node:fs/promises'), IMPORTS],
  ['src/report/text.ts', takes('chalk'), IMPORTS],
  ['src/report/text.ts', takes('../config/load.js'), IMPORTS],
  ['src/run/run.ts', takes('node:fs'), IMPORTS],
  ['src/run/run.ts', takes('../host.js'), IMPORTS],
  ['src/run/run.ts', takes('../../rules/index.js'), IMPORTS],
  ['src/config/load.ts', takes('node:child_process'), IMPORTS],
  ['src/cli.ts', takes('node:process'), IMPORTS],
  ['src/cli.ts', takes('./test-host.js'), IMPORTS],
  ['src/cli.ts', takes('chalk'), IMPORTS],
  ['src/plan/fields.ts', 'export const home = process.cwd();\n', 'no-restricted-globals'],
  ['src/report/text.ts', 'export const home = process.cwd();\n', 'no-restricted-globals'],
  ['src/cli.ts', 'export const code = process.exitCode;\n', 'no-restricted-globals'],
  ['rules/document/one.ts', 'export const home = process.cwd();\n', 'no-restricted-globals'],
  ['src/run/run.ts', 'export const page = fetch(\'x\');\n', 'no-restricted-globals'],
  ['src/lint.ts', 'console.log(1);\n', 'no-console'],
  ['rules/document/one.ts', 'console.log(1);\n', 'no-console'],
  ['src/run/run.ts', 'export const load = (name: string): Promise<unknown> => import(name);\n', 'no-restricted-syntax'],
  ['src/rule/problem.ts', takes('../lint.js'), 'import-x/no-cycle'],
];

const LEGAL: readonly (readonly [file: string, text: string])[] = [
  ['src/plan/fields.ts', takes('unified') + takes('./text.js').replaceAll('thing', 'other').replace('it =', 'also =')],
  ['src/plan/gates/boxes.ts', takes('../text.js')],
  ['src/constitution/read.ts', takes('../plan/parse.js')],
  ['rules/principles/one.ts', takes('plan-lint/rule')],
  ['rules/document/one.ts', takes('plan-lint/rule')],
  ['src/lint.ts', takes('./constitution/standing.js')],
  ['src/report/text.ts', takes('fast-string-width')],
  ['src/run/run.ts', takesType('../host.js') + takes('../lint.js')],
  ['src/config/load.ts', takes('ajv')],
  ['src/main.ts', `${takes('../rules/index.js')}export const home = process.cwd();\n`],
  ['src/host.ts', takes('node:fs') + takes('chalk').replaceAll('thing', 'other').replace('it =', 'also =')],
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

const LONG_RULE = ['rules/document/one.ts', 'export {};\n'.repeat(61)] as const;
const CONST_ASSERTION = ['src/lint.ts', 'export const a = [\'b\'] as const;\n'] as const;

const snippets = [...BREACHES.map(([file, text]) => [file, text]), ...LEGAL, ...BAD_STYLE.map(([, text]) => ['src/lint.ts', text]), LONG_RULE, CONST_ASSERTION];
const script = fileURLToPath(new URL('support/lint-snippets.js', import.meta.url));
const complaints: unknown = JSON.parse(execFileSync(process.execPath, [script], { input: JSON.stringify(snippets), encoding: 'utf8' }));

function complaintsAbout(file: string, text: string): unknown {
  return Array.isArray(complaints) ? complaints[snippets.findIndex((snippet) => snippet[0] === file && snippet[1] === text)] : undefined;
}

describe('the walls', () => {
  it.each(BREACHES)('%s: %s', (file, text, rule) => {
    expect(complaintsAbout(file, text)).toContain(rule);
  });

  it.each(LEGAL)('let through in %s: %s', (file, text) => {
    expect(complaintsAbout(file, text)).toEqual([]);
  });
});

describe('the style', () => {
  it.each(BAD_STYLE)('refuses %s', (_, text, rule) => {
    expect(complaintsAbout('src/lint.ts', text)).toContain(rule);
  });

  it('refuses a long rule', () => {
    expect(complaintsAbout(...LONG_RULE)).toContain('max-lines');
  });

  it('lets `as const` through', () => {
    expect(complaintsAbout(...CONST_ASSERTION)).toEqual([]);
  });
});
