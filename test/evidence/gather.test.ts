import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { findingsIn, lintRepository } from '../support/cases/repository-cases.js';
import { projectFolder } from '../support/commands/project-folder.js';

interface Feature {
  readonly name: string;
  readonly date: string;
  readonly node: string;
  readonly principles: readonly string[];
  readonly citation?: string;
}

const OLD = ['I. Readers First', 'II. Paper Trail', 'III. Proven Changes'];
const NEW = ['I. Readers First', 'II. One Source of Truth', 'III. Proven Changes', 'IV. Open Data'];

function constitution(principles: readonly string[], version: string, amended: string): string {
  const articles = principles.map((name) => `### ${name}\nIt holds for every change.\n`).join('\n');
  return `# Lending Desk Constitution\n\n## Core Principles\n\n${articles}\n## Governance\n\n**Version**: ${version} | **Ratified**: 2025-01-06 | **Last Amended**: ${amended}\n`;
}

function planOf({ name, date, node, principles, citation }: Feature): string {
  const fields = [`**Language/Version**: TypeScript 5.8 on ${node}`, '**Primary Dependencies**: Fastify 5', '**Storage**: PostgreSQL 16', '**Testing**: Vitest', '**Target Platform**: Linux server', '**Project Type**: single', '**Performance Goals**: < 200 ms p95', '**Constraints**: none but those of the desk', '**Scale/Scope**: 40,000 loans'];
  const gates = principles.map((principle) => `- [x] **${principle}**: shown in the design of ${principle.toLowerCase()}`);
  const check = [...(citation === undefined ? [] : [`Checked against constitution v${citation}.`, '']), ...gates];
  return [`# Implementation Plan: ${name}`, '', `**Branch**: \`${name}\` | **Date**: ${date} | **Spec**: [spec.md](./spec.md)`, '', '## Summary', '', 'Readers see their loans.', '', '## Technical Context', '', ...fields, '', '## Constitution Check', '', ...check, '', '## Project Structure', '', '```text', 'src/', '└── loans/', '```', '', '**Structure Decision**: one project under `src/loans/`.', ''].join('\n');
}

const FEATURES: readonly Feature[] = [
  { name: '001-loans', date: '2025-02-03', node: 'Node 18', principles: OLD, citation: '1.0.0' },
  { name: '002-returns', date: '2025-03-10', node: 'Node 18', principles: OLD },
  { name: '003-reminders', date: '2025-06-02', node: 'Node 22', principles: OLD, citation: '1.0.0' },
  { name: '004-waivers', date: '2025-06-16', node: 'Node 18', principles: OLD, citation: '1.0.0' },
];

const folder = projectFolder({});

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd: folder, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' } });
}

/** Commits files with a date. */
function commit(date: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git('add', '--all');
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', date, '--date', `${date}T12:00:00`], { cwd: folder, env: { ...process.env, GIT_COMMITTER_DATE: `${date}T12:00:00`, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' } });
}

function feature(index: number, tasks: string): Readonly<Record<string, string>> {
  const one = FEATURES[index];
  return one === undefined ? {} : { [`specs/${one.name}/plan.md`]: planOf(one), [`specs/${one.name}/spec.md`]: '# Spec\n', [`specs/${one.name}/tasks.md`]: tasks };
}

/** Three features, of which two precede the change of a manifest; then the constitution is amended during a fourth. */
beforeAll(() => {
  git('init', '--quiet');
  const manifest = (node: string): string => JSON.stringify({ name: 'lending', engines: { node }, dependencies: { fastify: '^5.0.0' }, devDependencies: { typescript: '~5.8.0', vitest: '^3.0.0' } });
  commit('2025-01-06', { '.specify/memory/constitution.md': constitution(OLD, '1.0.0', '2025-01-06'), 'package.json': manifest('>=18') });
  commit('2025-02-03', feature(0, '- [x] T001 Lend a book\n'));
  commit('2025-03-10', feature(1, '- [x] T001 Take a book back\n'));
  commit('2025-05-05', { 'package.json': manifest('>=22') });
  commit('2025-06-02', feature(2, '- [x] T001 Remind a reader\n'));
  commit('2025-06-16', feature(3, '- [x] T001 Waive a fine\n- [ ] T002 Show it\n'));
  commit('2025-07-07', { '.specify/memory/constitution.md': constitution(NEW, '2.0.0', '2025-07-07') });
});

describe('a repository whose constitution and manifest went on', () => {
  it('reports what is wrong now, and nothing that was right when it was done', async () => {
    expect(await findingsIn(folder, 'recommended')).toEqual([
      'specs/004-waivers/plan.md:11:41 warning version-mismatch/language `Language/Version` says `Node 18`, but `package.json` has `engines.node ">=22"`',
      'specs/004-waivers/plan.md:23:17 warning stale-constitution/major The plan was checked against version 1.0.0 of the constitution, and 2.0.0 is in force',
    ]);
  });

  it('knows from git which names the constitution had: without its past nothing is suspected', async () => {
    const bare = projectFolder({ '.specify/memory/constitution.md': constitution(NEW, '2.0.0', '2025-07-07'), ...feature(2, '- [x] T001 Done\n') });
    const found = await lintRepository(bare, 'recommended');
    expect(found.map(({ rule, messageId }) => `${rule}/${messageId}`)).toEqual([]);
  });
});

describe('evidence', () => {
  const plan = '# Implementation Plan: A\n\n## Technical Context\n\n**Language/Version**: Node 18\n';
  const manifest = '{ "engines": { "node": ">=22" } }';

  it('is none where a manifest is larger than --max-size', async () => {
    const large = `${manifest}${' '.repeat(3000)}`;
    expect(await findingsIn({ 'specs/1-a/plan.md': plan, 'package.json': large }, 'recommended', 'version-mismatch', ['--max-size', '2000'])).toEqual([]);
    expect(await findingsIn({ 'specs/1-a/plan.md': plan, 'package.json': large }, 'recommended', 'version-mismatch')).toHaveLength(1);
  });

  it('is gathered for a plan from stdin by its name', async () => {
    expect(await findingsIn({ 'package.json': manifest }, 'recommended', 'version-mismatch', ['--stdin-filename', 'specs/1-a/plan.md', '-'], plan)).toHaveLength(1);
  });

  it('is looked for in a project that is in no repository', async () => {
    const folder = projectFolder({ 'specs/1-a/plan.md': plan, 'package.json': manifest });
    mkdirSync(join(folder, 'empty'));
    writeFileSync(join(folder, 'empty/x'), '');
    expect(await findingsIn(folder, 'recommended', 'version-mismatch')).toHaveLength(1);
  });
});
