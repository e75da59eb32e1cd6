import { isAbsolute, posix } from 'node:path';
import type { LintRun } from '../engine/result.js';

/** A path of a run from the repository's root, as code hosts want it. */
export function fromRoot(path: string, { folder }: Pick<LintRun, 'folder'>): string {
  return folder === undefined || isAbsolute(path) ? path : posix.join(folder, path);
}
