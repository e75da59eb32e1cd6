import { afterAll } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this package. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What a program said and how it ended. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A new folder with these files in it; those that begin with `#!` can be run. It is gone when the tests of the file are done. */
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

/** Copies a file or folder of this package into the folder. */
export function copyFromPackage(path: string, folder: string, target = path): void {
  cpSync(join(PACKAGE_ROOT, path), join(folder, target), { recursive: true });
}

/** Runs a program in the folder, with these variables beside the PATH and this text on stdin. */
export function run(folder: string, command: readonly [string, ...string[]], variables: Readonly<Record<string, string>> = {}, input = ''): Outcome {
  const [program, ...args] = command;
  const { PATH = '' } = process.env;
  return spawnSync(program, args, { cwd: folder, env: { PATH, ...variables }, input, encoding: 'utf8' });
}
