import { posix } from 'node:path';
import picomatch from 'picomatch';
import type { Host } from '../../host/host.js';
import { gitignored } from '../files/gitignore.js';
import { gitOutputIfAny } from '../files/git-output.js';
import { absolutePath, foldersAbove, repositoryRoot, rootAbove, shownPath } from '../files/paths.js';
import { projectsBelow } from './projects-below.js';

/** The patterns of paths where spec-kit and similar tools keep plans, relative to the root of a project. */
export const PLAN_PATTERNS = ['specs/**/plan.md', '.specify/specs/**/plan.md', 'kitty-specs/**/plan.md', 'docs/specs/**/plan.md'] as const;
/** Files named plan.md that are templates or commands. */
const NO_PLANS = [
  '**/node_modules/**',
  '**/.git/**',
  '**/.specify/{templates,presets,extensions,scripts}/**',
  '**/.kittify/{templates,missions,scripts}/**',
  '**/templates/commands/**',
  '**/.*/**/{templates,commands,command,prompts}/**',
] as const;
const GLOB = /[*?[\]{}!]/;

/** A plan: its absolute path, its path in reports, and whether the command line names it. */
export interface PlanFile {
  readonly path: string;
  readonly shown: string;
  readonly named: boolean;
}

/** What to search: the paths of the command line, else the patterns below a folder. */
export interface Search {
  readonly paths: readonly string[];
  /** Whether to ignore a named file that does not exist, instead of reporting it. */
  readonly skipsMissing: boolean;
  readonly patterns: readonly string[];
  readonly folder: string;
  /** A folder whose own plan.md, if it exists, is the only plan: a feature folder. */
  readonly start: string;
  /** Whether to search only this folder, because it is named or a configuration gives the patterns; otherwise the projects below it and the folders above are searched too. */
  readonly only: boolean;
}

/** The sorted plans, and the folder where they were found, if it differs from the requested one. */
export interface FoundPlans {
  readonly plans: readonly PlanFile[];
  readonly note?: string;
}

/** Finds plans. A named file is always included; folders and globs leave out files that git ignores, templates and commands. A named folder includes ignored files that git tracks. */
export function findPlans(search: Search, host: Host): FoundPlans {
  const isIgnored = gitignored(host);
  const find: Find = (patterns, below, isTracked = () => false) => host.glob(patterns, below, NO_PLANS).filter((file) => !isIgnored(file) || isTracked(file));
  if (search.paths.length > 0) return { plans: toFiles(search.paths.flatMap((path) => plansAt(path, search, find, host)), host) };
  const own = find([FEATURE_PLAN], search.start);
  if (own.length > 0 && !isRoot(search.start, host)) return { plans: toFiles(own.map(unnamed), host) };
  const found = find(search.patterns, search.folder);
  if (search.only) return { plans: toFiles(found.map(unnamed), host) };
  const below = plansBelow(search.folder, search, find, host);
  return found.length + below.length > 0 ? { plans: toFiles([...found, ...below].map(unnamed), host) } : findAbove(search, find, host);
}

const FEATURE_PLAN = 'plan.md';

/** Finds files below a folder; `isTracked` includes files that match .gitignore but are tracked. */
type Find = (patterns: readonly string[], below: string, isTracked?: (file: string) => boolean) => readonly string[];

/** The plans of the projects below a folder. */
function plansBelow(folder: string, { patterns }: Search, find: Find, host: Host): readonly string[] {
  return projectsBelow(folder, host).flatMap((project) => find(patterns, project));
}

/** The plans of the nearest folder above with plans, up to the root of the repository; there, those of its projects too. */
function findAbove(search: Search, find: Find, host: Host): FoundPlans {
  const root = rootAbove(search.folder, host);
  if (root === undefined || root === search.folder) return { plans: [] };
  for (const folder of foldersAbove(search.folder, host)) {
    const found = [...find(search.patterns, folder), ...(folder === root ? plansBelow(folder, search, find, host) : [])];
    const whose = folder === root ? 'the repository' : 'the project';
    if (found.length > 0) return { plans: toFiles(found.map(unnamed), host), note: `No plan here: linting those of ${whose}, \`${folder}\`.` };
  }
  return { plans: [] };
}

function isRoot(folder: string, host: Host): boolean {
  return rootAbove(folder, host) === folder;
}

function toFiles(found: readonly FoundPath[], host: Host): readonly PlanFile[] {
  const named = new Set(found.filter((plan) => plan.named).map(({ path }) => path));
  const unique = [...new Set(found.map(({ path }) => path))].sort();
  return unique.map((path) => ({ path, shown: shownPath(path, host), named: named.has(path) }));
}

/** Whether a search from the root of the repository would include the file. */
export function isSearched(path: string, host: Host): boolean {
  return !isTemplate(path, host) && !gitignored(host)(path);
}

/** Whether a file named plan.md is a template, a command, or part of a package. */
export function isTemplate(path: string, host: Host): boolean {
  const fromRoot = posix.relative(repositoryRoot(path, host) ?? host.cwd, path);
  return picomatch.isMatch(fromRoot, [...NO_PLANS], { dot: true });
}

/** The patterns of a search. */
export function patternsOf({ paths, patterns }: Search): readonly string[] {
  return paths.length > 0 ? paths.map((path) => (GLOB.test(path) ? path : posix.join(path, '**/plan.md'))) : patterns;
}

type FoundPath = Pick<PlanFile, 'path' | 'named'>;

function unnamed(path: string): FoundPath {
  return { path, named: false };
}

function plansAt(path: string, { skipsMissing }: Search, find: Find, host: Host): readonly FoundPath[] {
  const absolute = absolutePath(path, host.cwd);
  switch (host.kind(absolute)) {
    case 'file':
    case 'other':
      return [{ path: absolute, named: true }];
    case 'folder':
      return find(['**/plan.md'], absolute, trackedBelow(absolute, host)).map(unnamed);
    case 'nothing':
      if (GLOB.test(path)) return find([path.replaceAll('\\', '/')], host.cwd).map(unnamed);
      // Keeps a missing file in the list, so that reading it reports the error.
      return skipsMissing ? [] : [{ path: absolute, named: true }];
  }
}

/** Returns a test whether git tracks a file; asks git only if a file is ignored. Outside a repository or without git, no file is tracked. */
function trackedBelow(folder: string, host: Host): (file: string) => boolean {
  let tracked: ReadonlySet<string> | undefined;
  return (file) => {
    tracked ??= new Set((gitOutputIfAny(['ls-files', '-z'], folder, host) ?? '').split('\0').map((name) => posix.join(folder, name)));
    return tracked.has(file);
  };
}
