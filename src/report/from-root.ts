import { isAbsolute, posix } from 'node:path';
import type { LintRun } from '../engine/result.js';

/** The path relative to the repository root, as code hosts expect it. */
export function fromRoot(path: string, { folder }: Pick<LintRun, 'folder'>): string {
  return folder === undefined || isAbsolute(path) ? path : posix.join(folder, path);
}
