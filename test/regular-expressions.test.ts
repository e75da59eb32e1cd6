import { expect, test } from '@jest/globals';
import { Linter } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import { readdirSync } from 'node:fs';

/** The rules of .eslintrc.json, which ESLint applies to literals only, applied here to patterns that modules build while they load. */
const RULES: Linter.RulesRecord = { 'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }], 'regexp/no-super-linear-move': 'error' };

const linter = new Linter();

function reportsOf(literal: string): readonly string[] {
  const found = linter.verify(`export const pattern = ${literal};`, [{ plugins: { regexp }, rules: RULES }]);
  return found.map(({ message }) => `${literal.slice(0, 80)}: ${message}`);
}

/** The regular expressions that our modules create with `new RegExp` while they load. */
async function builtWhileLoading(): Promise<readonly RegExp[]> {
  const built: RegExp[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [pattern, flags]: [string, string?]) {
      const made = new target(pattern, flags);
      const [, , caller = ''] = new Error().stack?.split('\n') ?? [];
      if (/[\\/](?:src|rules)[\\/]/.test(caller) && !caller.includes('node_modules')) built.push(made);
      return made;
    },
  });
  try {
    for (const folder of ['src', 'rules']) {
      const root = new URL(`../${folder}/`, import.meta.url);
      const modules = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js') && !STARTS.test(name));
      for (const name of modules) await import(new URL(name.replaceAll('\\', '/'), root).href);
    }
  } finally {
    globalThis.RegExp = Original;
  }
  return built;
}

/** Modules that run a program when they are loaded. */
const STARTS = /^(?:bin|host[\\/]launch)\.js$|^build[\\/]|^report[\\/]html[\\/]page[\\/]/;

test('the rules see what is super-linear', () => {
  expect(reportsOf('/^(?:a+)+$/u')).not.toEqual([]);
});

test('no regular expression that is put together is super-linear', async () => {
  const built = await builtWhileLoading();
  expect(built.length).toBeGreaterThan(10);
  expect([...new Set(built.map(String))].flatMap(reportsOf)).toEqual([]);
});
