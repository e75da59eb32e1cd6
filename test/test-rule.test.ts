import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, it } from '@jest/globals';
import { defineRule, PLAN_START, problem } from '../src/rule/problem.js';
import { definePrinciple } from '../src/rule/gates/principle.js';
import { testRule, type RuleTests } from '../src/index.js';
import { PACKAGE_ROOT, projectFolder, run } from './support/commands/project-folder.js';
import { readmePlugin } from './support/docs/readme-plugin.js';

const OWNED = '# Plan: Export\n\n**Owner**: Ada\n';
const owner = defineRule({
  id: 'owner',
  title: 'Plans have an owner',
  why: 'For the tests.',
  messages: { absent: { text: 'No owner', hint: 'Name one.', severity: 'off', strict: 'error' } },
  * check({ plan }) {
    if (!plan.source.includes('**Owner**')) yield problem('absent', { at: PLAN_START });
  },
});
const batches = definePrinciple({ name: 'Small Batches', why: 'For the tests.' });

/** Runs the declared tests immediately; returns the names and errors of those that fail. */
async function failuresOf(rule: typeof owner, tests: RuleTests): Promise<readonly string[]> {
  const bodies: (readonly [string, () => Promise<void>])[] = [];
  testRule(rule, tests, { describe: (_, body) => { body(); }, it: (name, body) => bodies.push([name, body]) });
  const failures = await Promise.all(bodies.map(async ([name, body]) => body().then(() => [], (error: unknown) => [`${name}: ${String(error)}`])));
  return failures.flat();
}

describe('testRule', () => {
  it('passes where the findings are as expected', async () => {
    const principle: RuleTests = {
      valid: [{ plan: '# Plan: Export\n\n## Constitution Check\n\n- [x] **Small Batches**: one service\n' }],
      invalid: [{ plan: '# Plan: Export\n\n## Constitution Check\n\n- [ ] **Small Batches**: all services\n', findings: [{ messageId: 'gate-open', line: 5 }] }],
    };
    expect(await failuresOf(batches, principle)).toEqual([]);
    expect(await failuresOf(owner, { valid: [OWNED], invalid: [{ plan: '# Plan\n', findings: [{ messageId: 'absent', severity: 'error', line: 1 }] }] })).toEqual([]);
  });

  it('fails where they are not, and prints the findings', async () => {
    const failures = await failuresOf(owner, { valid: [{ name: 'nobody', plan: '# Plan\n' }], invalid: [{ plan: OWNED, findings: [{ messageId: 'absent' }] }, { plan: '# Plan\n', findings: [{ line: 2 }] }] });
    expect(failures).toHaveLength(3);
    expect(failures[0]).toMatch(/^nobody: Error: Rule `owner` found\n {2}\{"messageId":"absent","message":"No owner","severity":"error","line":1,"column":1\}\nand was expected to find\n {2}nothing$/);
    expect(failures[1]).toContain('invalid 1: Error: Rule `owner` found\n  nothing\nand was expected to find\n  {"messageId":"absent"}');
  });

  it('fails for a rule that the API does not allow', async () => {
    expect(await failuresOf({ ...owner, id: 'No id' }, { valid: [OWNED], invalid: [] })).toEqual([expect.stringContaining('rule `No id`: `id` is "No id"')]);
  });
});

// Tests the default runner with Jest's globals; a separate process tests `node:test`.
testRule(owner, { valid: [OWNED], invalid: [{ plan: '# Plan\n', findings: [{ messageId: 'absent' }] }] });

describe('the plug-in of the README', () => {
  it.each([...readmePlugin()])('in %s passes its own tests with node:test', (_, shown) => {
    const files = Object.fromEntries(Object.entries(shown).map(([path, text]) => runnable(path, text)));
    const folder = projectFolder(files);
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(PACKAGE_ROOT, join(folder, 'node_modules/plan-lint'), 'junction');
    const { status, stdout } = run(folder, [process.execPath, '--test', ...Object.keys(files).filter((path) => path.includes('.test.'))]);
    expect({ status, passes: /^(?:#|ℹ) pass [2-9]$/m.test(stdout), stdout: status === 0 ? '' : stdout }).toEqual({ status: 0, passes: true, stdout: '' });
  });
});

/** The file in a form that every Node version runs: TypeScript without types. */
function runnable(path: string, text: string): readonly [path: string, text: string] {
  if (!path.endsWith('.ts')) return [path, text];
  return [path.replace(/\.ts$/, '.js'), transformSync(text.replaceAll('.ts\'', '.js\''), { loader: 'ts' }).code];
}
