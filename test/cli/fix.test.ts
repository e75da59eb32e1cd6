import { afterEach, describe, expect, it } from '@jest/globals';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { registry } from '../../rules/index.js';
import { cli } from '../../src/cli/cli.js';
import { testHost, type TestHost, type TestHostOptions } from '../support/commands/test-host.js';

const BEFORE = '# Implementation Plan: Export\n\n## Project Structure\n\n```text\n# Option 1: Single project (DEFAULT)\nsrc/\n```\n\n**Structure Decision**: one crate.\n';
const AFTER = BEFORE.replace('# Option 1: Single project (DEFAULT)\n', '');
const PLAN = 'specs/1/plan.md';

const hosts: TestHost[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) host.remove();
});

function hostWith(files: Readonly<Record<string, string | Uint8Array>>, options: TestHostOptions = {}): TestHost {
  const host = testHost(files, options);
  hosts.push(host);
  return host;
}

const textOf = (host: TestHost, path = PLAN): string => readFileSync(join(host.cwd, path), 'utf8');
const fixIn = (host: TestHost, ...options: readonly string[]): Promise<number> => cli(['--fix', '--rule', 'required-section:off', ...options], host, registry);

describe('--fix', () => {
  it('writes what the safe fixes make of a plan, and reports what is left', async () => {
    const host = hostWith({ [PLAN]: BEFORE });
    expect(await fixIn(host)).toBe(0);
    expect(textOf(host)).toBe(AFTER);
    expect(host.out()).toContain('note: Fixed 1 finding in 1 plan.');
    expect(host.out()).not.toContain('option-label');
  });

  it('leaves no other file behind, and nothing to do the second time', async () => {
    const host = hostWith({ [PLAN]: BEFORE });
    await fixIn(host);
    await fixIn(host);
    expect(readdirSync(join(host.cwd, 'specs/1'))).toEqual(['plan.md']);
    expect(host.out().match(/Fixed/g)).toHaveLength(1);
  });

  it('keeps permissions, and writes where a link leads', async () => {
    const host = hostWith({ 'plans/real.md': BEFORE, 'specs/1/other.md': '' });
    chmodSync(join(host.cwd, 'plans/real.md'), 0o640);
    symlinkSync('../../plans/real.md', join(host.cwd, PLAN));
    await fixIn(host, PLAN);
    expect(lstatSync(join(host.cwd, PLAN)).isSymbolicLink()).toBe(true);
    expect(textOf(host, 'plans/real.md')).toBe(AFTER);
    expect(statSync(join(host.cwd, 'plans/real.md')).mode & 0o777).toBe(0o640);
  });

  it('keeps BOM and line ends', async () => {
    const host = hostWith({ [PLAN]: `\uFEFF${BEFORE.replaceAll('\n', '\r\n')}` });
    await fixIn(host);
    expect(textOf(host)).toBe(`\uFEFF${AFTER.replaceAll('\n', '\r\n')}`);
  });

  it('never writes a plan that changed meanwhile', async () => {
    const host = hostWith({ [PLAN]: BEFORE });
    const path = join(host.cwd, PLAN);
    const replace: TestHost['replace'] = (...call) => {
      writeFileSync(path, `${BEFORE}More.\n`);
      return host.replace(...call);
    };
    expect(await cli(['--fix'], { ...host, replace }, registry)).toBe(2);
    expect(textOf(host)).toBe(`${BEFORE}More.\n`);
    expect(host.err()).toContain('specs/1/plan.md: It changed while it was being fixed');
  });

  it('never writes bytes that are no UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(BEFORE), Buffer.from([0xC3, 0x28])]);
    const host = hostWith({ [PLAN]: bytes });
    expect(await fixIn(host)).toBe(1);
    expect(readFileSync(join(host.cwd, PLAN))).toEqual(bytes);
  });

  it('reports why a plan cannot be written', async () => {
    const host = hostWith({ [PLAN]: BEFORE });
    const replace = (): never => { throw new Error('EROFS: read-only file system'); };
    expect(await cli(['--fix'], { ...host, replace }, registry)).toBe(2);
    expect(host.err()).toMatch(/^plan-lint: --fix: cannot write `.*plan\.md`: EROFS/);
  });

  it('leaves findings alone that a comment suppresses', async () => {
    const suppressed = `<!-- plan-lint-disable-file option-label -- the vendor's name -->\n\n${BEFORE}`;
    const host = hostWith({ [PLAN]: suppressed });
    await fixIn(host);
    expect(textOf(host)).toBe(suppressed);
  });

  it('prints the fixed text of stdin, and the report on stderr', async () => {
    const host = hostWith({}, { stdin: BEFORE });
    await fixIn(host, '-');
    expect(host.out()).toBe(AFTER);
    expect(host.err()).toContain('0 errors');
  });

  it.each(['--hook', '--staged', '--watch', '--fix-dry-run'])('is refused with %s', async (option) => {
    const host = hostWith({ [PLAN]: BEFORE });
    expect(await cli(['--fix', option], host, registry)).toBe(option === '--hook' ? 1 : 2);
    expect(textOf(host)).toBe(BEFORE);
  });
});

describe('--fix-dry-run', () => {
  it('prints a patch that git applies, and the report on stderr', async () => {
    const host = hostWith({ [PLAN]: BEFORE });
    expect(await cli(['--fix-dry-run'], host, registry)).toBe(1);
    expect(textOf(host)).toBe(BEFORE);
    expect(host.err()).toContain('option-label/label');
    execFileSync('git', ['apply', '-'], { cwd: host.cwd, input: host.out(), env: { ...process.env, GIT_DIR: join(host.cwd, 'none') } });
    expect(textOf(host)).toBe(AFTER);
  });

  it('leaves stdout to JSON, whose findings carry the edits', async () => {
    const host = hostWith({ [PLAN]: BEFORE });
    await cli(['--fix-dry-run', '--format', 'json'], host, registry);
    const { files: [{ findings }] } = JSON.parse(host.out());
    expect(findings.find(({ rule }: { readonly rule: string }) => rule === 'option-label').fix).toEqual({
      title: 'Delete the label of the only layout',
      edits: [{ line: 6, column: 1, endLine: 7, endColumn: 1, text: '' }],
    });
    expect(findings.find(({ messageId }: { readonly messageId: string }) => messageId === 'missing').suggestions).toHaveLength(1);
  });

  it('prints nothing where there is nothing to fix', async () => {
    const host = hostWith({ [PLAN]: AFTER });
    await cli(['--fix-dry-run'], host, registry);
    expect(host.out()).toBe('');
  });
});
