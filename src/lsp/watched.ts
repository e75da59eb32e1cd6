import { posix } from 'node:path';
import { CONFIG_PLACES } from '../project/config/config-paths.js';

const BASELINE = 'plan-lint-baseline.json';
const NEVER = new Set(['node_modules', '.git']);

/** What plans are judged by: constitutions, templates, the files beside a plan, configurations and the baseline. */
export function watchedPatterns(): readonly string[] {
  return ['**/*.md', '**/.gitignore', ...[...CONFIG_PLACES, BASELINE].map((name) => `**/${name}`)];
}

/** The same for the host's own watcher. */
export function isRelevant(path: string, isFolder: boolean): boolean {
  const name = posix.basename(path);
  return !NEVER.has(name) && (isFolder || name.endsWith('.md') || name === '.gitignore' || name === BASELINE || CONFIG_PLACES.includes(name));
}
