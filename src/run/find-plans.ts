import { posix } from 'node:path';
import { UsageError } from '../usage-error.js';
import type { World } from '../world.js';
import { gitignored } from './gitignore.js';
import { absolutePath, shownPath } from './paths.js';

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

/** A file to judge: where it is, and how it is called in reports. */
export interface PlanFile {
  readonly path: string;
  readonly shown: string;
}

/** What is searched when nothing is named, and what a search leaves out. */
export interface Search {
  readonly paths: readonly string[];
  readonly places: readonly string[];
  /** Tells whether the configuration leaves a file out. */
  readonly ignores: (path: string) => boolean;
}

/** The plans that the paths name, sorted. A path to a file is always taken; a folder or glob leaves out what git ignores, templates and commands. */
export function findPlans({ paths, places, ignores }: Search, world: World): readonly PlanFile[] {
  const isIgnored = gitignored(world);
  const search = (patterns: readonly string[], folder: string): readonly string[] =>
    world.glob(patterns, folder, NO_PLANS).filter((file) => !isIgnored(file) && !ignores(file));
  const found = paths.length > 0 ? paths.flatMap((path) => plansAt(path, search, world)) : search(places, world.cwd);
  if (found.length === 0) throw new UsageError(nothingFound(paths, places, world));
  return [...new Set(found)].sort().map((path) => ({ path, shown: shownPath(path, world.cwd) }));
}

function plansAt(path: string, search: (patterns: readonly string[], folder: string) => readonly string[], world: World): readonly string[] {
  const absolute = absolutePath(path, world.cwd);
  switch (world.kind(absolute)) {
    case 'file':
      return [absolute];
    case 'folder':
      return search(['**/plan.md'], absolute);
    case 'nothing':
      // Whether it is there is for the reader to say, in its place among the other plans.
      return GLOB.test(path) ? search([path.replaceAll('\\', '/')], world.cwd) : [absolute];
  }
}

function nothingFound(paths: readonly string[], places: readonly string[], world: World): string {
  const wanted = paths.length > 0 ? paths.map((path) => (GLOB.test(path) ? path : posix.join(path, '**/plan.md'))) : places;
  return `No plan found: looked for ${wanted.map((place) => `\`${place}\``).join(', ')} in \`${world.cwd}\`, leaving out what .gitignore and the configuration ignore, templates and commands`;
}
