import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { OPEN_PLAN } from './support/commands/example-plans.js';

const BIN = fileURLToPath(new URL('../bin/bin.js', import.meta.url));

function start(args: readonly string[], input = '', variables: Readonly<Record<string, string>> = {}): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [BIN, ...args], { input, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '', ...variables }, maxBuffer: 64 * 1024 * 1024 });
}

describe('the shipped command', () => {
  it('lints a plan from stdin by the rules of the package', () => {
    const { status, stdout, stderr } = start(['-', '--constitution', 'nebula', '--format', 'json'], OPEN_PLAN);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, files: [{ constitution: { title: 'Nebula Constitution' } }] });
  });

  it('loads a configuration in JavaScript, the first time and with compiled code that Node keeps', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plan-lint-bin-'));
    const config = join(folder, 'plan-lint.config.mjs');
    writeFileSync(config, 'export default { rules: { "stated-gates": "off", "required-section": "off" } };\n');
    for (const run of ['first', 'second']) expect([run, start(['--config', config, '-'], OPEN_PLAN, { TMPDIR: folder })]).toEqual([run, expect.objectContaining({ status: 0 })]);
    rmSync(folder, { recursive: true });
  });

  it('runs where no compiled code can be saved', () => {
    expect(start(['-'], OPEN_PLAN, { TMPDIR: BIN })).toMatchObject({ status: 1, stderr: '' });
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
