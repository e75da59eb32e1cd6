import { accessSync, chmodSync, chownSync, constants, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const PERMISSIONS = 0o7777;

/** Replaces a file atomically, keeps its permissions and owner, and follows links. Returns false if the file no longer holds `expected`. */
export function replaceFile(path: string, expected: string, text: string): boolean {
  const target = realpathSync(path);
  accessSync(target, constants.W_OK);
  const temporary = join(dirname(target), `.${basename(target)}.${String(process.pid)}-${String(Date.now())}`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    copyOwnership(target, temporary);
    if (!readFileSync(target).equals(Buffer.from(expected))) return false;
    renameSync(temporary, target);
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function copyOwnership(from: string, to: string): void {
  const { mode, uid, gid } = statSync(from);
  const made = statSync(to);
  if (made.uid !== uid || made.gid !== gid) chownSync(to, uid, gid);
  chmodSync(to, mode & PERMISSIONS);
}
