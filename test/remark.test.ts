import { afterAll, describe, expect, it } from '@jest/globals';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type PluggableList, type Processor } from 'unified';
import { visit } from 'unist-util-visit';
import remarkPlanLint, { type RemarkPlanLintOptions } from '../src/remark.js';
import { OPEN_PLAN } from './support/commands/example-plans.js';
import { testHost } from './support/commands/test-host.js';

const QUIET = ['--rule', 'required-section:off'];
const host = testHost({ '.planlintrc.json': '{ "ignores": ["specs/6/**"] }' });

afterAll(() => { host.remove(); });

interface Message {
  readonly reason: string;
  readonly fatal?: boolean | null | undefined;
}

function compileNothing(this: Processor): void {
  this.compiler = () => '';
}

async function messagesOf(path: string | undefined, value: string, options: RemarkPlanLintOptions = {}): Promise<readonly Message[]> {
  const file = await unified().use(remarkParse).use(remarkPlanLint, options).use(compileNothing).process({ cwd: host.cwd, value, ...(path !== undefined && { path }) });
  return file.messages;
}

describe('plan-lint/remark', () => {
  it('reports the findings of a plan as messages of the file', async () => {
    expect(await messagesOf('specs/1/plan.md', OPEN_PLAN, { args: QUIET })).toEqual([
      expect.objectContaining({
        reason: 'Unchecked gate `One way to retry`',
        place: { start: { line: 6, column: 1 }, end: { line: 6, column: 23 } },
        line: 6,
        column: 1,
        ruleId: 'stated-gates/gate-open',
        source: 'plan-lint',
        fatal: true,
        note: 'Show in the plan how this gate is met, or justify the exception in Complexity Tracking.',
        url: expect.stringContaining('stated-gates'),
      }),
    ]);
  });

  it('reads the tree that it is given, as other plug-ins have left it', async () => {
    const tickAll = () => (tree: Root): void => {
      visit(tree, 'listItem', (item) => { item.checked = true; });
    };
    const process = async (...others: PluggableList): Promise<readonly string[]> => (await unified().use(remarkParse).use(remarkGfm).use(others).use(remarkPlanLint, { args: QUIET }).use(compileNothing).process({ cwd: host.cwd, value: OPEN_PLAN, path: 'plan.md' })).messages.map(({ reason }) => reason);
    expect(await process(tickAll)).toEqual([]);
    expect(await process()).toEqual(['Unchecked gate `One way to retry`']);
  });

  it('makes errors fatal, and warnings not', async () => {
    const messages = await messagesOf('plan.md', OPEN_PLAN);
    expect(new Set(messages.map(({ fatal }) => fatal))).toEqual(new Set([true, false]));
  });

  it('lints a text without a path, and by the options of the command', async () => {
    expect((await messagesOf(undefined, OPEN_PLAN, { args: QUIET })).map(({ reason }) => reason)).toEqual(['Unchecked gate `One way to retry`']);
    expect(await messagesOf(undefined, OPEN_PLAN, { args: [...QUIET, '--rule', 'stated-gates:off'] })).toEqual([]);
  });

  it.each(['README.md', '.claude/commands/plan.md', 'specs/6/plan.md'])('leaves %s alone', async (path) => {
    expect(await messagesOf(path, OPEN_PLAN)).toEqual([]);
  });

  it('takes for plans what the configuration counts among them', async () => {
    const other = testHost({ '.planlintrc.json': '{ "files": ["docs/plans/*.md"] }' });
    const found = async (path: string): Promise<number> => (await unified().use(remarkParse).use(remarkPlanLint, { args: QUIET }).use(compileNothing).process({ cwd: other.cwd, value: OPEN_PLAN, path })).messages.length;
    expect([await found('docs/plans/retries.md'), await found('specs/1/plan.md')]).toEqual([1, 0]);
    other.remove();
  });

  it('rejects a mistake in the options', async () => {
    await expect(messagesOf('plan.md', OPEN_PLAN, { args: ['--rule', 'nothing:off'] })).rejects.toThrow('unknown rule `nothing`');
  });
});
