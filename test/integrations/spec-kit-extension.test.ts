import { describe, expect, it } from '@jest/globals';
import { accessSync, constants, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { dig, digEntries, digList, digText } from '../support/dig.js';
import { copyFromPackage, PACKAGE_ROOT, projectFolder, run, type Outcome } from '../support/commands/project-folder.js';

const HOME = join(PACKAGE_ROOT, 'integrations/spec-kit');
const INSTALLED = '.specify/extensions/plan-lint';
const FAKE_CLI = '#!/usr/bin/env bash\necho "said: $* | $(cat)"\necho "from $0" >&2\nexit 2\n';
const PAYLOAD = JSON.stringify({ tool_name: 'Write', tool_input: { file_path: 'specs/001-x/plan.md' } });

const read = (path: string): string => readFileSync(join(HOME, path), 'utf8');
const manifest: unknown = parse(read('extension.yml'));
const overlay: unknown = parse(read('workflow-overlay.yml'));

/** A spec-kit project with the extension and these files. */
function specKitProject(files: Readonly<Record<string, string>>): string {
  const folder = projectFolder({ 'package.json': '{}', ...files });
  copyFromPackage('integrations/spec-kit', folder, INSTALLED);
  return folder;
}

const scriptsOf = (command: string): unknown => dig(parse(/^---\n(.*?)\n---/s.exec(read(`commands/${command}.md`))?.[1] ?? ''), 'scripts');

/** Runs the script of a command as spec-kit's event dispatcher does. */
function runScriptOf(command: string, folder: string, variables: Readonly<Record<string, string>> = {}, input = PAYLOAD, language = 'sh'): Outcome {
  const [script = '', ...args] = digText(scriptsOf(command), language).split(' ');
  return run(folder, [join(folder, INSTALLED, script), ...args], variables, input);
}

describe('extension.yml', () => {
  it('is what spec-kit 0.15 reads: schema 1.0, a slug, quoted versions without an upper bound', () => {
    expect(dig(manifest, 'schema_version')).toBe('1.0');
    expect(dig(manifest, 'extension', 'id')).toMatch(/^[a-z0-9-]+$/);
    expect(digText(manifest, 'extension', 'description').length).toBeLessThan(100);
    expect(dig(manifest, 'extension')).toMatchObject({ category: 'docs', effect: 'read-only', homepage: expect.stringMatching(/^https:/) });
    expect(dig(manifest, 'requires', 'speckit_version')).toBe('>=0.15.0');
  });

  it('has the version of the package', () => {
    expect(dig(manifest, 'extension', 'version')).toBe(dig(JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')), 'version'));
  });

  it('declares commands of its own namespace, each with a file that describes it', () => {
    for (const command of digList(manifest, 'provides', 'commands')) {
      expect(dig(command, 'name')).toMatch(/^speckit\.plan-lint\.[a-z0-9-]+$/);
      expect(read(digText(command, 'file'))).toContain(`description: "${digText(command, 'description')}"`);
    }
  });

  it('hooks in after the plan, before the tasks, and at every write, with commands that it has and without conditions', () => {
    const hooks = digEntries(manifest, 'hooks');
    const events = digEntries(manifest, 'events');
    expect(hooks.map(([event]) => event)).toEqual(['after_plan', 'before_tasks']);
    expect(events.map(([event]) => event)).toEqual(['post_tool_use']);
    for (const [, handler] of [...hooks, ...events]) {
      expect(read(`commands/${digText(handler, 'command')}.md`)).toMatch(/^---\ndescription: /);
      expect(handler).not.toHaveProperty('condition');
    }
    expect(dig(manifest, 'events', 'post_tool_use')).toMatchObject({ matcher: expect.stringMatching(/^Write\|Edit\|/) });
  });

  it.each(['README.md', 'commands/speckit.plan-lint.check.md', 'commands/speckit.plan-lint.saved.md'])('%s never suggests to tick a box', (path) => {
    expect(read(path)).not.toMatch(/tick|check (off|the box)|mark .* (done|passed)|\[x\]/i);
  });
});

describe('workflow overlay', () => {
  it('runs the script of the extension after the plan', () => {
    expect(overlay).toMatchObject({ id: 'plan-lint', extends: 'speckit', edits: [{ insert_after: 'plan', step: { type: 'shell' } }] });
    const folder = specKitProject({ 'node_modules/.bin/plan-lint': FAKE_CLI });
    expect(run(folder, ['sh', '-c', digText(overlay, 'edits', 0, 'step', 'run')])).toMatchObject({ status: 2, stdout: 'said: --feature | \n' });
  });
});

describe.each([['bash', 'sh', 'scripts/bash/plan-lint.sh'], ['Python', 'py', 'scripts/python/plan-lint.py']])('the wrapper for %s', (_, language, file) => {
  it('can be run', () => {
    expect(() => { accessSync(join(HOME, file), constants.X_OK); }).not.toThrow();
  });

  it('hands the payload to the plan-lint of the project, and its words and exit code back', () => {
    const folder = specKitProject({ 'node_modules/.bin/plan-lint': FAKE_CLI, 'bin/plan-lint': FAKE_CLI });
    const outcome = runScriptOf('speckit.plan-lint.saved', folder, { PATH: `${join(folder, 'bin')}:${pathWithoutPlanLint()}` }, PAYLOAD, language);
    expect(outcome).toMatchObject({ status: 2, stdout: `said: --hook --stage draft | ${PAYLOAD}\n`, stderr: `from ${join(folder, 'node_modules/.bin/plan-lint')}\n` });
  });

  it('takes the plan-lint on the PATH where the project has none', () => {
    const folder = specKitProject({ 'bin/plan-lint': FAKE_CLI });
    const { stderr } = runScriptOf('speckit.plan-lint.saved', folder, { PATH: `${join(folder, 'bin')}:${pathWithoutPlanLint()}` }, PAYLOAD, language);
    expect(stderr).toBe(`from ${join(folder, 'bin/plan-lint')}\n`);
  });

  it('reports a missing plan-lint only after a plan was written, and does not block', () => {
    const folder = specKitProject({});
    const variables = { PATH: pathWithoutPlanLint() };
    expect(runScriptOf('speckit.plan-lint.saved', folder, variables, PAYLOAD, language)).toMatchObject({ status: 1, stderr: expect.stringContaining('plan-lint is not installed') });
    expect(runScriptOf('speckit.plan-lint.saved', folder, variables, '{"tool_input":{"file_path":"src/a.ts"}}', language)).toMatchObject({ status: 0, stderr: '' });
    expect(run(folder, [join(folder, INSTALLED, file)], variables).status).toBe(127);
  });
});

/** The folders of bash, env and cat only, so that no test uses a plan-lint of the machine. */
function pathWithoutPlanLint(): string {
  return ['/usr/local/bin', '/usr/bin', '/bin', dirname(process.execPath)].filter((folder) => !has(join(folder, 'plan-lint'))).join(':');
}

function has(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}
