import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseJsonc } from 'jsonc-parser';
import { parse } from 'yaml';
import { dig, digEntries, digList, digText } from '../support/dig.js';
import { copyFromPackage, PACKAGE_ROOT, projectFolder, run, type Outcome } from '../support/commands/project-folder.js';

/** Runs the recipes and scripts for other programs with the shipped command. */

const PLAN = 'specs/012-workflow-retries/plan.md';
const BIN = join(PACKAGE_ROOT, 'dist/bin/bin.js');

/** A project with a bad or a good plan, and plan-lint installed. */
function projectWith(kind: 'bad' | 'good'): string {
  const folder = projectFolder({ 'node_modules/.bin/plan-lint': `#!/usr/bin/env bash\nexec "${process.execPath}" "${BIN}" "$@"\n`, 'output': '', 'summary.md': '' });
  copyFromPackage(kind === 'bad' ? `fixtures/cli/${PLAN}` : 'fixtures/cli/good/specs/001-retry-policy/plan.md', folder, PLAN);
  run(folder, ['git', 'init', '--quiet', '.']);
  return folder;
}

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe('the action, with the real command', () => {
  const action: unknown = parse(read(PACKAGE_ROOT, 'action.yml'));
  const step = (folder: string): Outcome => run(folder, ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', digText(action, 'runs', 'steps', 0, 'run')], {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: PACKAGE_ROOT,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    RUNNER_TEMP: folder,
  });

  it('fails on a bad plan: annotations, summary, SARIF log, outputs', () => {
    const folder = projectWith('bad');
    const { status, stdout, stderr } = step(folder);
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'plan-lint: errors: 3\n' });
    expect(stdout).toContain(`::error file=${PLAN},line=51,endLine=51,`);
    expect(read(folder, 'output')).toBe(`errors=3\nwarnings=0\nsarif-file=${join(folder, 'plan-lint.sarif')}\n`);
    expect(JSON.parse(read(folder, 'plan-lint.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(read(folder, 'summary.md').match(/^## plan-lint$/gm)).toEqual(['## plan-lint']);
  }, 30_000);

  it('passes on a good one', () => {
    const folder = projectWith('good');
    expect(step(folder)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(read(folder, 'output')).toMatch(/^errors=0\nwarnings=0\n/);
    expect(read(folder, 'summary.md')).toContain('**0 errors, 0 warnings in 1 file**');
  }, 30_000);
});

describe('the extension of spec-kit, with the real command', () => {
  const script = '.specify/extensions/plan-lint/scripts/bash/plan-lint.sh';
  const extended = (kind: 'bad' | 'good'): string => {
    const folder = projectWith(kind);
    copyFromPackage('integrations/spec-kit', folder, '.specify/extensions/plan-lint');
    return folder;
  };
  const saved = (folder: string, path: string): Outcome => run(folder, ['bash', script, '--hook'], {}, JSON.stringify({ tool_name: 'Edit', tool_input: { file_path: join(folder, path) } }));

  it('ends as the command does', () => {
    expect(run(extended('bad'), ['bash', script, PLAN]).status).toBe(1);
    expect(run(extended('good'), ['bash', script, PLAN]).status).toBe(0);
  }, 30_000);

  it('objects to a bad plan that was saved, and to nothing else', () => {
    const bad = extended('bad');
    const { status, stdout, stderr } = saved(bad, PLAN);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n')).toEqual(Array.from({ length: 4 }, (_, index) => (index === 3 ? '' : expect.stringMatching(/^specs\/012-workflow-retries\/plan\.md:\d+:\d+: error .* \[[\w/-]+\] .*\.$/))));
    expect(saved(bad, '.specify/extensions/plan-lint/README.md')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(saved(extended('good'), PLAN)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  }, 30_000);

  it('is in the package that is published', () => {
    expect(digList(JSON.parse(read(PACKAGE_ROOT, 'package.json')), 'files')).toContain('integrations/spec-kit');
  });
});

describe('the README', () => {
  const text = read(PACKAGE_ROOT, 'README.md');
  const blockAfter = (mark: string): string => /^```\w+\n(.*?)^```$/ms.exec(text.slice(text.indexOf(`<!-- ${mark} -->`)))?.[1] ?? '';

  it('has a workflow that uses the action with inputs it has', () => {
    const steps = digList(parse(blockAfter('workflow')), 'jobs', 'plan-lint', 'steps');
    const inputs = digEntries(parse(read(PACKAGE_ROOT, 'action.yml')), 'inputs').map(([name]) => name);
    expect(steps.map((step) => digText(step, 'uses').replace(/@v[\d.]+$/, ''))).toEqual(['actions/checkout', 'actions/setup-node', 'plan-lint/plan-lint']);
    expect(inputs).toEqual(expect.arrayContaining(digEntries(steps.at(-1), 'with').map(([name]) => name)));
  });

  it('names the hook and the plug-in by their names', () => {
    expect(dig(parse(blockAfter('pre-commit')), 'repos', 0, 'hooks')).toEqual([{ id: digText(parse(read(PACKAGE_ROOT, '.pre-commit-hooks.yaml')), 0, 'id') }]);
    expect(digText(JSON.parse(blockAfter('remark')), 'plugins', 0, 0).replace('plan-lint', '.')).toBe('./remark');
    expect(digEntries(JSON.parse(read(PACKAGE_ROOT, 'package.json')), 'exports').map(([name]) => name)).toContain('./remark');
  });

  it('has a hook for an agent that objects', () => {
    const command = digText(JSON.parse(blockAfter('agent')), 'hooks', 'PostToolUse', 0, 'hooks', 0, 'command').replace('npx --no-install ', 'node_modules/.bin/');
    expect(run(projectWith('bad'), ['bash', '-c', command], {}, JSON.stringify({ tool_input: { file_path: PLAN } })).status).toBe(2);
  });
});

describe('the recipes for editors', () => {
  const text = read(PACKAGE_ROOT, 'integrations/editors/README.md');
  const blocks = (language: string): readonly string[] => [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, block = '']) => block);
  const [tasks, settings]: readonly unknown[] = blocks('jsonc').map((block): unknown => parseJsonc(block));
  const lines = run(projectWith('bad'), [process.execPath, BIN, '--format', 'compact']).stdout.trimEnd().split('\n');
  const FOUND = { file: PLAN, line: '51', column: '1', severity: 'error', message: 'Unchecked gate `Workflow state persistable and resumable`' };

  it('VS Code: the problem matcher reads every line', () => {
    const { regexp, ...groups } = Object.fromEntries(digEntries(tasks, 'tasks', 0, 'problemMatcher', 'pattern'));
    const found = lines.map((line) => new RegExp(String(regexp)).exec(line)).map((match) => Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match?.[Number(group)]])));
    expect(found).toContainEqual({ ...FOUND, code: 'performance-and-scalability/gate-open' });
    expect(found.map(({ code }) => code)).not.toContain(undefined);
  });

  it('VS Code: the task is the one that saving runs', () => {
    const [command] = digList(settings, 'runOnSave.commands');
    expect(dig(command, 'args')).toBe(digText(tasks, 'tasks', 0, 'label'));
    const match = new RegExp(digText(command, 'match'));
    expect([PLAN, '.specify/memory/constitution.md', 'specs/012/spec.md'].map((path) => match.test(path))).toEqual([true, true, false]);
  });

  it('VS Code: the task is the command of the package', () => {
    const [script = '', ...words] = digList(tasks, 'tasks', 0, 'args').map(String);
    expect(script.replace('node_modules/plan-lint/', '')).toBe(dig(JSON.parse(read(PACKAGE_ROOT, 'package.json')), 'bin', 'plan-lint'));
    expect(words).toEqual(['--format', 'compact']);
  });

  it('Vim: the error format reads every line', () => {
    const format = /errorformat=(.*)$/m.exec(blocks('vim').join(''))?.[1]?.replaceAll('\\ ', ' ') ?? '';
    const found = lines.map((line) => expressionOf(format, VIM_ITEMS).exec(line)?.groups);
    expect(found).toContainEqual({ ...FOUND, severity: 'e', message: `${FOUND.message} [performance-and-scalability/gate-open]` });
    expect(found).not.toContain(undefined);
  });

  it('JetBrains: the output filter reads every line', () => {
    const [, filter = ''] = /\| Output filters \| `([^`]*)` \|/.exec(text) ?? [];
    const found = lines.map((line) => expressionOf(filter, JETBRAINS_MACROS).exec(line)?.groups);
    expect(found).toContainEqual({ file: PLAN, line: '51', column: '1', message: `error ${FOUND.message} [performance-and-scalability/gate-open]` });
    expect(found).not.toContain(undefined);
  });
});

/** The items of Vim's errorformat as regular expressions (`:help errorformat`). */
const VIM_ITEMS: Readonly<Record<string, string>> = { '%f': '(?<file>.+?)', '%l': '(?<line>\\d+)', '%c': '(?<column>\\d+)', '%t': '(?<severity>.)', '%*[^ ]': '[^ ]+', '%m': '(?<message>.+)' };
/** The macros of JetBrains' output filters as regular expressions. */
const JETBRAINS_MACROS: Readonly<Record<string, string>> = { '$FILE_PATH$': '(?<file>.+?)', '$LINE$': '(?<line>\\d+)', '$COLUMN$': '(?<column>\\d+)', '$MESSAGE$': '(?<message>.+)' };

/** Converts a pattern of an editor to a regular expression. */
function expressionOf(pattern: string, items: Readonly<Record<string, string>>): RegExp {
  return new RegExp(`^${Object.entries(items).reduce((written, [item, meaning]) => written.replaceAll(item, () => meaning), pattern)}$`);
}
