import { describe, expect, it } from '@jest/globals';
import { runCommand, type Outcome } from '../support/commands/command.js';
import { CLEAN_PLAN, OPEN_PLAN } from '../support/commands/example-plans.js';

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

/** The payload of an agent after writing a file. */
function payload(path: string): string {
  return JSON.stringify({
    session_id: 'abc123',
    hook_event_name: 'PostToolUse',
    tool_name: 'Write',
    tool_input: { file_path: path, content: OPEN_PLAN },
    tool_response: { filePath: path, success: true },
  });
}

/** The payload of each agent after it wrote `specs/1/plan.md`. */
const PAYLOADS: readonly (readonly [agent: string, payload: unknown])[] = [
  ['Claude Code', { hook_event_name: 'PostToolUse', tool_name: 'Edit', tool_input: { file_path: 'specs/1/plan.md' } }],
  ['Gemini CLI', { hook_event_name: 'AfterTool', tool_name: 'write_file', tool_input: { file_path: 'specs/1/plan.md', content: '' } }],
  ['an agent that writes names in camel case', { tool_name: 'replace', tool_input: { filePath: 'specs/1/plan.md' } }],
  ['an agent that names a path', { tool_name: 'edit', tool_input: { path: 'specs/1/plan.md' } }],
  ['an agent that names several files', { tool_input: { files: ['README.md', 'specs/1/plan.md'] } }],
  ['an agent that lists files with their contents', { tool_input: { files: [{ path: 'README.md' }, { path: 'specs/1/plan.md', content: '' }] } }],
  ['an agent that lists edits', { tool_input: { edits: [{ file_path: 'specs/1/plan.md' }] } }],
  ['an agent that names the file in the answer of the tool', { tool_input: {}, tool_response: { filePath: 'specs/1/plan.md' } }],
  ['Cursor', { hook_event_name: 'afterFileEdit', file_path: './specs/1/plan.md', edits: [] }],
  ['Copilot, an object', { toolName: 'edit', toolArgs: { path: 'specs/1/plan.md' } }],
  ['Copilot, JSON in JSON', { toolName: 'create', toolArgs: '{"filePath":"specs/1/plan.md"}' }],
  ['opencode', { tool: 'write', input: { args: { filePath: 'specs/1/plan.md' } } }],
  ['Windsurf', { agent_action_name: 'post_write_code', tool_info: { file_path: 'specs/1/plan.md', edits: [] } }],
  ['Cline', { hookName: 'PostToolUse', postToolUse: { toolName: 'write_to_file', parameters: { path: 'specs/1/plan.md' } } }],
  ['Codex, an added file', { tool_name: 'apply_patch', tool_input: { command: '*** Begin Patch\n*** Add File: specs/1/plan.md\n+# x\n*** End Patch\n' } }],
  ['Codex, words of a command', { tool_name: 'apply_patch', tool_input: { command: ['apply_patch', '*** Begin Patch\n*** Update File: specs/1/plan.md\n*** End Patch'] } }],
  ['Codex, a moved file', { tool_name: 'apply_patch', tool_input: { command: '*** Begin Patch\n*** Update File: specs/7/plan.md.old\n*** Move to: specs/1/plan.md\n*** End Patch' } }],
];

function hook(stdin: string, words = ''): Promise<Outcome> {
  return runCommand(words.startsWith('--hook') ? words : `--hook ${words}`, FILES, { stdin });
}

const FOUND = 'specs/1/plan.md:6:1: error Unchecked gate `One way to retry` [simplicity/gate-open] Show in the plan how this gate is met.\n';
const NO_FILE = 'plan-lint: --hook: the JSON on stdin names no written file in a form that plan-lint supports\n';
const SILENT = { code: 0, out: '', err: '' };

describe('--hook', () => {
  it('reports the findings of the written plan, one per line, and blocks', async () => {
    expect(await hook(payload('specs/1/plan.md'))).toEqual({ code: 2, out: '', err: FOUND });
  });

  it.each(PAYLOADS)('reads the payload of %s', async (_, stdin) => {
    expect(await hook(JSON.stringify(stdin))).toEqual({ code: 2, out: '', err: FOUND });
  });

  it('lints every file of a patch that is a plan, once', async () => {
    const patch = '*** Begin Patch\n*** Update File: specs/1/plan.md\n@@\n*** Update File: specs/2/plan.md\n*** Delete File: specs/6/plan.md\n*** Add File: README.md\n*** End Patch';
    expect(await hook(JSON.stringify({ tool_input: { command: patch, path: 'specs/1/plan.md' } }))).toEqual({ code: 2, out: '', err: FOUND });
  });

  it('takes a relative path from the folder that the payload names', async () => {
    expect(await hook(JSON.stringify({ cwd: 'specs/1', tool_input: { file_path: 'plan.md' } }))).toEqual({ code: 2, out: '', err: FOUND });
    expect((await hook(JSON.stringify({ cwd: 'specs/2', tool_input: { file_path: 'plan.md' } }))).code).toBe(0);
  });

  it('answers Copilot on stdout, where its model reads it', async () => {
    expect(await hook(JSON.stringify({ toolArgs: '{"path":"specs/1/plan.md"}' }), '--hook=copilot')).toEqual({ code: 0, out: `${JSON.stringify({ additionalContext: FOUND })}\n`, err: '' });
    expect(await hook(payload('specs/2/plan.md'), '--hook=copilot')).toEqual(SILENT);
  });

  it('lints what the configuration counts among the plans, and nothing else', async () => {
    const files = { ...FILES, 'docs/plans/retries.md': OPEN_PLAN, '.planlintrc.json': '{ "constitution": "nebula", "files": ["docs/plans/*.md"] }' };
    expect((await runCommand('--hook', files, { stdin: payload('docs/plans/retries.md') })).code).toBe(2);
    expect(await runCommand('--hook', files, { stdin: payload('specs/1/plan.md') })).toEqual(SILENT);
  });

  it('reports errors before warnings, because an agent reads only the first ten', async () => {
    const questions = Array.from({ length: 12 }, (_, index) => `[NEEDS CLARIFICATION: question ${index}]\n\n`).join('');
    const plan = OPEN_PLAN.replace('## Constitution Check', `${questions}$&`);
    const { code, err } = await runCommand('--hook --stage draft', { ...FILES, 'specs/1/plan.md': plan }, { stdin: payload('specs/1/plan.md') });
    expect(code).toBe(2);
    expect(err).toMatch(/^specs\/1\/plan\.md:30:1: error Unchecked gate `One way to retry`.*\n(?:.*: warning .*\n){9}and 3 more findings/);
  });

  it('reports ten findings, and counts the others', async () => {
    const plan = OPEN_PLAN.replace(/^- \[ \].*$/m, Array.from({ length: 13 }, (_, index) => `- [ ] Gate number ${index}`).join('\n'));
    const { err } = await runCommand('--hook', { ...FILES, 'specs/1/plan.md': plan }, { stdin: payload('specs/1/plan.md') });
    expect(err.split('\n')).toHaveLength(12);
    expect(err).toMatch(/\nand \d+ more findings: run plan-lint on the file\n$/);
  });

  it.each([
    ['a good plan', payload('specs/2/plan.md')],
    ['a plan with warnings', payload('specs/3/plan.md')],
    ['another file', payload('README.md')],
    ['a command that writes plans', payload('.claude/commands/plan.md')],
    ['a template', payload('.specify/templates/plan.md')],
    ['a plan that git ignores', payload('specs/5/plan.md')],
    ['a plan that the configuration ignores', payload('specs/6/plan.md')],
  ])('prints nothing for %s', async (_, stdin) => {
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
    ['no JSON', 'specs/1/plan.md', '', 'plan-lint: --hook: the text on stdin is no JSON\n'],
    ['a tool that wrote nothing', '{"tool_name":"Bash","tool_input":{"command":"ls"}}', '', NO_FILE],
    ['a payload of another kind', '["specs/1/plan.md"]', '', NO_FILE],
    ['a payload that is nothing', 'null', '', NO_FILE],
    ['nested JSON that is none', '{"toolArgs":"{broken"}', '', NO_FILE],
    ['no file', payload('specs/9/plan.md'), '', 'plan-lint: specs/9/plan.md: No such file'],
    ['a mistake in the command', payload('specs/1/plan.md'), '--fromat', 'plan-lint: unknown option \'--fromat\''],
    ['a bug of a rule', payload('specs/4/plan.md'), '', 'plan-lint: specs/4/plan.md: Rule `fragile` crashed on `specs/4/plan.md`: TypeError: the bug of the rule\n'],
  ])('does not object because of %s: one line, and 1', async (_, stdin, words, err) => {
    const outcome = await hook(stdin, words);
    expect(outcome).toMatchObject({ code: 1, out: '', err: expect.stringContaining(err) });
    expect(outcome.err).toMatch(/^[^\n]+\n$/);
  });

  it('never suggests to tick a box', () => {
    expect(FOUND).not.toMatch(/tick|check the box|\[x\]/i);
  });
});
