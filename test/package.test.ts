import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { pack, unpack } from '@publint/pack';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { copyFromPackage, PACKAGE_ROOT, projectFolder, run, type Outcome } from './support/commands/project-folder.js';
import { README_FILE } from './support/docs/readme.js';

/** Tests of the package that `npm publish` would upload, packed from the build without network access. */

const SHIPPED: readonly RegExp[] = [
  /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^rules\/README\.md$/,
  /^integrations\/(?:editors|spec-kit)\/(?:README|CHANGELOG)\.md$/,
  /^integrations\/spec-kit\/(?:commands|scripts\/\w+)\/[\w.-]+\.(?:md|sh|ps1|py)$/,
  /^integrations\/spec-kit\/(?:[\w-]+\.yml|LICENSE)$/,
  /^dist\/config\.schema\.json$/,
  /^dist\/third-party-licenses\.txt$/,
  /^dist\/bin\/(?:(?:bin|command\/[\w-]+)\.js|package\.json)$/,
  /^dist\/lib\/(?:(?:index|remark)|parts\/\w+)\.js$/,
  /^dist\/src\/(?:rule|(?:constitution|plan|rule)\/(?:[\w-]+\/)*[\w-]+)\.js$/,
  /^dist\/src\/(?!(?:build|cli)\/)(?:[\w-]+\/)*[\w-]+\.d\.ts$/,
];
/** Links of the README to files that only the repository has: GitHub shows the picture and runs the action from there. */
const ONLY_IN_THE_REPOSITORY = ['CONTRIBUTING.md', 'action.yml', 'fixtures/report/page.png'];
const PLAN = 'specs/012-workflow-retries/plan.md';

let tarballFile: string;
let tarball: Uint8Array<ArrayBuffer>;
let files: Readonly<Record<string, string>>;
/** A folder with only the package in its `node_modules`. */
let installed: string;

beforeAll(async () => {
  tarballFile = await pack(PACKAGE_ROOT, { ignoreScripts: true, destination: projectFolder({}) });
  tarball = new Uint8Array(readFileSync(tarballFile));
  const { files: packed, rootDir } = await unpack(tarball);
  files = Object.fromEntries(packed.map(({ name, data }) => [name.slice(rootDir.length + 1), new TextDecoder().decode(data)]));
  installed = projectFolder(Object.fromEntries(Object.entries(files).map(([path, text]) => [`node_modules/plan-lint/${path}`, text])));
}, 60_000);

/** A project with a plan, below that folder. */
function projectWithPackage(more: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(installed, 'project-'));
  for (const [path, text] of Object.entries(more)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  copyFromPackage(`fixtures/cli/${PLAN}`, folder, PLAN);
  return folder;
}

describe('the package', () => {
  it('holds what a user needs, and nothing else', () => {
    const paths = Object.keys(files);
    expect(paths.filter((path) => !SHIPPED.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(SHIPPED.filter((pattern) => !paths.some((path) => pattern.test(path)))).toEqual([]);
  });

  it('holds what its README links to', () => {
    const links = [...(files['README.md'] ?? '').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path ?? '');
    expect(links).not.toEqual([]);
    expect(links.filter((path) => !(path in files))).toEqual(ONLY_IN_THE_REPOSITORY);
  });

  it('is packed as publint advises', async () => {
    const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it('has types that resolve wherever modules of its kind do', async () => {
    const result = await checkPackage(createPackageFromTarballData(tarball));
    expect(Object.keys(result.types === false ? {} : result.entrypoints)).toEqual(['.', './remark', './rule', './package.json', './config.schema.json']);
    // The package is ESM only, so resolution modes without ESM or `exports` do not count.
    expect(result.types !== false && result.problems.filter((problem) => !('resolutionKind' in problem && /^(?:node10|node16-cjs)$/.test(problem.resolutionKind)))).toEqual([]);
  }, 60_000);
});

describe('the command of the package, with no dependency installed', () => {
  const startIn = (folder: string, args: readonly string[], input = ''): Outcome => run(folder, [process.execPath, join(installed, 'node_modules/plan-lint/dist/bin/bin.js'), ...args], {}, input);
  const start = (args: readonly string[], more: Readonly<Record<string, string>> = {}, input = ''): Outcome => startIn(projectWithPackage(more), args, input);

  it('lints and reports in every format', () => {
    const folder = projectWithPackage();
    const formats = ['text', 'json', 'sarif', 'junit', 'markdown', 'github', 'gitlab', 'html', 'compact'];
    const { status, stderr } = startIn(folder, [PLAN, ...formats.flatMap((format) => ['--format', `${format}=report.${format}`])]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'plan-lint: errors: 3\n' });
    expect(formats.filter((format) => !readFileSync(join(folder, `report.${format}`), 'utf8').includes('Workflow state persistable and resumable'))).toEqual([]);
  });

  it('lints from stdin', () => {
    expect(start(['-', '--format', 'compact'], {}, '# Implementation Plan: Export\n\n## Summary\n\nText.\n\n## Constitution Check\n\n- [ ] No new service\n')).toMatchObject({ status: 1, stderr: expect.stringMatching(/^plan-lint: errors: 1$/m), stdout: expect.stringContaining('Unchecked gate `No new service`') });
  });

  it('compares versions with manifests of each syntax', () => {
    const plan = (language: string): string => `# Implementation Plan: Export\n\n## Summary\n\nText.\n\n## Technical Context\n\n**Language/Version**: ${language}\n\n## Constitution Check\n\n- [x] No new service\n`;
    const { stdout } = start(['--format', 'compact', 'specs'], {
      'specs/1/plan.md': plan('Java 17'),
      'specs/2/plan.md': plan('Rust 1.83'),
      'specs/3/plan.md': plan('Dart 2.19'),
      'pom.xml': '<project><properties><java.version>21</java.version></properties></project>',
      'Cargo.toml': '[package]\nname = "x"\nrust-version = "1.90"\n',
      'pubspec.yaml': 'name: x\nenvironment:\n  sdk: ">=3.5.0 <4.0.0"\n',
    });
    for (const mismatch of ['`Java 17`, but `pom.xml` has', '`Rust 1.83`, but `Cargo.toml` has', '`Dart 2.19`, but `pubspec.yaml` has']) expect(stdout).toContain(mismatch);
  });

  it.each([
    ['.planlintrc.yaml', 'rules:\n  stated-gates: off\n'],
    ['plan-lint.config.js', 'module.exports = { rules: { \'stated-gates\': \'off\' } };'],
  ])('reads %s', (path, text) => {
    expect(start(['--print-config', PLAN], { [path]: text })).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('"stated-gates": "off"') });
  });

  it('validates rule options', () => {
    expect(start([PLAN], { '.planlintrc.json': '{ "rules": { "tool-mismatch": ["error", { "allow": 1 }] } }' })).toMatchObject({ status: 2, stderr: 'plan-lint: .planlintrc.json: rules: options of rule `tool-mismatch`: `allow` is 1; it must be an array\n' });
  });

  it.each([
    [['--help'], 'Usage: plan-lint'],
    [['--explain', 'option-label'], 'option-label'],
  ])('answers %s', (args, answer) => {
    expect(start(args)).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining(answer) });
  });
});

test('the library of the package, with its dependencies, can be imported by its names', () => {
  const folder = projectWithPackage({ 'use.mjs': `import { lint, lintFiles, parsePlan, readConstitution, FORMATS, UsageError } from 'plan-lint';\nimport { defineRule, definePrinciple, problem } from 'plan-lint/rule';\nimport plugin from 'plan-lint/remark';\n` });
  copyFromPackage('node_modules/fastest-levenshtein', folder);
  expect(run(folder, [process.execPath, 'use.mjs'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

describe('the README in a shell', () => {
  const README = readFileSync(README_FILE, 'utf8');
  const [INSTALL = '', CHECKOUT = '', ...others] = Array.from(README.matchAll(/```sh\n([\s\S]*?)```/g), ([, text = '']) => text);

  /** A fake npm: dependencies and build exist already, and no registry has the package yet. */
  const NPM = `#!/bin/sh
case "$1" in
  ci | test) echo "npm $*" >> npm-calls ;;
  install) exec "$NPM" install --save-dev --prefer-offline --ignore-scripts --no-audit --no-fund "$TARBALL" ;;
  *) echo "npm $*: not expected" >&2; exit 99 ;;
esac
`;

  function runBlock(text: string, folder: string): Outcome {
    const npm = run(folder, ['sh', '-c', 'command -v npm']).stdout.trim();
    return run(folder, ['sh', '-c', `PATH="$PWD/npm-shim:$PATH"; ${text}`], { NPM: npm, TARBALL: tarballFile, HOME: process.env.HOME ?? '' });
  }

  it('has no block that is not run here', () => {
    expect(others).toEqual([]);
  });

  it('installs the package into a repository with plans, and lints them', () => {
    const folder = projectFolder({ 'npm-shim/npm': NPM, 'package.json': '{ "name": "project" }' });
    copyFromPackage(`fixtures/cli/${PLAN}`, folder, PLAN);
    const { status, stdout, stderr } = runBlock(INSTALL, folder);
    if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ENOTCACHED/.test(stderr)) {
      process.stdout.write('Not run: no registry, and @types/mdast is not in the cache of npm.\n');
      return;
    }
    expect({ status, stderr: stderr.replace(/^npm .*\n/gm, ''), count: /✖ \d+ errors/.test(stdout) }).toEqual({ status: 1, stderr: '', count: true });
  }, 120_000);

  it('sets a checkout up, lints the plans shown above, and runs the tests', () => {
    const folder = projectFolder({ 'npm-shim/npm': NPM });
    for (const path of ['package.json', 'dist/bin', 'fixtures/cli']) copyFromPackage(path, folder);
    const { stdout } = runBlock(CHECKOUT, folder);
    expect(README).toContain(stdout.trim());
    expect(readFileSync(join(folder, 'npm-calls'), 'utf8')).toBe('npm ci\nnpm ci\nnpm test\n');
  });
});

it('the package installs next to nothing', () => {
  const manifest: { readonly dependencies: object } = JSON.parse(files['package.json'] ?? '');
  expect(Object.keys(manifest.dependencies)).toEqual(['@types/mdast', '@types/unist', 'fastest-levenshtein']);
});
