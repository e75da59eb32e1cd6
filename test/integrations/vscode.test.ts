import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dig, digEntries, digList, digText } from '../support/dig.js';
import { copyFromPackage, PACKAGE_ROOT, projectFolder, run } from '../support/commands/project-folder.js';

const FOLDER = join(PACKAGE_ROOT, 'integrations/vscode');
const manifest: unknown = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8'));
const extension = readFileSync(join(FOLDER, 'extension.js'), 'utf8');
const settings = digEntries(manifest, 'contributes', 'configuration', 'properties');

/** The fields that https://code.visualstudio.com/api/references/extension-manifest requires. */
describe('the manifest of the extension for VS Code', () => {
  it('has the fields that an extension must have', () => {
    expect(digText(manifest, 'name')).toMatch(/^[a-z0-9-]+$/);
    expect(digText(manifest, 'publisher')).toMatch(/^[a-z0-9-]+$/i);
    expect(digText(manifest, 'engines', 'vscode')).toMatch(/^\^\d+\.\d+\.\d+$/);
    expect(digText(manifest, 'main')).toBe('./dist/extension.js');
    expect(digList(manifest, 'categories')).toEqual(['Linters']);
  });

  it('has the version of the package', () => {
    expect(digText(manifest, 'version')).toBe(digText(JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')), 'version'));
  });

  it('starts where there are plans', () => {
    expect(digList(manifest, 'activationEvents')).toEqual(['workspaceContains:.specify', 'workspaceContains:specs/**/plan.md']);
  });

  it('keeps vsce and the client out of the package', () => {
    expect(Object.keys(Object.fromEntries(digEntries(manifest, 'devDependencies')))).toEqual(['@vscode/vsce', 'esbuild', 'vscode-languageclient']);
    expect(dig(manifest, 'dependencies')).toBeUndefined();
  });

  it.each(settings)('%s is typed, has a default, is read and is documented', (name, setting) => {
    expect(digText(setting, 'type')).toBe('string');
    expect(digText(setting, 'default')).toBe('');
    expect(digText(setting, 'markdownDescription')).toMatch(/[.]$/);
    expect(extension).toContain(name.replace('planLint.', ''));
    expect(readFileSync(join(FOLDER, 'README.md'), 'utf8')).toContain(`| \`${name}\` |`);
  });

  it('restricts to trusted folders what runs code', () => {
    expect(digList(manifest, 'capabilities', 'untrustedWorkspaces', 'restrictedConfigurations')).toEqual(['planLint.path']);
  });
});

it('the command runs where the extension puts it', () => {
  const folder = projectFolder({});
  copyFromPackage('dist/bin', folder, 'server/dist/bin');
  copyFromPackage('package.json', folder, 'server/package.json');
  const [, program = ''] = /asAbsolutePath\('(.*?)'\)/.exec(extension) ?? [];
  const hello = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  const { stdout, stderr } = run(folder, [process.execPath, program, 'lsp', '--stdio'], {}, `Content-Length: ${Buffer.byteLength(hello)}\r\n\r\n${hello}`);
  expect(stderr).toBe('');
  expect(stdout).toContain('"hoverProvider":true');
});
