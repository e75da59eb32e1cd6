import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cli } from '../../src/cli/cli.js';
import { CLEAN_PLAN, OPEN_PLAN, WAIVED_PLAN } from '../support/commands/example-plans.js';
import { testRegistry } from '../support/commands/test-registry.js';
import { dig, digList } from '../support/dig.js';
import { testHost, type TestHost } from '../support/commands/test-host.js';

const IDENTITY = ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.test', '-c', 'commit.gpgsign=false'];
const PLAN = 'specs/1/plan.md';

let host: TestHost;
let minute = 0;

function git(...args: readonly string[]): void {
  const date = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  execFileSync('git', [...IDENTITY, ...args], { cwd: host.cwd, stdio: 'pipe', env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } });
}

function commit(files: Readonly<Record<string, string>>, message = 'change'): void {
  minute += 1;
  for (const [path, text] of Object.entries(files)) host.put(path, text);
  git('add', '.');
  git('commit', '--quiet', '-m', message);
}

/** Creates one commit per text, with a single process. */
function importCommits(texts: readonly string[]): void {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const commits = texts.map((text, index) => `commit refs/heads/main\ncommitter S <s@example.test> ${Date.UTC(2026, 0, 1, 0, index + 2) / 1000} +0000\n${data('change')}${index === 0 ? 'from refs/heads/main^0\n' : ''}M 100644 inline ${PLAN}\n${data(text)}`);
  execFileSync('git', ['fast-import', '--quiet'], { cwd: host.cwd, input: commits.join('') });
  git('reset', '--quiet', '--hard');
}

async function trend(...args: readonly string[]): Promise<readonly unknown[]> {
  const before = host.out().length;
  await cli(['--constitution', 'nebula', '--format', 'json', '--trend', ...args], host, testRegistry);
  return digList(JSON.parse(host.out().slice(before)), 'trend');
}

const numbers = (points: readonly unknown[]): readonly unknown[] => points.map((point) => ['plans', 'errors', 'open', 'waived'].map((key) => dig(point, key)).join(' '));

beforeEach(() => {
  minute = 0;
  host = testHost({ 'README.md': '# Nothing planned yet\n' });
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: host.cwd, stdio: 'pipe' });
  commit({});
});

afterEach(() => {
  host.remove();
});

describe('--trend', () => {
  it('lints the plans as they were at each commit, the oldest first', async () => {
    commit({ [PLAN]: OPEN_PLAN });
    git('tag', 'start');
    commit({ [PLAN]: WAIVED_PLAN, 'specs/2/plan.md': OPEN_PLAN });
    commit({ 'src/code.ts': 'export {};\n' });
    commit({ 'specs/2/plan.md': CLEAN_PLAN });
    host.put(PLAN, 'what is not committed is no history');
    const points = await trend();
    expect(numbers(points)).toEqual(['1 1 1 0', '2 1 1 1', '2 0 0 1']);
    expect(dig(points[1], 'date')).toBe('2026-01-01T00:03:00+00:00');
    expect(dig(points[1], 'commit')).toMatch(/^[0-9a-f]{40}$/);
    expect(digList(points[1], 'principles').map((one) => ['name', 'errors', 'open', 'waived'].map((key) => dig(one, key)).join(' '))).toEqual(['Simplicity 1 1 1', 'Test First 0 0 0']);
    expect(numbers(await trend('--since', 'start'))).toEqual(['1 1 1 0', '2 1 1 1', '2 0 0 1']);
    expect(numbers(await trend('--since', 'start~0', 'specs/2'))).toEqual(['1 1 1 0', '1 0 0 0']);
  });

  it('sees what is gone today: plans, and the configuration of their time', async () => {
    commit({ [PLAN]: OPEN_PLAN, '.planlintrc.json': '{ "rules": { "simplicity": "off" } }' });
    git('rm', '--quiet', '.planlintrc.json');
    commit({});
    git('rm', '--quiet', PLAN);
    commit({ 'specs/3/plan.md': CLEAN_PLAN, '.planlintrc.json': '{ "rules": 1 }' });
    commit({ '.planlintrc.json': '{}' });
    expect(numbers(await trend())).toEqual(['1 0 1 0', '1 1 1 0', '1 0 0 0']);
  });

  it('takes at most sixty commits, the first and the last among them', async () => {
    importCommits(Array.from({ length: 63 }, (_, count) => (count % 2 === 0 ? OPEN_PLAN : `${CLEAN_PLAN}\n<!-- ${count} -->\n`)));
    const points = await trend();
    // The first commit has no plan.
    expect(points).toHaveLength(59);
    expect(dig(points.at(-1), 'date')).toBe('2026-01-01T01:04:00+00:00');
  }, 60_000);

  it('prints the first and last numbers in the text report', async () => {
    commit({ [PLAN]: OPEN_PLAN });
    commit({ [PLAN]: WAIVED_PLAN });
    expect(await cli(['--constitution', 'nebula', '--trend'], host, testRegistry)).toBe(0);
    expect(host.out()).toContain('\nHistory of 2 commits from 2026-01-01 to 2026-01-01: errors 1 → 0, open gates 1 → 0, waived gates 0 → 1\n');
  });

  it.each([
    [['--since', 'nowhere'], '--since: git knows no commit `nowhere`'],
    [['--since=--output=x'], '--since: git knows no commit `--output=x`'],
    [['--trend', '--staged'], 'cannot be used with option'],
    [['--trend', '-'], '--trend: stdin has no history'],
  ])('%j is a mistake', async (args, message) => {
    commit({ [PLAN]: CLEAN_PLAN });
    expect(await cli(['--constitution', 'nebula', ...args], host, testRegistry)).toBe(2);
    expect(host.err()).toContain(message);
  });
});
