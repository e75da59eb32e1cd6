import { describe, expect, it } from '@jest/globals';
import { runCommand, type Files, type Outcome } from '../support/commands/command.js';
import { CLEAN_PLAN, OPEN_PLAN, WAIVED_PLAN } from '../support/commands/example-plans.js';
import type { TestHostOptions } from '../support/commands/test-host.js';

function run(command: string, files: Files = { [PLAN]: CLEAN_PLAN }, options: TestHostOptions = {}): Promise<Outcome> {
  return runCommand(command, files, options);
}

const PLAN = 'specs/001-a/plan.md';
const PLUGIN = `export const rule = { id: 'has-owner', title: 'Owner', why: 'x', messages: { absent: { text: 'No owner', hint: 'Name one.', severity: 'error' } }, check: () => [] };`;
const NEBULA = '--constitution nebula ';
const MARKED = CLEAN_PLAN.replace('Retry failed steps', 'Retry NEEDS CLARIFICATION: which steps?');
const WARNED = CLEAN_PLAN.replace('Implementation Plan: Retry failed steps', 'Retry');

it('puts a mistake that keeps the run from beginning into the SARIF log', async () => {
  const outcome = await run('--format sarif --rule nothing:off');
  expect(outcome.code).toBe(2);
  expect(JSON.parse(outcome.out)).toMatchObject({ runs: [{ invocations: [{ executionSuccessful: false, toolConfigurationNotifications: [{ message: { text: '--rule: unknown rule `nothing`; --list-rules shows all rules' } }] }] }] });
  const written = await run('--format text --format sarif=log.sarif --rule nothing:off');
  expect(written.out).toBe('');
  expect(written.err).toBe('plan-lint: --rule: unknown rule `nothing`; --list-rules shows all rules\n');
});

describe('exit codes', () => {
  it.each([
    ['0 for a clean plan', CLEAN_PLAN, '', 0],
    ['1 for an open gate', OPEN_PLAN, '', 1],
    ['0 for a gate that is excused', WAIVED_PLAN, '', 0],
    ['0 for a warning', WARNED, '', 0],
    ['1 for more warnings than allowed', WARNED, '--max-warnings 0', 1],
    ['0 for as many warnings as allowed', WARNED, '--max-warnings 1', 0],
    ['0 for an error made a warning', OPEN_PLAN, '--rule simplicity/gate-open:warning', 0],
    ['1 for a warning made an error', WARNED, '--rule title-length:error', 1],
    ['3 for a rule that crashes', '# crash', '', 3],
  ])('are %s', async (_, plan, args, code) => {
    expect((await run(`${NEBULA}${args}`, { [PLAN]: plan })).code).toBe(code);
  });

  it('are the highest of all plans, and every other plan is linted', async () => {
    const outcome = await run(`${NEBULA}--format json`, { 'specs/1/plan.md': '# crash', 'specs/2/plan.md': OPEN_PLAN, 'specs/3/plan.md': CLEAN_PLAN });
    expect(outcome.code).toBe(3);
    expect(outcome.err).toMatch(/^plan-lint: specs\/1\/plan\.md: Rule `fragile` crashed on `specs\/1\/plan\.md`: TypeError: the bug of the rule\n +at /);
    expect(JSON.parse(outcome.out)).toMatchObject({
      files: [{ error: { kind: 'crash' } }, { findings: [{ rule: 'simplicity' }] }, { findings: [] }],
      summary: { files: 3, errors: 1 },
    });
  });
});

it('--debug prints what decides how each plan is linted, and the times', async () => {
  const { err } = await run(`${NEBULA}--debug`, { [PLAN]: CLEAN_PLAN, '.planlintrc.json': '{ "extends": "plan-lint:strict" }', '.specify/templates/plan-template.md': CLEAN_PLAN });
  expect(err).toContain('plan-lint: debug: 1 plans, baseline: none\n');
  expect(err).toContain(`plan-lint: debug: ${PLAN}: configuration: plan-lint:strict < .planlintrc.json, preset: strict, constitution: nebula, template: none\n`);
  expect(err).toMatch(/^reading the plan +\d/m);
});

describe('why the exit code is not 0', () => {
  it.each([
    ['text', 'out', /✖ 0 errors, 1 warning in 1 plan; too many warnings: 1, at most 0\n$/],
    ['markdown', 'out', /\*\*0 errors, 1 warning in 1 file; too many warnings: 1, at most 0\*\*\n$/],
    ['compact', 'err', /^plan-lint: too many warnings: 1, at most 0\n$/],
    ['github', 'err', /^plan-lint: too many warnings: 1, at most 0\n$/],
    ['json', 'err', /^$/],
    ['json=report.json', 'err', /^plan-lint: too many warnings: 1, at most 0\n$/],
  ] as const)('is reported with --format %s on std%s', async (format, stream, message) => {
    const outcome = await run(`${NEBULA}--max-warnings 0 --format ${format}`, { [PLAN]: WARNED });
    expect(outcome.code).toBe(1);
    expect(outcome[stream]).toMatch(message);
  });
});

describe('which plans', () => {
  const files = {
    'specs/001-a/plan.md': CLEAN_PLAN,
    'specs/deep/er/plan.md': CLEAN_PLAN,
    '.specify/specs/002/plan.md': CLEAN_PLAN,
    'kitty-specs/003/plan.md': CLEAN_PLAN,
    'docs/specs/004/plan.md': CLEAN_PLAN,
    'specs/005/PLAN.md': CLEAN_PLAN,
    'specs/006/spec.md': CLEAN_PLAN,
    'other/007/plan.md': CLEAN_PLAN,
    'templates/commands/plan.md': CLEAN_PLAN,
    '.claude/commands/plan.md': CLEAN_PLAN,
    '.specify/templates/plan.md': CLEAN_PLAN,
    'node_modules/x/specs/1/plan.md': CLEAN_PLAN,
    '.gitignore': 'specs/deep/\n',
  };
  const linted = async (args: string, options: TestHostOptions = {}): Promise<readonly string[]> => {
    const { out } = await run(`${NEBULA}--format text --verbose ${args}`, files, options);
    return out.split('\n').filter((line) => /^\S*plan\.md$|^\S*\.md$/i.test(line));
  };

  it.each([
    ['no path: the usual places', '', ['.specify/specs/002/plan.md', 'docs/specs/004/plan.md', 'kitty-specs/003/plan.md', 'specs/001-a/plan.md']],
    ['a folder: every plan below, but no templates, commands or packages', '.', ['.specify/specs/002/plan.md', 'docs/specs/004/plan.md', 'kitty-specs/003/plan.md', 'other/007/plan.md', 'specs/001-a/plan.md']],
    ['a file: whatever it is called', 'specs/006/spec.md specs/005/PLAN.md', ['specs/005/PLAN.md', 'specs/006/spec.md']],
    ['a file that git ignores', 'specs/deep/er/plan.md', ['specs/deep/er/plan.md']],
    ['a template that is named', '.specify/templates/plan.md', ['.specify/templates/plan.md']],
    ['a glob', '{specs,other}/*/plan.md', ['other/007/plan.md', 'specs/001-a/plan.md']],
    ['the same one twice', 'specs specs/001-a/plan.md ./specs/001-a', ['specs/001-a/plan.md']],
  ])('are for %s', async (_, args, expected) => {
    expect(await linted(args)).toEqual(expected);
  });

  it('are called from where the command was started', async () => {
    expect(await linted('001-a', { cwd: 'specs' })).toEqual(['001-a/plan.md']);
  });

  it('are none: the message lists the searched patterns', async () => {
    expect(await run('', { 'readme.md': '' })).toEqual({
      code: 2,
      out: '',
      err: 'plan-lint: No plan found: looked for `specs/**/plan.md`, `.specify/specs/**/plan.md`, `kitty-specs/**/plan.md`, `docs/specs/**/plan.md` in `.` and in each project (`.specify`) below. Name files, folders or globs on the command line, or with the key `files` of the configuration\n',
    });
    expect((await run('docs x/*.md', { 'docs/readme.md': '' })).err).toContain('looked for `docs/**/plan.md`, `x/*.md` in `.`');
  });

  it('are none: the message lists ignored files with reasons', async () => {
    const left = { 'specs/1/plan.md': CLEAN_PLAN, 'specs/2/plan.md': CLEAN_PLAN, '.specify/templates/plan.md': '', '.gitignore': 'specs/1\n', '.planlintrc.json': '{ "ignores": ["specs/2"] }' };
    expect((await run('.', left)).err).toMatch(/ in `\.`; left out: `specs\/2\/plan\.md` \(`ignores` of \.planlintrc\.json\), .*`specs\/1\/plan\.md` \(\.gitignore: specs\/1\)/);
    expect((await run('.', left)).err).toContain('`.specify/templates/plan.md` (a template or command)');
    expect((await run('specs/2 --no-error-on-unmatched-pattern', left)).code).toBe(0);
    expect((await run('no/plan.md nothing/* --no-error-on-unmatched-pattern', left)).code).toBe(0);
  });

  it('are in a feature folder its own, and elsewhere those of the repository', async () => {
    const { out } = await run(`${NEBULA}--format json`, files, { cwd: 'specs/001-a' });
    expect(JSON.parse(out)).toMatchObject({ files: [{ path: 'plan.md' }] });
    const { out: text } = await run(`${NEBULA}--verbose`, { ...files, 'src/x.ts': '' }, { cwd: 'src' });
    expect(text).toContain('../specs/001-a/plan.md\n');
    expect(text).toMatch(/note: No plan here: linting those of the repository, `\S+`\.\n/);
  });

  it('are called from the repository\'s root where code hosts read it', async () => {
    const open = { 'apps/a/specs/1/plan.md': OPEN_PLAN };
    const at = { cwd: 'apps/a' };
    expect((await run(`${NEBULA}-f compact`, open, at)).out).toMatch(/^specs\/1\/plan\.md:6/);
    expect((await run(`${NEBULA}-f github`, open, at)).out).toContain('::error file=apps/a/specs/1/plan.md,line=6');
    expect((await run(`${NEBULA}-f gitlab`, open, at)).out).toContain('"path": "apps/a/specs/1/plan.md"');
    expect((await run(`${NEBULA}-f sarif`, open, at)).out).toContain('"uri": "apps/a/specs/1/plan.md"');
  });

  it('are left out by --ignore-pattern, and with --force-exclude even where they are named', async () => {
    expect(await linted('--ignore-pattern specs/001-a --ignore-pattern other/ .')).toEqual(['.specify/specs/002/plan.md', 'docs/specs/004/plan.md', 'kitty-specs/003/plan.md']);
    expect(await linted('--ignore-pattern specs/001-a specs/001-a/plan.md other/007/plan.md')).toEqual(['other/007/plan.md', 'specs/001-a/plan.md']);
    expect(await linted('--force-exclude --ignore-pattern specs/001-a specs/001-a/plan.md other/007/plan.md')).toEqual(['other/007/plan.md']);
    expect((await run('--force-exclude --ignore-pattern specs specs/001-a/plan.md', files)).code).toBe(0);
  });

  it('are read again from a .gitignore further down', async () => {
    const { out } = await run(`${NEBULA}--verbose .`, { '.gitignore': 'build\n*.md\n', 'a/.gitignore': '!plan.md\n', 'a/plan.md': CLEAN_PLAN, 'a/build/plan.md': CLEAN_PLAN, 'b/plan.md': CLEAN_PLAN });
    expect(out.split('\n').filter((line) => line.endsWith('.md'))).toEqual(['a/plan.md']);
  });
});

describe('files that cannot be linted', () => {
  it('are reported, with a similar name', async () => {
    const outcome = await run(`${NEBULA}specs/001-a/plam.md ${PLAN}`);
    expect(outcome).toMatchObject({ code: 2, err: 'plan-lint: specs/001-a/plam.md: No such file; did you mean `specs/001-a/plan.md`?\n' });
    expect(outcome.out).toContain('1 plan could not be linted');
  });

  it('are those in no folder', async () => {
    expect(await run('nowhere/plan.md')).toMatchObject({ code: 2, err: 'plan-lint: nowhere/plan.md: No such file\n' });
  });

  it('are those larger than allowed', async () => {
    const outcome = await run(`${NEBULA}--max-size 1k`, { [PLAN]: CLEAN_PLAN, 'specs/002/plan.md': 'x'.repeat(1025) });
    expect(outcome).toMatchObject({ code: 2, err: 'plan-lint: specs/002/plan.md: 1025 bytes are more than --max-size 1024\n' });
  });

  it('are not those with bytes that are no text', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(`\uFEFF${CLEAN_PLAN}`), 0xff, 0xfe, 0, 0xc3, 0x28]);
    expect(await run(NEBULA, { [PLAN]: bytes })).toMatchObject({ code: 0, err: '' });
  });
});

describe('stdin', () => {
  it('may not be larger than allowed either', async () => {
    const outcome = await run(`${NEBULA}- --max-size 1k`, {}, { stdin: 'x'.repeat(1025) });
    expect(outcome).toMatchObject({ code: 2, err: 'plan-lint: plan.md: 1025 bytes are more than --max-size 1024\n' });
  });

  it('is a plan with the given name', async () => {
    const outcome = await run(`${NEBULA}- --stdin-filename specs/009/plan.md --format json`, {}, { stdin: OPEN_PLAN });
    expect(outcome.code).toBe(1);
    expect(JSON.parse(outcome.out)).toMatchObject({ files: [{ path: 'specs/009/plan.md', findings: [{ messageId: 'gate-open' }] }] });
  });

  it('is read for --stdin-filename alone', async () => {
    expect((await run(`${NEBULA}--stdin-filename specs/009/plan.md -f compact`, {}, { stdin: OPEN_PLAN })).out).toMatch(/^specs\/009\/plan\.md:6/);
  });

  it('is called plan.md otherwise', async () => {
    expect((await run(`${NEBULA}-`, {}, { stdin: OPEN_PLAN })).out).toMatch(/^plan\.md\n/);
  });

  it('stands alone', async () => {
    expect(await run('- specs')).toMatchObject({ code: 2, err: 'plan-lint: `-` reads one plan from stdin; it cannot be combined with other paths\n' });
  });
});

describe('mistakes', () => {
  it.each([
    ['--fromat json', 'unknown option \'--fromat\' (Did you mean --format?)'],
    ['--format jsno', 'option \'-f, --format <format[=file]>\' argument \'jsno\' is invalid. The formats are text, json, compact, github, gitlab, html, junit, markdown, sarif, or a module such as ./reporter.js; did you mean `json`?'],
    ['--format', 'option \'-f, --format <format[=file]>\' argument missing'],
    ['--max-warnings many', 'option \'--max-warnings <number>\' argument \'many\' is invalid. It must be a whole number.'],
    ['--max-size big', 'option \'--max-size <size>\' argument \'big\' is invalid. It must be a number of bytes, or one with k or m.'],
    ['--rule simplicity', 'option \'--rule <setting>\' argument \'simplicity\' is invalid. Write it as id:severity or id/messageId:severity.'],
    ['--rule simplicity:warnin', 'option \'--rule <setting>\' argument \'simplicity:warnin\' is invalid. The severities are error, warning, off; did you mean `warning`?'],
    ['--preset strikt', 'option \'--preset <preset>\' argument \'strikt\' is invalid. The presets are recommended, strict; did you mean `strict`?'],
    ['completion', 'completion: name one shell: bash, zsh, fish; a folder of that name is ./completion'],
    ['completion tcsh', 'completion: name one shell: bash, zsh, fish; a folder of that name is ./completion'],
    ['--list-rules --format sarif', '--list-rules: --format is text or json, to stdout'],
    ['--explain simplicity --format json=x.json', '--explain: --format is text or json, to stdout'],
    ['--rule simplicty:off', '--rule: unknown rule `simplicty`; did you mean `simplicity`?'],
    ['--rule simplicity/gate-opened:off', '--rule: rule `simplicity` has no message `gate-opened`; did you mean `gate-open`?'],
    ['--rule zzzzzzzz:off', '--rule: unknown rule `zzzzzzzz`; --list-rules shows all rules'],
    ['--constitution nebul', '--constitution: `nebul` is neither auto nor nebula nor a file; did you mean `nebula`?'],
    ['--constitution memory/no.md', '--constitution: `memory/no.md` is neither auto nor nebula nor a file'],
    ['--explain simplicity/gate-opne', '--explain: rule `simplicity` has no message `gate-opne`; did you mean `gate-open`?'],
    ['--explain simplicitty', '--explain: unknown rule `simplicitty`; did you mean `simplicity`?'],
  ])('%s', async (args, message) => {
    expect(await run(args)).toEqual({ code: 2, out: '', err: `plan-lint: ${message}\n` });
  });
});

describe('answers', () => {
  it('--help groups the options and names the exit codes', async () => {
    const { code, out, err } = await run('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: plan-lint \[options\] \[paths\.\.\.\]/);
    for (const part of ['Plans:', 'Rules and configuration:', 'Baseline:', 'Output:', '--format <format[=file]>', 'plan-lint completion bash|zsh|fish', 'Exit codes:', '3  a bug']) expect(out).toContain(part);
  });

  it.each(['completion --help', 'completion bash --help', 'lsp --help', '--list-rules --help'])('%s prints the help', async (words) => {
    expect(await run(words)).toMatchObject({ code: 0, out: expect.stringMatching(/^Usage: plan-lint/) });
  });

  it('--version is the package\'s', async () => {
    expect(await run('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it('--list-rules names every rule and message', async () => {
    const { code, out } = await run('--list-rules');
    expect(code).toBe(0);
    expect(out).toContain('title-length: Title too short\n  short    warning  Title `{text}` is short\n  shouted  off      Title is shouted\n');
  });

  it.each(['needs-clarification', 'needs-clarification/marker'])('--explain %s prints title, reason, messages, and the findings of the example', async (name) => {
    expect(await run(`--explain ${name}`)).toEqual({
      code: 0,
      err: '',
      out: [
        'needs-clarification: Unresolved marker',
        '',
        'What is unclear in a plan is guessed in the code.',
        '',
        '  marker  error (draft: warning)  Unresolved marker `{text}`',
        '',
        'Example:',
        '',
        '    # Implementation Plan: Export',
        '',
        '    Which rows? [NEEDS CLARIFICATION: all of them?]',
        '',
        'Output:',
        '',
        '  3:13  error    Unresolved marker `[NEEDS CLARIFICATION: all of them?]`  needs-clarification/marker',
        '                 Resolve the question in research.md.',
        '',
        'https://github.com/plan-lint/plan-lint/blob/main/rules/README.md#needs-clarification',
        '',
      ].join('\n'),
    });
  });

  it('--list-rules and --explain know the rules of the constitution and of plug-ins, also as JSON', async () => {
    const law = '# Acme Constitution\n\n## Core Principles\n\n### I. Small Batches (NON-NEGOTIABLE)\n\nText.\n';
    const files = { '.specify/memory/constitution.md': law, 'rule.mjs': PLUGIN, '.planlintrc.json': '{ "plugins": ["./rule.mjs"] }' };
    const { out } = await run('--list-rules', files);
    expect(out).toContain('small-batches: I. Small Batches (NON-NEGOTIABLE)\n');
    expect(out).toContain('has-owner: Owner\n');
    const listed: readonly { readonly id: string }[] = JSON.parse((await run('--list-rules --format json', files)).out);
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(['small-batches', 'has-owner', 'title-length', 'stated-gates']));
    expect((await run('--explain small-batches', files)).out).toMatch(/^small-batches: I\. Small Batches/);
    expect(JSON.parse((await run('--explain has-owner --format json', files)).out)).toMatchObject({ id: 'has-owner', why: 'x', messages: { absent: { text: 'No owner', recommended: 'error', strict: 'error' } } });
    expect(JSON.parse((await run('--explain needs-clarification -f json')).out)).toMatchObject({ example: { findings: [{ line: 3, messageId: 'marker' }] } });
  });

  it.each([
    ['bash', ['-f|--format) ', 'complete -o filenames -F _plan_lint plan-lint']],
    ['zsh', ['#compdef plan-lint', '\'--preset[set the default severities of all rules]:value:(recommended strict)\'']],
    ['fish', ['complete -c plan-lint -l format -s f -x -a \'text json', 'complete -c plan-lint -l staged -d']],
  ])('completion %s prints a script of all options', async (shell, parts) => {
    const { code, out } = await run(`completion ${shell}`);
    expect(code).toBe(0);
    for (const part of parts) expect(out).toContain(part);
    const [...options] = (await run('--help')).out.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm);
    expect(options.length).toBeGreaterThan(30);
    for (const [, name = ''] of options) expect(out).toContain(shell === 'fish' ? `-l ${name}` : `--${name}`);
  });

  it('--explain does without an example', async () => {
    expect((await run('--explain title-length')).out).not.toContain('Example');
  });
});

describe('what is shown', () => {
  it('is the plan with its findings and its standing', async () => {
    expect((await run(NEBULA, { [PLAN]: WAIVED_PLAN.replace('[x] Tests', '[ ] Tests') })).out).toBe([
      'specs/001-a/plan.md',
      '  6:1  waived   Unchecked gate `One way to retry`         simplicity/gate-open',
      '                Excused on line 15: The queue of old clients needs its own',
      '  9:1  error    Unchecked gate `Tests are written first`  test-first/gate-open',
      '                Show in the plan how this gate is met.',
      '',
      '  Test Constitution  I ◐  II ✖',
      '',
      '✖ 1 error, 0 warnings, 1 waived in 1 plan',
      '',
    ].join('\n'));
  });

  it('is the same the second time, and for CRLF and BOM', async () => {
    const files = { [PLAN]: OPEN_PLAN + MARKED };
    const first = await run(`${NEBULA}--format json`, files);
    expect(await run(`${NEBULA}--format json`, files)).toEqual(first);
    expect(await run(`${NEBULA}--format json`, { [PLAN]: `\uFEFF${files[PLAN].replaceAll('\n', '\r\n')}` })).toEqual(first);
  });

  it('is errors only with --quiet', async () => {
    expect((await run(`${NEBULA}--quiet`, { [PLAN]: WARNED })).out).toBe('✔ 0 errors, 1 warning in 1 plan\n');
  });

  it.each<[string, string, TestHostOptions, boolean]>([
    ['a terminal', '', { terminal: true }, true],
    ['a pipe', '', {}, false],
    ['--color in a pipe', '--color', {}, true],
    ['--no-color on a terminal', '--no-color', { terminal: true }, false],
    ['NO_COLOR', '', { terminal: true, env: { NO_COLOR: '1' } }, false],
    ['an empty NO_COLOR', '', { terminal: true, env: { NO_COLOR: '' } }, true],
    ['FORCE_COLOR in a pipe', '', { env: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0 on a terminal', '', { terminal: true, env: { FORCE_COLOR: '0' } }, false],
    ['--color against NO_COLOR', '--color', { env: { NO_COLOR: '1' } }, true],
    ['a dumb terminal', '', { terminal: true, env: { TERM: 'dumb' } }, false],
  ])('is colored or not: %s', async (_, args, options, colored) => {
    expect((await run(`${NEBULA}${args}`, { [PLAN]: OPEN_PLAN }, options)).out.includes('\u001B[')).toBe(colored);
  });
});

describe('the constitution', () => {
  const OWN = '# Acme Constitution\n\n## Core Principles\n\n### I. Small Steps\n\nText.\n\n### II. Clear Names\n\nText.\n';
  const plan = CLEAN_PLAN.replace('Simplicity', 'Small Steps').replace('Test First', 'Clear Names');
  const constitutionOf = async (args: string, files: Readonly<Record<string, string>>): Promise<unknown> => {
    const { out, err } = await run(`${args} --format json`, files);
    expect(err).toBe('');
    const report: unknown = JSON.parse(out);
    return report;
  };

  it('is found from the plan upwards', async () => {
    const own = { constitution: { title: 'Acme Constitution', source: '.specify/memory/constitution.md' }, principles: [{ name: 'Small Steps' }, { name: 'Clear Names' }] };
    expect(await constitutionOf('', { [PLAN]: plan, '.specify/memory/constitution.md': OWN })).toMatchObject({ files: [own] });
  });

  it.each(['.specify/memory/CONSTITUTION.md', '.Specify/Memory/Constitution.MD', 'docs/constitution.md', '.kittify/constitution/constitution.md'])('is found as %s', async (path) => {
    expect(await constitutionOf('', { [PLAN]: plan, [path]: OWN })).toMatchObject({ files: [{ constitution: { title: 'Acme Constitution', source: path } }] });
  });

  it('is read in UTF-16', async () => {
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${OWN}`, 'utf16le'));
    const { out } = await run('--format json', { [PLAN]: plan, '.specify/memory/constitution.md': bytes });
    expect(JSON.parse(out)).toMatchObject({ files: [{ constitution: { title: 'Acme Constitution' }, principles: [{ name: 'Small Steps' }, { name: 'Clear Names' }] }] });
  });

  it.each(['text', 'markdown', 'github', 'html'])('is missed in %s, with the key that names it, and the files that look like one', async (format) => {
    const { out } = await run(`--format ${format}`, { [PLAN]: plan, '.kittify/charter/charter.yaml': 'a: 1', 'constitution.txt': OWN, 'src/constitution.ts': '', 'packages/docs/Constitution.txt': OWN });
    expect(out).not.toContain('packages');
    expect(out).toContain('No constitution found: plans are linted by the gates that they state themselves.');
    expect(out.replace(/\\|<\/?code>|`/g, '')).toContain('key constitution');
    expect(out).toMatch(/charter\.yaml.{0,20} looks like a constitution and is not read/);
    expect(out).toMatch(/constitution\.txt.{0,20} looks like a constitution and is not read/);
    expect(out).not.toContain('constitution.ts`');
  });

  it('is missed in compact on stderr, where the findings leave no room', async () => {
    expect(await run('--format compact', { [PLAN]: plan })).toMatchObject({ err: expect.stringContaining('plan-lint: note: No constitution found: ') });
    expect((await run('--format compact --quiet', { [PLAN]: plan })).err).not.toContain('note');
  });

  it('is not missed where it is there, whatever else looks like one', async () => {
    const { out } = await run('', { [PLAN]: plan, '.specify/memory/constitution.md': OWN, 'constitution.txt': OWN });
    expect(out).not.toContain('looks like');
  });

  it('counts beside a specs folder, and nowhere else', async () => {
    expect(await constitutionOf('', { [PLAN]: plan, 'constitution.md': OWN })).toMatchObject({ files: [{ constitution: { source: 'constitution.md' } }] });
    expect(await constitutionOf('work/plan.md', { 'work/plan.md': plan, 'constitution.md': OWN })).toMatchObject({ files: [{ constitution: { source: 'stated' } }] });
  });

  it('is the file that is named', async () => {
    expect(await constitutionOf('--constitution laws.md', { [PLAN]: plan, 'laws.md': OWN })).toMatchObject({ files: [{ constitution: { source: 'laws.md' } }] });
  });

  it('may be switched rule by rule, though its rules are known only now', async () => {
    expect((await run('--rule small-steps:off', { [PLAN]: plan, 'constitution.md': OWN })).code).toBe(0);
    expect((await run('--rule small-step:off', { [PLAN]: plan, 'constitution.md': OWN })).err).toBe('plan-lint: --rule: unknown rule `small-step`; did you mean `small-steps`?\n');
  });

  it('is reported as missing once', async () => {
    const { out } = await run('', { [PLAN]: plan, 'specs/002/plan.md': plan });
    expect(out.match(/^note: No constitution found/gm)).toHaveLength(1);
  });

  it('is reported as missing for the plans without one', async () => {
    const { out } = await run('a b', { 'a/.specify/memory/constitution.md': OWN, 'a/specs/001/plan.md': plan, 'b/specs/002/plan.md': plan, 'b/specs/003/plan.md': plan });
    expect(out).toContain('note: b/specs/002/plan.md and 1 more: No constitution found');
  });
});
