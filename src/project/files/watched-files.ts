import { posix } from 'node:path';
import { CONFIG_PATHS } from './config-paths.js';

/** The usual name of a baseline. */
export const BASELINE_FILE = 'plan-lint-baseline.json';

const NEVER_WATCHED: ReadonlySet<string> = new Set(['node_modules', '.git']);
/** The names of files besides Markdown that affect findings. */
const NAMES: readonly string[] = ['charter.yaml', '.gitignore', BASELINE_FILE, ...CONFIG_PATHS];

/** Globs of the files that affect findings: constitutions, templates, files of the feature folder, configurations and the baseline. */
export function watchedPatterns(): readonly string[] {
  return ['**/*.md', ...NAMES.map((name) => `**/${name}`)];
}

/** Whether a watcher reports a path. */
export function isWatched(path: string, isFolder: boolean): boolean {
  const name = posix.basename(path);
  return !NEVER_WATCHED.has(name) && (isFolder || name.endsWith('.md') || NAMES.includes(name));
}
