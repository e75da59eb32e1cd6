import { posix } from 'node:path';
import picomatch from 'picomatch';
import { UsageError } from '../host/usage-error.js';
import type { Host } from '../host/host.js';
import { gitignored } from './gitignore.js';
import { absolutePath, repositoryRoot, shownPath } from './paths.js';

/** Where spec-kit and its kin keep plans, from the root of a project. */
export const PLAN_PLACES = ['specs/**/plan.md', '.specify/specs/**/plan.md', 'kitty-specs/**/plan.md', 'docs/specs/**/plan.md'] as const;
/** Files called plan.md that are no plans: templates, and the commands that write plans. */
const NO_PLANS = [
  '**/node_modules/**',
  '**/.git/**',
  '**/.specify/{templates,presets,extensions,scripts}/**',
  '**/.kittify/{templates,missions,scripts}/**',
  '**/templates/commands/**',
  '**/.*/**/{templates,commands,command,prompts}/**',
] as const;
const GLOB = /[*?[\]{}!]/;

/** A file to judge: where it is, how it is called in reports, and whether it was named itself, not found. */
export interface PlanFile {
  readonly path: string;
  readonly shown: string;
  readonly named: boolean;
}

/** Where to look: what the command names, else the places below a folder. */
export interface Search {
  readonly paths: readonly string[];
  readonly places: readonly string[];
  readonly folder: string;
}

/** The plans that the paths name, sorted. A path to a file is always taken; a folder or glob leaves out what git ignores, templates and commands. */
export function findPlans({ paths, places, folder }: Search, host: Host): readonly PlanFile[] {
  const isIgnored = gitignored(host);
  const search = (patterns: readonly string[], below: string): readonly string[] => host.glob(patterns, below, NO_PLANS).filter((file) => !isIgnored(file));
  const found = paths.length > 0 ? paths.flatMap((path) => plansAt(path, search, host)) : search(places, folder).map(unnamed);
  const named = new Set(found.filter((plan) => plan.named).map(({ path }) => path));
  const unique = [...new Set(found.map(({ path }) => path))].sort();
  return unique.map((path) => ({ path, shown: shownPath(path, host.cwd), named: named.has(path) }));
}

/** Whether a search from the root of the repository for files of such names would find the file, if it is there. */
export function isSearched(path: string, host: Host): boolean {
  const fromRoot = posix.relative(repositoryRoot(path, host) ?? host.cwd, path);
  return !picomatch.isMatch(fromRoot, [...NO_PLANS], { dot: true }) && !gitignored(host)(path);
}

/** What to say when there is nothing to judge. */
export function nothingFound({ paths, places, folder }: Search): UsageError {
  const wanted = paths.length > 0 ? paths.map((path) => (GLOB.test(path) ? path : posix.join(path, '**/plan.md'))) : places;
  const list = wanted.map((place) => `\`${place}\``).join(', ');
  return new UsageError(`No plan found: looked for ${list} in \`${folder}\`, leaving out what .gitignore and the configuration ignore, templates and commands`);
}

type Place = Pick<PlanFile, 'path' | 'named'>;

function unnamed(path: string): Place {
  return { path, named: false };
}

function plansAt(path: string, search: (patterns: readonly string[], below: string) => readonly string[], host: Host): readonly Place[] {
  const absolute = absolutePath(path, host.cwd);
  switch (host.kind(absolute)) {
    case 'file':
    case 'other':
      return [{ path: absolute, named: true }];
    case 'folder':
      return search(['**/plan.md'], absolute).map(unnamed);
    case 'nothing':
      // Whether it is there is for the reader to say, in its place among the other plans.
      return GLOB.test(path) ? search([path.replaceAll('\\', '/')], host.cwd).map(unnamed) : [{ path: absolute, named: true }];
  }
}
