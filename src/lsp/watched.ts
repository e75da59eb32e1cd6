import { posix } from 'node:path';
import { CONFIG_PLACES } from '../project/config/config-paths.js';

const BASELINE = 'plan-lint-baseline.json';
const NEVER = new Set(['node_modules', '.git']);

/** Globs of the files that affect findings: constitutions, templates, files of the feature folder, configurations and the baseline. */
export function watchedPatterns(): readonly string[] {
  return ['**/*.md', '**/.gitignore', ...[...CONFIG_PLACES, BASELINE].map((name) => `**/${name}`)];
}

/** Whether the host's own watcher reports a path. */
export function isRelevant(path: string, isFolder: boolean): boolean {
  const name = posix.basename(path);
  return !NEVER.has(name) && (isFolder || name.endsWith('.md') || name === '.gitignore' || name === BASELINE || CONFIG_PLACES.includes(name));
}
