import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { registry } from '../../rules/index.js';
import { cli } from '../../src/cli/cli.js';
import { findingsIn } from '../support/commands/command.js';
import { testHost } from '../support/commands/test-host.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const LAW = '# Acme Constitution\n\n## Core Principles\n\n### I. Small Batches\n\nText.\n\n### II. Clear Names\n\nText.\n';
const PLAN = `# Implementation Plan: Export

## Technical Context

**Scale/Scope**: As far as needed

## Constitution Check

**I. Small Batches**
- [x] No more than one service changes

**II. Clear Names**
- [x] Names are checked
`;

it.each([
  ['extends', { extends: 'plan-lint-acme/config.json' }],
  ['plugins', { plugins: ['plan-lint-acme'], rules: { 'required-section': 'off' } }],
])('a principle of a package is found by %s, and replaces the generated rule of its name', async (_, config) => {
  const host = testHost({ 'specs/1/plan.md': PLAN, '.specify/memory/constitution.md': LAW, '.planlintrc.json': JSON.stringify(config) });
  cpSync(join(ROOT, 'fixtures/packages/plan-lint-acme'), join(host.cwd, 'node_modules/plan-lint-acme'), { recursive: true });
  symlinkSync(ROOT, join(host.cwd, 'node_modules/plan-lint'), 'junction');
  await cli(['--format', 'json'], host, registry);
  expect(host.err()).toBe('');
  expect(findingsIn(host.out())).toEqual([
    'specs/1/plan.md:5 warning small-batches/scale-unbounded',
    'specs/1/plan.md:10 warning small-batches/gate-reworded',
  ]);
  host.remove();
});

it.each([
  ['', 'https://github.com/plan-lint/plan-lint#a-rule-of-your-own'],
  ["url: 'https://acme.example/rollback', ", 'https://acme.example/rollback'],
])('a report links a rule to the url that it declares, else to the chapter on plug-ins: %j', async (url, expected) => {
  const rule = `export default { id: 'rollback', title: 'Rollback', why: 'Repair.', ${url}messages: { missing: { text: 'No rollback', hint: 'Add it.', severity: 'warning' } }, *check() { yield { messageId: 'missing', at: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, data: {} }; } };`;
  const host = testHost({ 'specs/1/plan.md': PLAN, 'rollback.mjs': rule, '.planlintrc.json': '{ "plugins": ["./rollback.mjs"] }' });
  await cli(['--format', 'json'], host, registry);
  expect(JSON.parse(host.out())).toMatchObject({ files: [{ findings: expect.arrayContaining([expect.objectContaining({ rule: 'rollback', url: expected })]) }] });
  host.remove();
});
