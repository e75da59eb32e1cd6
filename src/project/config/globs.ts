import { posix } from 'node:path';
import picomatch from 'picomatch';

const DOT_SLASH = /^\.\//;
const SLASH_BEHIND = /\/$/;

/** Whether a path matches one of the globs, or is in a folder that matches. */
export function matchesGlob(path: string, folder: string, globs: readonly string[]): boolean {
  return globs.length > 0 && picomatch.isMatch(posix.relative(folder, path), globs.flatMap((glob) => withContents(glob, '**')), { dot: true });
}

/** The patterns that find the plans of globs and folders. */
export function planPatterns(globs: readonly string[]): readonly string[] {
  return globs.flatMap((glob) => (glob.endsWith('.md') ? withContents(glob, '**/plan.md').slice(0, 1) : withContents(glob, '**/plan.md')));
}

/** The glob itself, and the pattern for its content if it is a folder. */
function withContents(glob: string, below: string): readonly string[] {
  const plain = glob.replace(DOT_SLASH, '').replace(SLASH_BEHIND, '');
  return [plain, `${plain}/${below}`];
}
