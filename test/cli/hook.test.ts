import { describe, expect, it } from '@jest/globals';
import { runCommand, type Outcome } from '../support/command.js';
import { CLEAN_PLAN, OPEN_PLAN } from '../support/plans.js';

const FILES = {
  'specs/1/plan.md': OPEN_PLAN,
  'specs/2/plan.md': CLEAN_PLAN,
  'specs/3/plan.md': CLEAN_PLAN.replace('Implementation Plan: Retry failed steps', 'Retry'),
  'specs/4/plan.md': '# crash',
  'specs/5/plan.md': OPEN_PLAN,
  'specs/6/plan.md': OPEN_PLAN,
  'README.md': OPEN_PLAN,
  '.claude/commands/plan.md': OPEN_PLAN,
  '.specify/templates/plan.md': OPEN_PLAN,
  '.gitignore': 'specs/5\n',
  '.planlintrc.json': '{ "constitution": "nebula", "ignores": ["specs/6/**"] }',
};

/** What an agent says after it has written a file. */
function payload(path: string): string {
  return JSON.stringify({
    session_id: 'abc123',
    hook_event_name: 'PostToolUse',
    tool_name: 'Write',
    tool_input: { file_path: path, content: OPEN_PLAN },
    tool_response: { filePath: path, success: true },
  });
}

function hook(stdin: string, words = ''): Promise<Outcome> {
  return runCommand(`--hook ${words}`, FILES, { stdin });
}

const FOUND = 'specs/1/plan.md:6:1: error Unchecked gate `One way to retry` [simplicity/gate-open] Show in the plan how this gate is met.\n';
const SILENT = { code: 0, out: '', err: '' };

describe('--hook', () => {
  it('tells what is wrong with the plan that was written, a line each, and objects', async () => {
    expect(await hook(payload('specs/1/plan.md'))).toEqual({ code: 2, out: '', err: FOUND });
  });

  it('takes a payload without the wrapping', async () => {
    expect(await hook('{"file_path":"./specs/1/plan.md"}')).toEqual({ code: 2, out: '', err: FOUND });
  });

  it.each([
    ['a good plan', payload('specs/2/plan.md')],
    ['a plan with warnings', payload('specs/3/plan.md')],
    ['another file', payload('README.md')],
    ['a command that writes plans', payload('.claude/commands/plan.md')],
    ['a template', payload('.specify/templates/plan.md')],
    ['a plan that git ignores', payload('specs/5/plan.md')],
    ['a plan that the configuration ignores', payload('specs/6/plan.md')],
    ['a tool that wrote nothing', '{"tool_name":"Bash","tool_input":{"command":"ls"}}'],
    ['a payload of another kind', '["specs/1/plan.md"]'],
    ['a payload that is nothing', 'null'],
  ])('says nothing of %s', async (_, stdin) => {
    expect(await hook(stdin)).toEqual(SILENT);
  });

  it('applies the baseline of the configuration', async () => {
    const fingerprint = /"fingerprint": "([0-9a-f]+)"/.exec((await runCommand('--constitution nebula --format json specs/1', FILES)).out)?.[1] ?? '';
    const baseline = JSON.stringify({ version: 1, findings: [{ path: 'specs/1/plan.md', rule: 'simplicity/gate-open', fingerprint }] });
    const files = { ...FILES, 'known.json': baseline, '.planlintrc.json': '{ "constitution": "nebula", "baseline": "./known.json" }' };
    expect(await runCommand('--hook', files, { stdin: payload('specs/1/plan.md') })).toEqual(SILENT);
    expect((await runCommand('--hook --no-baseline', files, { stdin: payload('specs/1/plan.md') })).code).toBe(2);
  });

  it('hears the options', async () => {
    expect((await hook(payload('specs/3/plan.md'), '--max-warnings 0')).err).toBe('specs/3/plan.md:1:1: warning Title `Retry` is short [title-length/short] Write more.\nplan-lint: too many warnings: 1, at most 0\n');
    expect(await hook(payload('specs/1/plan.md'), '--rule simplicity:off')).toEqual(SILENT);
    expect((await hook(payload('specs/6/plan.md'), '--no-config --constitution nebula')).code).toBe(2);
  });

  it.each([
    ['no JSON', 'specs/1/plan.md', '', 'plan-lint: --hook: stdin is not JSON\n'],
    ['no file', payload('specs/9/plan.md'), '', 'plan-lint: specs/9/plan.md: No such file'],
    ['a mistake in the command', payload('specs/1/plan.md'), '--fromat', 'plan-lint: unknown option \'--fromat\''],
    ['a bug of a rule', payload('specs/4/plan.md'), '', 'plan-lint: specs/4/plan.md: Rule `fragile` crashed on `specs/4/plan.md`: TypeError: the bug of the rule\n'],
  ])('does not object because of %s: one line, and 1', async (_, stdin, words, err) => {
    const outcome = await hook(stdin, words);
    expect(outcome).toMatchObject({ code: 1, out: '', err: expect.stringContaining(err) });
    expect(outcome.err).toMatch(/^[^\n]+\n$/);
  });

  it('tells nobody to tick a box', () => {
    expect(FOUND).not.toMatch(/tick|check the box|\[x\]/i);
  });
});
