import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { registry } from '../../rules/index.js';
import { cli } from '../../src/cli/cli.js';
import { lint } from '../../src/index.js';
import { findingsIn, type Files, type Outcome } from '../support/commands/command.js';
import { testHost } from '../support/commands/test-host.js';

const PLAN = 'specs/1/plan.md';
const law = (title: string, ...principles: string[]): string => `# ${title}\n\n## Core Principles\n\n${principles.map((name) => `### ${name}\n\nText.\n`).join('\n')}`;
const plan = (...gates: string[]): string => `# Implementation Plan: Night sailings\n\n## Constitution Check\n\n${gates.map((gate) => `- **${gate}**: PASS, one flag\n`).join('')}`;
const TWO: Files = {
  'law/a.md': `${law('Ferry Constitution', 'I. Small Steps', 'II. Offline First')}\n**Version**: 1.1.0\n`,
  'law/b.md': `${law('Security Constitution', 'I. Rotated Secrets (NON-NEGOTIABLE)', 'II. Small steps')}\n## Constraints\n\n- Bookings MUST stay in PostgreSQL.\n`,
  '.planlintrc.json': '{ "constitution": ["law/a.md", "law/b.md"] }',
  [PLAN]: plan('Small Steps', 'Offline First'),
};

async function run(words: string, files: Files, config?: object): Promise<Outcome> {
  const host = testHost({ ...files, ...(config && { '.planlintrc.json': JSON.stringify(config) }) });
  const code = await cli(words.split(' ').filter((word) => word !== ''), host, registry);
  host.remove();
  return { code, out: host.out(), err: host.err().replaceAll(host.cwd, '.') };
}

describe('a constitution in several files', () => {
  it('is their principles in order, each name once', async () => {
    const { files: [file] }: { readonly files: readonly { readonly constitution: object; readonly principles: readonly object[] }[] } = JSON.parse((await run('--format json', TWO)).out);
    expect(file).toMatchObject({
      constitution: { title: 'Ferry Constitution', source: 'law/a.md, law/b.md', version: '1.1.0' },
      principles: [{ rule: 'small-steps', verdict: 'pass' }, { rule: 'offline-first', verdict: 'pass' }, { rule: 'rotated-secrets', nonNegotiable: true, verdict: 'missing' }],
    });
    expect(file?.principles).toHaveLength(3);
    expect(findingsIn((await run('--format json', TWO)).out)).toContain(`${PLAN}:3 warning rotated-secrets/principle-missing`);
    expect(findingsIn((await run('--format json --preset strict', TWO)).out)).toContain(`${PLAN}:3 warning constitution-check/clause-unmentioned`);
  });

  it('is named on the command line by repeating the option', async () => {
    const files = { ...TWO, '.planlintrc.json': '{}' };
    expect(findingsIn((await run('--format json --constitution law/a.md --constitution law/b.md', files)).out)).toContain(`${PLAN}:3 warning rotated-secrets/principle-missing`);
    expect((await run('--constitution law/a.md --constitution nebula', files)).err).toBe('plan-lint: --constitution: `nebula` cannot be combined with files\n');
    expect((await run('--constitution law/a.md --constitution law/c.md', files)).err).toBe('plan-lint: --constitution: `law/c.md` is neither auto nor nebula nor a file\n');
  });

  it.each([
    [[], '`constitution` is []; it must not be empty'],
    [['law/a.md', 3], '`constitution.1` is 3; it must be a string'],
    [['auto', 'law/a.md'], 'constitution: `auto` cannot be combined with files'],
  ])('is a list of files: %j', async (constitution, message) => {
    expect(await run('', TWO, { constitution })).toMatchObject({ code: 2, err: `plan-lint: .planlintrc.json: ${message}\n` });
  });

  it('is reported file by file where one is not filled in', async () => {
    const { out } = await run('--format json', { ...TWO, 'law/b.md': law('[PROJECT_NAME] Constitution', '[PRINCIPLE_1_NAME]') });
    expect(findingsIn(out)).toEqual(expect.arrayContaining(['law/b.md:1 warning constitution-source/unfilled']));
  });

  it('is shown by --print-config and --debug', async () => {
    expect(JSON.parse((await run(`--print-config ${PLAN}`, TWO)).out)).toMatchObject({ constitution: ['law/a.md', 'law/b.md'], constitutionFile: ['law/a.md', 'law/b.md'] });
    expect((await run('--debug', TWO)).err).toContain('constitution: law/a.md, law/b.md, template: none\n');
  });

  it('selects its plans when one of its files changes', async () => {
    const host = testHost(TWO);
    rmSync(join(host.cwd, '.git'), { recursive: true });
    const git = (...words: string[]): unknown => execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...words], { cwd: host.cwd, stdio: 'pipe' });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '-m', 'one');
    host.put('law/b.md', law('Security Constitution', 'I. Rotated Secrets'));
    await cli(['--changed', 'HEAD', '--format', 'json'], host, registry);
    expect(JSON.parse(host.out())).toMatchObject({ summary: { files: 1 } });
    host.remove();
  });

  it('is taken by the library', () => {
    const sources = ['law/a.md', 'law/b.md'].map((path) => ({ path, text: String(TWO[path]) }));
    expect(lint(plan('Small Steps'), { constitution: sources }).principles.map(({ rule }) => rule)).toEqual(['small-steps', 'offline-first', 'rotated-secrets']);
  });
});

describe('a constitution that declares no principle', () => {
  it('is reported under its own name, and the plans by the gates that they state', async () => {
    const { code, out } = await run('', { '.specify/memory/constitution.md': '# Constitution\n\nSee CLAUDE.md.\n', [PLAN]: plan('Small Steps') });
    expect(code).toBe(0);
    expect(out).toContain('.specify/memory/constitution.md\n  1:1  warning  `.specify/memory/constitution.md` declares no principles in a form that plan-lint reads');
  });
});

describe('a charter in YAML', () => {
  const principlesOf = async (charter: string): Promise<readonly string[]> => {
    const { files }: { readonly files: readonly { readonly principles?: readonly { readonly ordinal?: string; readonly name: string; readonly nonNegotiable: boolean }[] }[] } = JSON.parse((await run('--format json', { '.kittify/charter/charter.yaml': charter, [PLAN]: plan('Small Steps') })).out);
    return files.flatMap(({ principles = [] }) => principles).map(({ ordinal = '-', name, nonNegotiable }) => `${ordinal} ${name}${nonNegotiable ? '!' : ''}`);
  };

  it.each([
    ['names', 'principles:\n  - Small Steps\n  - Offline First\n', ['- Small Steps', '- Offline First']],
    ['names with more', 'title: Ferry\nversion: 1.2.0\nprinciples:\n  - id: P1\n    name: Small Steps\n    description: Reversible within a day.\n  - name: Offline First\n    non_negotiable: true\n', ['- Small Steps', '- Offline First!']],
    ['ordinals that all have', 'principles:\n  - id: P1\n    name: Small Steps\n  - id: P2\n    name: Offline First\n', ['P1 Small Steps', 'P2 Offline First']],
    ['a charter within', 'charter:\n  principles:\n    - title: Small Steps\n', ['- Small Steps']],
  ])('is read where it lists its principles: %s', async (_, charter, expected) => {
    expect((await principlesOf(charter)).slice(0, expected.length)).toEqual(expected);
  });

  it('is named as not read where it does not, and does not hide another constitution', async () => {
    const charter = { '.kittify/charter/charter.yaml': 'mode: strict\nrules: 3\n', [PLAN]: plan('Small Steps') };
    expect((await run('', charter)).out).toContain('`.kittify/charter/charter.yaml` looks like a constitution and is not read: if it is one, name it with the key `constitution`.');
    expect(findingsIn((await run('--format json', { ...charter, 'docs/constitution.md': law('Ferry', 'I. Small Steps', 'II. Offline First') })).out)).toContain(`${PLAN}:3 warning offline-first/principle-missing`);
  });

  it('is a mistake where it is no YAML', async () => {
    expect(await run('', { '.kittify/charter/charter.yaml': 'principles: [a\n', [PLAN]: plan('Small Steps') })).toMatchObject({ code: 2, err: expect.stringMatching(/^plan-lint: Cannot read `\.kittify\/charter\/charter\.yaml`: [^\n]+\n$/) });
  });
});

describe('a constitution from Windows', () => {
  it.each(['utf16le', 'utf8'] as const)('is read in %s with a BOM, and under a name in capitals', async (encoding) => {
    const text = Buffer.from(`\uFEFF${law('Ferry', 'I. Small Steps', 'II. Offline First').replaceAll('\n', '\r\n')}`, encoding);
    expect(findingsIn((await run('--format json', { 'docs/CONSTITUTION.md': text, [PLAN]: plan('Small Steps') })).out)).toContain(`${PLAN}:3 warning offline-first/principle-missing`);
  });
});

describe('a check that leaves out all principles', () => {
  const own = { '.specify/memory/constitution.md': law('Ferry Constitution', 'I. Small Steps', 'II. Offline First') };
  const other = { 'web/.specify/memory/constitution.md': law('Web Constitution', 'I. Responsive Pages', 'II. Plain Forms', 'III. No Trackers') };
  const foreign = { [PLAN]: plan('Responsive Pages', 'Plain Forms', 'No Trackers') };

  it.each<[string, Files, string]>([
    ['names the constitution that it follows', { ...own, ...other, ...foreign }, 'Set the key `constitution` of the configuration to `web/.specify/memory/constitution.md`, which declares them'],
    ['names none where none declares most names', { ...own, 'web/.specify/memory/constitution.md': law('Web Constitution', 'I. Responsive Pages', 'II. Fast Pages'), ...foreign }, 'to the constitution that this check follows'],
    ['shows the constitution that the plan denies', { ...own, [PLAN]: plan('Bookings').replace('- **', 'No constitution file exists in this repository.\n\n- **') }, 'The plan says that there is no constitution, but `.specify/memory/constitution.md` is there'],
    ['asks to add the principles where the plan says nothing of the kind', { ...own, [PLAN]: plan('Bookings') }, 'Add them to the Constitution Check'],
  ])('%s', async (_, files, hint) => {
    const { out } = await run('--format text', files);
    expect(out.replace(/\s+/g, ' ')).toContain(hint);
  });
});

describe('a constitution that is a symbolic link checked out as text', () => {
  const place = '.specify/memory/constitution.md';
  const target = { 'docs/rules.md': law('Ferry Constitution', 'I. Small Steps', 'II. Offline First'), [PLAN]: plan('Small Steps') };

  it('is read from the file that it means', async () => {
    const { out } = await run('--format json', { ...target, [place]: '../../docs/rules.md\n' });
    expect(JSON.parse(out)).toMatchObject({ files: [{ constitution: { source: 'docs/rules.md' }, principles: [{ rule: 'small-steps', verdict: 'pass' }, { rule: 'offline-first', verdict: 'missing' }] }] });
  });

  it.each([
    ['a file that is not there', '../../docs/law.md', '`../../docs/law.md`'],
    ['a file outside of the repository', '/etc/law.md', '`/etc/law.md`'],
  ])('is no stock template where it means %s', async (_, link, shown) => {
    const { out } = await run('--format text', { ...target, [place]: link });
    expect(out.replace(/\s+/g, ' ')).toContain(`\`${place}\` is a link to ${shown}, which this repository does not have`);
  });

  it('is no link where it has words', async () => {
    expect((await run('--format text', { ...target, [place]: 'See ../../docs/rules.md' })).out.replace(/\s+/g, ' ')).toContain('declares no principles in a form that plan-lint reads');
  });
});

describe('a binding clause outside of the principles that no check mentions', () => {
  const LAW = `${law('Ferry Constitution', 'I. Small Steps')}\n## Constraints\n\n- Bookings MUST stay in PostgreSQL.\n\n**Version**: 1.1.0 | **Ratified**: 2025-02-01 | **Last Amended**: 2025-03-01\n`;
  const UNMENTIONED = `${PLAN}:5 warning constitution-check/clause-unmentioned`;

  async function unmentioned(words: string, date = '2025-04-01'): Promise<readonly string[]> {
    const dated = plan('I. Small Steps').replace('\n\n', `\n\n**Date**: ${date}\n\n`);
    const { out } = await run(`${words} --format json`, { '.specify/memory/constitution.md': LAW, [PLAN]: dated });
    return findingsIn(out).filter((finding) => finding.includes('clause-unmentioned'));
  }

  it('is reported by strict only, or where it is asked for', async () => {
    expect(await unmentioned('')).toEqual([]);
    expect(await unmentioned('--preset strict')).toEqual([UNMENTIONED]);
    expect(await unmentioned('--rule constitution-check/clause-unmentioned:error')).toEqual([UNMENTIONED.replace('warning', 'error')]);
    expect(await unmentioned('--preset strict --rule constitution-check:off')).toEqual([]);
  });

  it('is not asked of a plan that is older than the last amendment', async () => {
    expect(await unmentioned('--preset strict', '2025-02-10')).toEqual([]);
  });
});

describe('a file that looks like a constitution', () => {
  const reportWith = async (path: string): Promise<string> => (await run(PLAN, { [PLAN]: plan('Rollback'), [path]: 'text\n' })).out;

  it.each(['constitution.txt', 'Constitution-v2.MD', 'specs/charter.adoc', 'docs/constitution.rst', '.Specify/Memory/CONSTITUTION.yaml'])('is named: %s', async (path) => {
    expect(await reportWith(path)).toContain(`\`${path}\` looks like a constitution and is not read`);
  });

  it.each(['packages/docs/constitution.txt', 'src/constitution.ts', 'docs/drafts/constitution.md', 'our-constitution.md', 'constitution.txt/notes'])('is not: %s', async (path) => {
    expect(await reportWith(path)).not.toContain('looks like a constitution');
  });
});
