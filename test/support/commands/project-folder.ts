import { afterAll } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this package. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** The output of a program and its exit code. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Creates a temporary folder with these files; files that start with `#!` are executable. It is removed after the tests of the file. */
export function projectFolder(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plan-lint-')));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    if (text.startsWith('#!')) chmodSync(join(folder, path), 0o755);
  }
  return folder;
}

/** Copies a file or folder of this package. */
export function copyFromPackage(path: string, folder: string, target = path): void {
  cpSync(join(PACKAGE_ROOT, path), join(folder, target), { recursive: true });
}

/** Runs a program in a folder with additional variables and this text on stdin. */
export function run(folder: string, command: readonly [string, ...string[]], variables: Readonly<Record<string, string>> = {}, input = ''): Outcome {
  const [program, ...args] = command;
  const { PATH = '' } = process.env;
  return spawnSync(program, args, { cwd: folder, env: { PATH, ...variables }, input, encoding: 'utf8' });
}
