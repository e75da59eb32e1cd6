import { posix } from 'node:path';
import picomatch from 'picomatch';

const DOT_SLASH = /^\.\//;
const SLASH_BEHIND = /\/$/;

/** Whether a path matches one of the globs, or lies in a folder that one of them names. */
export function matchesGlob(path: string, folder: string, globs: readonly string[]): boolean {
  return globs.length > 0 && picomatch.isMatch(posix.relative(folder, path), globs.flatMap((glob) => withContents(glob, '**')), { dot: true });
}

/** The patterns that find the plans of globs and of folders. */
export function planPatterns(globs: readonly string[]): readonly string[] {
  return globs.flatMap((glob) => withContents(glob, '**/plan.md'));
}

/** The glob as it is, and what lies below it if it is a folder. */
function withContents(glob: string, below: string): readonly string[] {
  const plain = glob.replace(DOT_SLASH, '').replace(SLASH_BEHIND, '');
  return [plain, `${plain}/${below}`];
}
