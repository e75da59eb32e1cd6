import { describe, expect, it } from '@jest/globals';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { declareMessages, defineRule, type Problem } from '../src/rule.js';
import { FORMATS, lint, lintFiles, parsePlan, readConstitution, UsageError } from '../src/index.js';
import { CLEAN_PLAN, OPEN_PLAN } from './support/commands/example-plans.js';
import { testHost } from './support/commands/test-host.js';
import { PACKAGE_ROOT } from './support/commands/project-folder.js';

const LAW = { path: 'laws.md', text: '# Law\n\n## Core Principles\n\n### I. Simplicity\n\nText.\n' };

describe('lint', () => {
  it('lints a text with the gates it states', () => {
    expect(lint(OPEN_PLAN).constitution).toEqual({ title: 'Stated gates', source: 'stated' });
    expect(lint(OPEN_PLAN).findings.map(({ messageId }) => messageId)).toContain('gate-open');
  });

  it('lints it with a constitution', () => {
    expect(lint(CLEAN_PLAN, { constitution: 'nebula' }).constitution?.title).toBe('Nebula Constitution');
    expect(lint(OPEN_PLAN, { constitution: LAW, path: 'a.md' })).toMatchObject({ path: 'a.md', constitution: { source: 'laws.md' }, principles: [{ name: 'Simplicity', verdict: 'open' }, {}] });
  });

  it('reads the tree that it is given', () => {
    const tree = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(OPEN_PLAN);
    expect(lint(OPEN_PLAN, { tree })).toEqual(lint(OPEN_PLAN));
    expect(lint(OPEN_PLAN, { tree: { type: 'root', children: [] } }).findings.map(({ messageId }) => messageId)).not.toContain('gate-open');
    expect(lint(OPEN_PLAN.replaceAll('\n', '\r\n'), { tree: { type: 'root', children: [] } }).findings).toEqual(lint(OPEN_PLAN).findings);
  });

  it('survives a tree without positions', () => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(OPEN_PLAN);
    visit(tree, (node) => { delete node.position; });
    expect(lint(OPEN_PLAN, { tree }).findings.map(({ messageId }) => messageId)).toContain('gate-open');
  });

  it('lets a rule visit the tree, and report a node', () => {
    const { messages, problem } = declareMessages({ image: { severity: 'error', text: 'Image `{url}`', hint: 'Describe it in words.' } });
    const rule = defineRule({
      id: 'no-images', title: 'No images', why: 'An agent reads words.', messages,
      check({ plan }) {
        const problems: Problem[] = [];
        visit(plan.tree, 'image', (node) => { problems.push(problem('image', node, { url: node.url })); });
        return problems;
      },
    });
    const { findings } = lint('# Plan\n\n- see\n  ![a](b.png)\n', { plugins: [rule] });
    expect(findings.filter(({ rule: id }) => id === 'no-images')).toMatchObject([{ message: 'Image `b.png`', at: { start: { line: 4, column: 3 }, end: { line: 4, column: 14 } } }]);
  });

  it('takes severities, a stage, a template', () => {
    const template = { path: 'template.md', text: '# Plan: [TITLE]\n' };
    expect(lint(OPEN_PLAN, { rules: { 'stated-gates': 'off', 'required-section': 'off' }, stage: 'draft', template, inlineConfig: false }).findings).toEqual([]);
  });
});

describe('lintFiles', () => {
  it('lints the plans of a folder', async () => {
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

const OPEN_IN_REAL_PLANS = [
  'harbour/specs/002-tide-alerts/plan.md:18:18: error Undecided field `Constraints`: `[NEEDS CLARIFICATION: how many messages may be sent a month?]` [needs-clarification/marker]',
  'harbour/specs/002-tide-alerts/plan.md:28:1: error Open gate (`⏳ PENDING`): `II. Tests Before Code` [tests-before-code/gate-open]',
];

it('plans as people write them, in four projects and three languages: what is open is found, and nothing else', async () => {
  const result = await lintFiles({ paths: ['fixtures/real'], cwd: PACKAGE_ROOT });
  expect(FORMATS.compact(result).replaceAll('fixtures/real/', '').trim().split('\n')).toEqual(OPEN_IN_REAL_PLANS);
  expect(result.files).toHaveLength(5);
});
