import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { pack, unpack } from '@publint/pack';
import { readFileSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { copyFromPackage, PACKAGE_ROOT, projectFolder, run, type Outcome } from './support/project-folder.js';

/** What `npm publish` would send: packed from what is built, without the network. */

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
/** Links of the README that lead to the repository, not into the package: GitHub runs the action from there, and shows the picture. */
const ONLY_IN_THE_REPOSITORY = ['CONTRIBUTING.md', 'action.yml', 'fixtures/report/page.png'];
const PLAN = 'specs/012-workflow-retries/plan.md';

let tarball: Uint8Array<ArrayBuffer>;
let files: Readonly<Record<string, string>>;

beforeAll(async () => {
  tarball = new Uint8Array(readFileSync(await pack(PACKAGE_ROOT, { ignoreScripts: true, destination: projectFolder({}) })));
  const { files: packed, rootDir } = await unpack(tarball);
  files = Object.fromEntries(packed.map(({ name, data }) => [name.slice(rootDir.length + 1), new TextDecoder().decode(data)]));
}, 60_000);

/** A project with a plan, and the package in its `node_modules` with nothing beside it. */
function projectWithPackage(more: Readonly<Record<string, string>> = {}): string {
  const folder = projectFolder({ ...more, ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`node_modules/plan-lint/${path}`, text])) });
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
    // It is ESM only: what asks for CommonJS, or does not know `exports`, cannot have it.
    expect(result.types !== false && result.problems.filter((problem) => !('resolutionKind' in problem && /^(?:node10|node16-cjs)$/.test(problem.resolutionKind)))).toEqual([]);
  }, 60_000);
});

describe('the command of the package, with no dependency installed', () => {
  const start = (words: readonly string[], more: Readonly<Record<string, string>> = {}, input = ''): Outcome =>
    run(projectWithPackage(more), [process.execPath, 'node_modules/plan-lint/dist/bin/bin.js', ...words], {}, input);

  it.each(['text', 'json', 'sarif', 'junit', 'markdown', 'github', 'gitlab', 'html', 'compact'])('lints and reports as %s', (format) => {
    const { status, stdout, stderr } = start(['--format', format, PLAN]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: format === 'github' || format === 'compact' ? 'plan-lint: errors: 3\n' : '' });
    expect(stdout).toContain('Workflow state persistable and resumable');
  });

  it('lints from stdin', () => {
    expect(start(['-', '--format', 'compact'], {}, '# Implementation Plan: Export\n\n## Summary\n\nText.\n\n## Constitution Check\n\n- [ ] No new service\n')).toMatchObject({ status: 1, stderr: 'plan-lint: errors: 1\n', stdout: expect.stringContaining('Unchecked gate `No new service`') });
  });

  it.each([
    ['Java 17', 'pom.xml', '<project><properties><java.version>21</java.version></properties></project>'],
    ['Rust 1.83', 'Cargo.toml', '[package]\nname = "x"\nrust-version = "1.90"\n'],
    ['Dart 2.19', 'pubspec.yaml', 'name: x\nenvironment:\n  sdk: ">=3.5.0 <4.0.0"\n'],
  ])('compares %s with %s', (language, path, manifest) => {
    const plan = `# Implementation Plan: Export\n\n## Summary\n\nText.\n\n## Technical Context\n\n**Language/Version**: ${language}\n\n## Constitution Check\n\n- [x] No new service\n`;
    expect(start(['--format', 'compact', 'specs/1/plan.md'], { 'specs/1/plan.md': plan, [path]: manifest }).stdout).toContain(`\`${language}\`, but \`${path}\` has`);
  });

  it.each([
    ['.planlintrc.yaml', 'rules:\n  stated-gates: off\n'],
    ['plan-lint.config.js', 'module.exports = { rules: { \'stated-gates\': \'off\' } };'],
  ])('reads %s', (path, text) => {
    expect(start(['--print-config', PLAN], { [path]: text })).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('"stated-gates": "off"') });
  });

  it('validates rule options', () => {
    expect(start([PLAN], { '.planlintrc.json': '{ "rules": { "tool-mismatch": ["error", { "allow": 1 }] } }' })).toMatchObject({ status: 2, stderr: 'plan-lint: .planlintrc.json: rules: options of rule `tool-mismatch`: `allow` is 1; it must be array\n' });
  });

  it.each([
    [['--help'], 'Usage: plan-lint'],
    [['--explain', 'option-label'], 'option-label'],
  ])('answers %s', (words, answer) => {
    expect(start(words)).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining(answer) });
  });
});

describe('the library of the package, with its dependencies', () => {
  it.each([
    ['plan-lint', 'lint, lintFiles, parsePlan, readConstitution, FORMATS, UsageError'],
    ['plan-lint/rule', 'defineRule, definePrinciple, problem'],
    ['plan-lint/remark', 'default as plugin'],
  ])('%s brings %s', (name, imports) => {
    const folder = projectWithPackage({ 'use.mjs': `import { ${imports} } from '${name}';\n` });
    copyFromPackage('node_modules/fastest-levenshtein', folder);
    expect(run(folder, [process.execPath, 'use.mjs'])).toEqual(expect.objectContaining({ status: 0, stdout: '', stderr: '' }));
  });
});
