import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { dig, digEntries, digList, digText } from '../support/dig.js';
import { copyFromPackage, PACKAGE_ROOT, projectFolder, run, type Outcome } from '../support/commands/project-folder.js';

const action: unknown = parse(readFileSync(join(PACKAGE_ROOT, 'action.yml'), 'utf8'));
const steps = digList(action, 'runs', 'steps');
const script = digText(steps[0], 'run');
const variables = digEntries(steps[0], 'env');

/** A fake plan-lint that prints its arguments in the requested format and exits with EXIT. */
const FAKE_CLI = `
const { writeFileSync } = require('node:fs');
const words = process.argv.slice(2);
if (process.env.EXIT === 'usage') { console.error('no such option'); process.exit(2); }
for (const [, format, file] of words.map((word) => /^--format=(\\w+)(?:=(.*))?$/s.exec(word)).filter(Boolean)) {
  const report = format === 'json' ? JSON.stringify({ summary: { errors: 2, warnings: 5 } }) : format + ' ' + JSON.stringify(words.filter((word) => !word.startsWith('--format=')));
  if (file === undefined) console.log(report);
  else writeFileSync(file, report);
}
process.exitCode = Number(process.env.EXIT);
`;

interface StepOutcome extends Outcome {
  readonly folder: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly text: (name: string) => string;
}

/** Runs the step as the runner does, with its inputs as the variables in action.yml. */
function runStep(inputs: Readonly<Record<string, string>>, exit: string): StepOutcome {
  const folder = projectFolder({ 'action/dist/bin/bin.js': FAKE_CLI, 'output': '' });
  copyFromPackage('integrations/github', folder, 'action/integrations/github');
  const given = variables.map(([name, value]): [string, string] => [name, inputs[String(value).replace('${{ inputs.', '').replace(' }}', '')] ?? '']);
  const outcome = run(folder, ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { ...Object.fromEntries(given), GITHUB_ACTION_PATH: join(folder, 'action'), GITHUB_OUTPUT: join(folder, 'output'), RUNNER_TEMP: folder, EXIT: exit });
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return { ...outcome, folder, text, outputs: Object.fromEntries(text('output').trim().split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])) };
}

describe('action.yml', () => {
  it('starts in the folder that is asked for', () => {
    expect(dig(steps[0], 'working-directory')).toBe('${{ inputs.working-directory }}');
  });

  it('runs nothing of others, and lets no input into a script', () => {
    expect(steps).toEqual([expect.objectContaining({ shell: 'bash' })]);
    expect(dig(steps[0], 'uses')).toBeUndefined();
    expect(script).not.toContain('${{');
  });

  it('hands every input to the script, and has an output for all that the script sets', () => {
    expect(variables.map(([, value]) => value).sort()).toEqual(digEntries(action, 'inputs').map(([name]) => `\${{ inputs.${name} }}`).filter((value) => value !== dig(steps[0], 'working-directory')).sort());
    const { outputs } = runStep({}, '0');
    expect(digEntries(action, 'outputs').map(([name, output]) => [name, dig(output, 'value')])).toEqual(Object.keys(outputs).map((name) => [name, `\${{ steps.lint.outputs.${name} }}`]));
  });
});

describe('the step of the action', () => {
  it('annotates, writes the SARIF log, sets the outputs, and ends as plan-lint ends', () => {
    const { status, stdout, outputs, text, folder } = runStep({ paths: 'specs/001 x/plan.md\n\nspecs/002', 'max-warnings': '3', constitution: 'nebula' }, '1');
    const rest = '["--no-color","--constitution=nebula","--max-warnings=3","--","specs/001 x/plan.md","specs/002"]';
    expect(status).toBe(1);
    expect(stdout).toBe(`github ${rest}\n`);
    expect(text('plan-lint.sarif')).toBe(`sarif ${rest}`);
    expect(outputs).toEqual({ errors: '2', warnings: '5', 'sarif-file': join(folder, 'plan-lint.sarif') });
  });

  it('hands every input over as the option that it names', () => {
    const inputs = { 'config': 'ci/lint.json', 'preset': 'strict', 'baseline': 'true', 'changed': 'origin/main', 'args': '--stage draft\n--rule "option-label:off"', 'paths': '  specs \r\n\tkitty-specs\r\n' };
    expect(runStep(inputs, '0').stdout).toBe('github ["--no-color","--config=ci/lint.json","--preset=strict","--baseline","--changed=origin/main","--stage","draft","--rule","option-label:off","--","specs","kitty-specs"]\n');
    expect(runStep({ changed: 'true', baseline: 'known.json' }, '0').stdout).toBe('github ["--no-color","--baseline=known.json","--changed","--"]\n');
  });

  it('passes when plan-lint passes', () => {
    expect(runStep({}, '0')).toMatchObject({ status: 0, stdout: 'github ["--no-color","--"]\n' });
  });

  it('still reports when one of the files could not be read', () => {
    expect(runStep({}, '2')).toMatchObject({ status: 2, outputs: { errors: '2' } });
  });

  it('fails with the cause when there is no report at all', () => {
    expect(runStep({}, 'usage')).toMatchObject({ status: 2, stdout: '', stderr: 'no such option\n' });
  });

  it('writes the HTML report where it is asked for one', () => {
    expect(runStep({ 'html-file': 'plan lint.html' }, '0').text('plan lint.html')).toMatch(/^html /);
  });

  it('takes hostile inputs as text', () => {
    const { stdout, outputs } = runStep({ paths: '$(touch planted)\n`touch planted`\n"; touch planted; #\n--fix', 'sarif-file': '' }, '0');
    expect(stdout).toBe('github ["--no-color","--","$(touch planted)","`touch planted`","\\"; touch planted; #","--fix"]\n');
    expect(Object.keys(outputs)).toEqual(['errors', 'warnings', 'sarif-file']);
  });
});

/** A fake npm that logs its arguments; it knows a published package if PUBLISHED names its repository. */
const FAKE_NPM = `#!/usr/bin/env bash
echo "npm $*" >>"$RUNNER_TEMP/npm.log"
case $1 in
  view) echo "$PUBLISHED" ;;
  install) mkdir -p "$3/node_modules/plan-lint/dist/bin" && cp "$RUNNER_TEMP/command.js" "$3/node_modules/plan-lint/dist/bin/bin.js" ;;
  run) mkdir -p dist/bin && cp "$RUNNER_TEMP/command.js" dist/bin/bin.js ;;
esac
`;

/** Runs the script in a clone without a build. */
function runInBareClone(published: string): { readonly outcome: Outcome; readonly npm: readonly string[] } {
  const folder = projectFolder({ 'bin/npm': FAKE_NPM, 'command.js': FAKE_CLI, 'output': '', 'clone/package.json': readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8') });
  copyFromPackage('integrations/github', folder, 'clone/integrations/github');
  const { PATH = '' } = process.env;
  const outcome = run(folder, ['bash', 'clone/integrations/github/lint.sh'], { PATH: `${join(folder, 'bin')}:${PATH}`, GITHUB_OUTPUT: join(folder, 'output'), RUNNER_TEMP: folder, EXIT: '1', PUBLISHED: published });
  return { outcome, npm: readFileSync(join(folder, 'npm.log'), 'utf8').replaceAll(folder, '.').trim().split('\n') };
}

describe('the step of the action, from a clone without a build', () => {
  const { version, repository }: { readonly version: string; readonly repository: { readonly url: string } } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));

  it('takes the published package of its version', () => {
    const { outcome, npm } = runInBareClone(repository.url);
    expect(outcome).toMatchObject({ status: 1, stdout: 'github ["--no-color","--"]\n' });
    expect(npm).toEqual([`npm view plan-lint@${version} repository.url`, `npm install --prefix ./plan-lint --ignore-scripts --no-audit --no-fund plan-lint@${version}`]);
  });

  it.each([['nothing', ''], ['a package of a stranger', 'git+https://example.org/other.git']])('builds itself where the registry has %s', (_, published) => {
    const { outcome, npm } = runInBareClone(published);
    expect(outcome.status).toBe(1);
    expect(npm.slice(1)).toEqual(['npm ci --ignore-scripts --no-audit --no-fund', 'npm run build']);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const [hook, ...others] = digList(parse(readFileSync(join(PACKAGE_ROOT, '.pre-commit-hooks.yaml'), 'utf8')));

  it('is one hook that runs the command of the package', () => {
    expect(others).toEqual([]);
    expect(hook).toMatchObject({ id: 'plan-lint', entry: 'plan-lint', language: 'node' });
    expect(digEntries(JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')), 'bin').map(([name]) => name)).toContain(digText(hook, 'entry'));
  });

  it.each([['plan.md', false], ['docs/plan.md', false], ['kitty-specs/001-x/plan.md', true], ['apps/web/specs/001-x/plan.md', true], ['specs/001-x/plan.md', true], ['specs/001-x/myplan.md', false], ['plan.md.bak', false], ['specs/planxmd', false]])('takes %s: %s', (path, taken) => {
    expect(new RegExp(digText(hook, 'files')).test(path)).toBe(taken);
  });
});
