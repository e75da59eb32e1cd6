import { describe, expect, it } from '@jest/globals';
import { lint, lintFiles, parsePlan, readConstitution, UsageError } from '../src/index.js';
import { CLEAN_PLAN, OPEN_PLAN } from './support/plans.js';
import { testHost } from './support/test-host.js';

const LAW = { path: 'laws.md', text: '# Law\n\n## Core Principles\n\n### I. Simplicity\n\nText.\n' };

describe('lint', () => {
  it('judges a text by the gates it states', () => {
    expect(lint(OPEN_PLAN).constitution).toEqual({ title: 'Stated gates', source: 'stated' });
    expect(lint(OPEN_PLAN).findings.map(({ messageId }) => messageId)).toContain('gate-open');
  });

  it('judges it by a constitution', () => {
    expect(lint(CLEAN_PLAN, { constitution: 'nebula' }).constitution?.title).toBe('Nebula Constitution');
    expect(lint(OPEN_PLAN, { constitution: LAW, path: 'a.md' })).toMatchObject({ path: 'a.md', constitution: { source: 'laws.md' }, principles: [{ name: 'Simplicity', verdict: 'open' }, {}] });
  });

  it('takes severities, a stage, a template', () => {
    const template = { path: 'template.md', text: '# Plan: [TITLE]\n' };
    expect(lint(OPEN_PLAN, { rules: { 'stated-gates': 'off', 'required-section': 'off' }, stage: 'draft', template, inlineConfig: false }).findings).toEqual([]);
  });
});

describe('lintFiles', () => {
  it('judges the plans of a folder', async () => {
    const host = testHost({ 'specs/1/plan.md': OPEN_PLAN });
    const { files } = await lintFiles({ cwd: host.cwd, args: ['--constitution', 'nebula'] });
    expect(files.map(({ path }) => path)).toEqual(['specs/1/plan.md']);
    await expect(lintFiles({ cwd: host.cwd, paths: ['nothing/*'] })).rejects.toThrow(UsageError);
    host.remove();
  });
});

it('the readers are there too', () => {
  expect(parsePlan(CLEAN_PLAN, { path: 'a.md' }).title?.text).toContain('Retry failed steps');
  expect(readConstitution(LAW.text, LAW.path).principles.map(({ name }) => name)).toEqual(['Simplicity']);
});
