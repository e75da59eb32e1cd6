import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { OPEN_PLAN } from './support/commands/example-plans.js';

const BIN = fileURLToPath(new URL('../bin/bin.js', import.meta.url));

function start(args: readonly string[], input = ''): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [BIN, ...args], { input, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' }, maxBuffer: 64 * 1024 * 1024 });
}

describe('the shipped command', () => {
  it('lints a plan from stdin by the rules of the package', () => {
    const { status, stdout, stderr } = start(['-', '--constitution', 'nebula', '--format', 'json'], OPEN_PLAN);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, files: [{ constitution: { title: 'Nebula Constitution' } }] });
  });

  it('reports a usage error in one line', () => {
    expect(start(['--fromat'])).toMatchObject({ status: 2, stdout: '', stderr: 'plan-lint: unknown option \'--fromat\' (Did you mean --format?)\n' });
  });

  it('writes all of a long report into a pipe', () => {
    const plan = `# P\n\n${'- [NEEDS CLARIFICATION: a question]\n'.repeat(2000)}`;
    const { status, stdout } = start(['-', '--format', 'json'], plan);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1 });
  });
});
