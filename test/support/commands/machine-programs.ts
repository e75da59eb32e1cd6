import { it } from '@jest/globals';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of a program; undefined if it is missing. */
function findProgram(name: string): string | undefined {
  const { PATH = '' } = process.env;
  return PATH.split(delimiter).map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A test that needs a program; without it, the test is skipped with a message. `.ci/run` installs all of them. */
export function testWith(program: string, name: string, test: (path: string) => Promise<void> | void, timeout?: number): void {
  const path = findProgram(program);
  if (path === undefined) it.skip(`${name} (skipped: this machine has no ${program})`, () => undefined);
  else it(name, async () => { await test(path); }, timeout);
}
