import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { cli } from '../../src/cli/cli.js';
import { FORMATS } from '../../src/report/formats.js';
import { defineRule, problem } from '../../src/rule/problem.js';
import type { Host } from '../../src/host/host.js';
import { obeyed } from '../support/commands/obeyed.js';
import { CLEAN_PLAN, OPEN_PLAN } from '../support/commands/example-plans.js';
import { PACKAGE_ROOT, projectFolder, run } from '../support/commands/project-folder.js';
import { testRegistry } from '../support/commands/test-registry.js';
import { testHost, type TestHost, type TestHostOptions } from '../support/commands/test-host.js';

const POSIX = process.platform !== 'win32';
const PLAN = 'specs/1/plan.md';
const OUTSIDE = realpathSync(mkdtempSync(join(tmpdir(), 'plan-lint-outside-')));
writeFileSync(join(OUTSIDE, 'plan.md'), OPEN_PLAN);
afterAll(() => { rmSync(OUTSIDE, { recursive: true }); });

/** Changes to the host. */
type Twist = (host: TestHost) => Partial<Host>;

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in a host with a hostile file system. */
async function runIn(files: Readonly<Record<string, string>>, args: readonly string[], worsen: (host: TestHost) => void | Promise<void>, twist: Twist, options: TestHostOptions = {}): Promise<Ran> {
  const host = testHost(files, options);
  try {
    await worsen(host);
    const code = await cli(args, { ...host, ...twist(host) }, testRegistry);
    const shown = (text: string): string => text.replaceAll(host.cwd, '.').replaceAll(OUTSIDE, '/outside').replaceAll(`../${basename(OUTSIDE)}`, '/outside');
    return { code, out: shown(host.out()), err: shown(host.err()) };
  } finally {
    host.remove();
  }
}

const asItIs: Twist = () => ({});
const nothing = (): void => undefined;

/** Replaces a plan by something else. */
function inPlace(make: (path: string) => void): (host: TestHost) => void {
  return ({ cwd }) => {
    mkdirSync(join(cwd, dirname(PLAN)), { recursive: true });
    make(join(cwd, PLAN));
  };
}

const linkTo = (target: string): ((host: TestHost) => void) => inPlace((path) => { symlinkSync(target, path); });
const pipe = inPlace((path) => { execFileSync('mkfifo', [path]); });

/** Runs without root's rights, because permissions do not apply to root. */
function withoutRoot<Value>(work: () => Value): Value {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

const nobodys: Twist = (host) => ({
  kind: (path) => withoutRoot(() => host.kind(path)),
  size: (path) => withoutRoot(() => host.size(path)),
  read: (path) => withoutRoot(() => host.read(path)),
  glob: (...args) => withoutRoot(() => host.glob(...args)),
});

/** Removes all permissions of a path until the end of the test. */
function locked(path: string): (host: TestHost) => void {
  return (host) => {
    host.put(PLAN, OPEN_PLAN);
    chmodSync(host.cwd, 0o755);
    chmodSync(join(host.cwd, path), 0);
  };
}

type PlanCase = readonly [name: string, worsen: (host: TestHost) => void | Promise<void>, expected: Readonly<Record<string, string>>, args?: readonly string[] | undefined, twist?: Twist];

const TELLS_NOTHING = {};
const LINTED = { [PLAN]: 'linted' };
const unreadable = (message: string, path = PLAN): Readonly<Record<string, string>> => ({ [path]: `unreadable: ${message}` });

const PLANS_ANYWHERE: readonly PlanCase[] = [
  ['a folder called plan.md is no plan', inPlace((path) => { mkdirSync(path); }), TELLS_NOTHING],
  ['an absolute path outside is linted', nothing, { '/outside/plan.md': 'linted' }, ['specs', join(OUTSIDE, 'plan.md')]],
  ['a relative path outside is linted', nothing, { '/outside/plan.md': 'linted' }, ['specs', `../${basename(OUTSIDE)}/plan.md`]],
  ['one that is gone when it is read', inPlace((path) => { writeFileSync(path, OPEN_PLAN); }), unreadable(`ENOENT: no such file or directory, stat './${PLAN}'`), undefined, (host) => ({
    size: (path) => {
      if (path.endsWith(PLAN)) rmSync(path);
      return host.size(path);
    },
  })],
  ['one that grows while it is read', inPlace((path) => { writeFileSync(path, OPEN_PLAN); }), { [PLAN]: 'oversize: 300 bytes are more than --max-size 256' }, ['--max-size', '256'], (host) => ({
    read: (path) => (path.endsWith(PLAN) ? new TextEncoder().encode('x'.repeat(300)) : host.read(path)),
  })],
];

const PLANS_ON_POSIX: readonly PlanCase[] = [
  ['a link to a file outside is linted', linkTo(join(OUTSIDE, 'plan.md')), LINTED],
  ['a link to a folder outside is not followed on the way', ({ cwd }) => { symlinkSync(OUTSIDE, join(cwd, 'specs/1')); }, TELLS_NOTHING],
  ['a link to a folder outside is followed when it is named', ({ cwd }) => { symlinkSync(OUTSIDE, join(cwd, 'specs/1')); }, LINTED, ['specs/1', 'specs/2']],
  ['a link that leads to itself', linkTo('plan.md'), unreadable(`ELOOP: too many symbolic links encountered, stat './${PLAN}'`)],
  ['a link that leads nowhere', linkTo('/nowhere/plan.md'), unreadable('No such file; did you mean `specs/1/plan.md`?')],
  ['a link to a device without end', linkTo('/dev/zero'), unreadable('It is a device, and only regular files are read')],
  ['devices', nothing, { ...unreadable('It is a device, and only regular files are read', '/dev/null'), ...unreadable('It is a device, and only regular files are read', '/dev/zero') }, ['/dev/zero', '/dev/null', 'specs']],
  ['a pipe without a writer', pipe, unreadable('It is a pipe, and only regular files are read')],
  ['a pipe that is named', pipe, unreadable('It is a pipe, and only regular files are read'), [PLAN, 'specs/2']],
  ['a file that becomes a pipe when it is looked at', inPlace((path) => { writeFileSync(path, OPEN_PLAN); }), unreadable('It is a pipe, and only regular files are read'), undefined, (host) => ({
    size: (path) => {
      if (path.endsWith(PLAN)) rmSync(path);
      if (path.endsWith(PLAN)) execFileSync('mkfifo', [path]);
      return host.size(path);
    },
  })],
  ['a socket', async ({ cwd }) => {
    mkdirSync(join(cwd, dirname(PLAN)), { recursive: true });
    const server = createServer().listen(join(cwd, PLAN)).unref();
    await once(server, 'listening');
  }, unreadable('It is a socket, and only regular files are read')],
  ['a file that may not be read', locked(PLAN), unreadable(`EACCES: permission denied, open './${PLAN}'`), undefined, nobodys],
  ['a folder that may not be looked into', locked('specs/1'), unreadable('EACCES: permission denied, stat \'./specs/1/*\'', 'specs/1/*'), undefined, nobodys],
  ['a plan in such a folder', locked('specs/1'), unreadable(`EACCES: permission denied, stat './${PLAN}'`), [PLAN, 'specs/2'], nobodys],
  ['a configuration, a constitution and a .gitignore that are pipes are none', (host) => {
    host.put(PLAN, OPEN_PLAN);
    host.put('.specify/memory/x', '');
    for (const path of ['.planlintrc.json', '.gitignore', '.specify/memory/constitution.md']) execFileSync('mkfifo', [join(host.cwd, path)]);
  }, LINTED],
];

describe('in the place of a plan', () => {
  it.each([...PLANS_ANYWHERE, ...(POSIX ? PLANS_ON_POSIX : [])])('%s', async (_name, worsen, expected, args = [], twist = asItIs) => {
    const { code, out, err } = await runIn({ 'specs/2/plan.md': CLEAN_PLAN }, ['--format', 'json', ...args], worsen, twist);
    const report: { readonly files: readonly { readonly path: string; readonly error?: { readonly kind: string; readonly message: string } }[] } = JSON.parse(out);
    const outcomes = Object.fromEntries(report.files.map(({ path, error }) => [path, error ? `${error.kind}: ${error.message}` : 'linted']));
    expect(outcomes).toEqual({ 'specs/2/plan.md': 'linted', ...expected });
    const failed = Object.entries(expected).filter(([, outcome]) => outcome !== 'linted');
    expect(err.split('\n').slice(0, -1).sort()).toEqual(failed.map(([path, outcome]) => `plan-lint: ${path}: ${outcome.replace(/^\w+: /, '')}`).sort());
    expect(code).toBe(failed.length > 0 ? 2 : Object.keys(expected).length);
  });
});

type MistakeCase = readonly [name: string, args: readonly string[], err: string, twist?: Twist, worsen?: (host: TestHost) => void];

const cannotWrite = (reason: string): Twist => () => ({ write: () => { throw new Error(reason); } });
const NO_SPACE = 'ENOSPC: no space left on device, write';
const READ_ONLY = 'EROFS: read-only file system, open';

const MISTAKES: readonly MistakeCase[] = [
  ['a report onto a folder', ['--format', 'json=specs'], 'Cannot write `./specs`: EISDIR: illegal operation on a directory, open \'./specs\''],
  ['a report onto a read-only disk', ['--output-file', 'report.txt'], `Cannot write \`./report.txt\`: ${READ_ONLY}`, cannotWrite(READ_ONLY)],
  ['a report onto a full disk', ['--format', 'sarif=report.sarif'], `Cannot write \`./report.sarif\`: ${NO_SPACE}`, cannotWrite(NO_SPACE)],
  ['a baseline onto a full disk', ['--update-baseline'], `Cannot write \`./plan-lint-baseline.json\`: ${NO_SPACE}`, cannotWrite(NO_SPACE)],
  ['a configuration onto a read-only disk', ['--init'], `Cannot write \`./.planlintrc.json\`: ${READ_ONLY}`, cannotWrite(READ_ONLY)],
  ['a configuration that is a folder', ['--config', 'specs'], 'Cannot read the configuration: It is a folder, and only regular files are read'],
];

const MISTAKES_ON_POSIX: readonly MistakeCase[] = [
  ['a configuration that is a pipe', ['--config', PLAN], 'Cannot read the configuration: It is a pipe, and only regular files are read', asItIs, pipe],
  ['a constitution that is a device', ['--constitution', '/dev/zero'], '--constitution: `/dev/zero` is neither auto nor nebula nor a file'],
  ['a plug-in that is a pipe', ['--config', 'plug.json'], 'Cannot load plug-in `./specs/1/plan.md`: It is a pipe, and only regular files are read', asItIs, (host) => {
    pipe(host);
    host.put('plug.json', '{ "plugins": ["./specs/1/plan.md"] }');
  }],
];

const MISTAKES_ON_LINUX: readonly MistakeCase[] = [
  ['a report onto a disk that is really full', ['--output-file', '/dev/full'], `Cannot write \`/dev/full\`: ${NO_SPACE}`],
  ['a further report onto it', ['--format', 'json=/dev/full'], `Cannot write \`/dev/full\`: ${NO_SPACE}`],
];

describe('what cannot be written or read', () => {
  it.each([...MISTAKES, ...(POSIX ? MISTAKES_ON_POSIX : []), ...(existsSync('/dev/full') ? MISTAKES_ON_LINUX : [])])('%s', async (_name, args, err, twist = asItIs, worsen = nothing) => {
    expect(await runIn({ 'specs/2/plan.md': CLEAN_PLAN }, args, worsen, twist)).toMatchObject({ code: 2, err: `plan-lint: ${err}\n` });
  });

  it('the summary of a job has no say in the outcome', async () => {
    const full: Twist = () => ({ append: () => { throw new Error(NO_SPACE); } });
    const options = { env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/summary' } };
    expect(await runIn({ [PLAN]: CLEAN_PLAN }, [], nothing, full, options)).toMatchObject({ code: 0, err: `plan-lint: Cannot write the summary of the job: ${NO_SPACE}\n` });
  });
});

const MANY = `# P\n\n${'- [NEEDS CLARIFICATION: a question]\n'.repeat(2000)}`;
const COMMAND = `"${process.execPath}" "${join(PACKAGE_ROOT, 'dist/bin/bin.js')}"`;

/** Shell scripts that run the shipped command, with the expected output; the exit code of the command comes last. */
const PIPES: readonly (readonly [name: string, script: string, seen: RegExp])[] = [
  ['a reader that has seen enough', `{ ${COMMAND}; echo "code $?" >&2; } | head -1`, /^specs\/1\/plan\.md\ncode 1\n$/],
  ['a reader of errors that has', `exec 3>&1; { ${COMMAND} gone 2>&1 >/dev/null; echo "code $?" >&3; } | true`, /^code 2\n$/],
];

const FULL: typeof PIPES = [
  ['a full disk behind stdout', `${COMMAND} >/dev/full; echo "code $?"`, /^code 2\nplan-lint: Cannot write the output: ENOSPC: [^\n]*\n$/],
  ['a full disk behind stderr', `${COMMAND} gone >/dev/null 2>/dev/full; echo "code $?"`, /^code 2\n$/],
  ['a pipe for a plan, on stdin and by name', `mkfifo plan; cat specs/1/plan.md | ${COMMAND} plan /dev/stdin >/dev/null; echo "code $?"`, /^code 2\n(plan-lint: (plan|\/dev\/stdin): It is a pipe, and only regular files are read\n){2}$/],
];

describe('the shipped command before', () => {
  it.each([...(POSIX ? PIPES : []), ...(existsSync('/dev/full') ? FULL : [])])('%s', (_name, script, seen) => {
    const { stdout, stderr } = run(projectFolder({ [PLAN]: MANY }), ['sh', '-c', script]);
    expect(stdout + stderr).toMatch(seen);
  });
});

const EVIL = '\u001B[31mred\u001B]8;;https://evil.test\u0007link\u001B]8;;\u0007\u009B1m\u202Edcb\u2066 ##[add-mask]x ::set-output name=a::b %0A <script>alert(1)</script> "\'';
const EVILS: readonly (readonly [string, string])[] = [
  ['all at once', EVIL],
  ['a command at the start', '::error file=x::planted'],
  ['a command on a line of its own', 'a\n::error::planted\n##[error]planted'],
  ['percent', '%0A::error::planted'],
  ['dashes', '--rm -rf'],
  ['tags', '<script>alert(1)</script>'],
  ['quotes', '"\'`'],
];

const evilRule = (word: string): unknown => defineRule({
  id: 'evil-args',
  title: word,
  why: word,
  messages: { evil: { text: `${word} {text}`, hint: word, severity: 'warning' } },
  * check({ plan: { title } }) {
    if (title?.text.includes('Crash')) throw new Error(word);
    if (title) yield problem('evil', title, { data: { text: word } });
  },
});

/** A text as a folder name. */
const folder = (word: string): string => word.replaceAll('/', '∕');

/** A repository that contains the text everywhere. */
function evilFiles(word: string): Readonly<Record<string, string>> {
  const line = word.replaceAll('\n', ' ');
  return {
    [`specs/${folder(word)}/plan.md`]: CLEAN_PLAN.replaceAll('[x] One way to retry', `[ ] ${line}\n- [ ] NEEDS CLARIFICATION: ${line}`),
    [`${folder(word)}/specs/plan.md`]: CLEAN_PLAN.replace('Implementation Plan: Retry failed steps', line),
    'specs/3/plan.md': '# Implementation Plan: Crash\n',
    '.specify/memory/constitution.md': `# ${line}\n\n## Core Principles\n\n### I. Simplicity\n\n### ${line}\n\n### II. ${line} (NON-NEGOTIABLE)\n`,
    'evil.js': '',
    '.planlintrc.json': '{ "plugins": ["./evil.js"] }',
  };
}

/** Named paths, because a search does not find names with line breaks. */
const evilPaths = (word: string): readonly string[] => ['specs/3', `specs/${folder(word)}/plan.md`, `./${folder(word)}/specs/plan.md`];

const meant = (args: readonly string[]): readonly string[] => (args.includes('github') ? ['error', 'warning', 'notice'] : []);

describe('hostile text is never interpreted, wherever it occurs', () => {
  const loading = (word: string): Twist => () => ({ load: () => Promise.resolve({ rule: evilRule(word) }) });

  it.each(EVILS.flatMap(([name, word]) => Object.keys(FORMATS).map((format): [string, string, string] => [name, format, word])))('%s, as %s', async (_name, format, word) => {
    const summary: string[] = [];
    const twist: Twist = (host) => ({ ...loading(word)(host), append: (_path, text) => { summary.push(text); } });
    const args = ['--format', format, '--stats', ...evilPaths(word)];
    const { code, out, err } = await runIn(evilFiles(word), args, nothing, twist, { env: { GITHUB_STEP_SUMMARY: '/summary' } });
    expect(code).toBe(3);
    expect(obeyed(out, meant(args))).toEqual([]);
    expect(obeyed(err)).toEqual([]);
    expect(obeyed(summary.join(''))).toEqual([]);
    expect(err).toMatch(/^plan-lint: specs\/3\/plan\.md: Rule `.*` crashed on `specs\/3\/plan\.md`/);
  });

  it.each(EVILS)('%s: JSON keeps the path as it is', async (_name, word) => {
    const { out } = await runIn(evilFiles(word), ['--format', 'json', ...evilPaths(word)], nothing, loading(word));
    const report: { readonly files: readonly { readonly path: string }[] } = JSON.parse(out);
    expect(report.files.map(({ path }) => path)).toEqual(expect.arrayContaining([`specs/${folder(word)}/plan.md`, `${folder(word)}/specs/plan.md`]));
  });
});

interface Output {
  readonly args: (word: string) => readonly string[];
  readonly files?: (word: string) => Readonly<Record<string, string>>;
  readonly twist?: (word: string) => Twist;
  readonly stdin?: (word: string) => string;
  readonly code: number;
}

const hidden = (word: string): Readonly<Record<string, string>> => ({ [PLAN]: OPEN_PLAN, '.planlintrc.json': JSON.stringify({ [word]: 1 }) });
const OUTPUTS: readonly (readonly [string, Output])[] = [
  ['a file that is not there', { args: (word) => ['--', `${word}.md`], code: 2 }],
  ['a pattern that matches nothing', { args: (word) => ['--', `${word}*`], code: 2 }],
  ['an option', { args: (word) => [`--${word}`], code: 2 }],
  ['the value of an option', { args: (word) => ['--stage', word], code: 2 }],
  ['a severity', { args: (word) => ['--rule', `${word.replaceAll(':', '')}:off`], code: 2 }],
  ['a rule to explain', { args: (word) => [`--explain=${word}`], code: 2 }],
  ['a constitution', { args: (word) => [`--constitution=${word}`], code: 2 }],
  ['a baseline', { args: (word) => [`--baseline=${word}.json`], code: 2 }],
  ['a commit', { args: (word) => [`--changed=${word}`], twist: () => () => ({ git: () => { throw Object.assign(new Error('no'), { status: 1 }); } }), code: 2 }],
  ['args of git', { args: () => ['--staged'], twist: (word) => () => ({ git: () => { throw new Error(`fatal: ${word}`); } }), code: 2 }],
  ['a key of the configuration', { args: () => [], files: hidden, code: 2 }],
  ['a value of it', { args: () => [], files: (word) => ({ '.planlintrc.json': JSON.stringify({ stage: word }), [PLAN]: OPEN_PLAN }), code: 2 }],
  ['an error in YAML', { args: () => [], files: (word) => ({ '.planlintrc.yaml': `a: "${word}\nb: [`, [PLAN]: OPEN_PLAN }), code: 2 }],
  ['an error in JSON, by its path', { args: (word) => [`--config=${folder(word)}.json`], files: (word) => ({ [`${folder(word)}.json`]: '{', [PLAN]: OPEN_PLAN }), code: 2 }],
  ['a plug-in that does not load', { args: () => [], files: evilFiles, twist: (word) => () => ({ load: () => Promise.reject(new Error(word)) }), code: 2 }],
  ['the resolved configuration', { args: (word) => [`--print-config=${word}/plan.md`], files: (word) => ({ 'evil.js': '', '.planlintrc.json': JSON.stringify({ rules: {}, plugins: ['./evil.js'] }), [`${word}/x`]: '' }), twist: (word) => () => ({ load: () => Promise.resolve({ rule: evilRule(word) }) }), code: 0 }],
  ['a plan that an agent wrote', { args: () => ['--hook', '--constitution', 'nebula'], files: (word) => ({ [PLAN]: OPEN_PLAN.replace('One way', word.replaceAll('\n', ' ')) }), stdin: () => JSON.stringify({ file_path: PLAN }), code: 2 }],
  ['a plan that an agent lost', { args: () => ['--hook'], stdin: (word) => JSON.stringify({ file_path: `specs/${word}/plan.md` }), code: 1 }],
  ['what stdin is called', { args: (word) => ['-', `--stdin-filename=${word}`], stdin: () => OPEN_PLAN, code: 1 }],
  ['a fixed finding of the baseline', { args: (word) => [`specs/${folder(word)}/plan.md`, '--baseline'], files: (word) => ({
    [`specs/${folder(word)}/plan.md`]: CLEAN_PLAN,
    'plan-lint-baseline.json': JSON.stringify({ version: 1, findings: [{ path: `specs/${folder(word)}/plan.md`, rule: word, fingerprint: 'f00' }] }),
  }), code: 0 }],
  ['a change that is watched', { args: () => ['--watch'], twist: (word) => ({ cwd }) => ({ watch: () => Promise.resolve((async function* () { yield await Promise.resolve([join(cwd, word)]); })()) }), code: 0 }],
];

describe('hostile text in messages', () => {
  it.each(OUTPUTS)('%s', async (_name, { args, files = () => ({ [PLAN]: CLEAN_PLAN }), twist = () => asItIs, stdin = () => '', code }) => {
    for (const [, word] of EVILS) {
      const ran = await runIn(files(word), args(word), nothing, twist(word), { stdin: stdin(word) });
      expect({ word, code: ran.code, out: obeyed(ran.out), err: obeyed(ran.err) }).toEqual({ word, code, out: [], err: [] });
    }
  });
});
