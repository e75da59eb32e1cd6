import { posix } from 'node:path';
import type { Host } from '../../host/host.js';
import { gitignored } from '../files/gitignore.js';
import { namesIn } from '../files/paths-in-any-case.js';

/** Folders that mark the root of a project. */
const PROJECT_MARKS: ReadonlySet<string> = new Set(['.specify/', '.kittify/']);
/** The depth of `apps/group/team/web`; deeper folders are not searched, because large trees take too long. */
const DEEPEST = 4;

/** To ask of every folder whether git ignores it takes longer than to list the few that are below. */
const IGNORED_BEFORE = 2;

/** The projects below a folder, without the folder itself. Skips hidden folders, packages, other repositories and ignored folders. */
export function projectsBelow(folder: string, host: Host): readonly string[] {
  const isIgnored = gitignored(host);
  const projectsIn = (parent: string, depth: number): readonly string[] => {
    const names = namesIn(parent, host);
    if (parent !== folder && names.some(isRepositoryMark)) return [];
    const below = depth === DEEPEST ? [] : names.filter(mayHoldProjects).map((name) => posix.join(parent, name.slice(0, -1)));
    const searched = depth < IGNORED_BEFORE ? below.filter((child) => !isIgnored(posix.join(child, 'x'))) : below;
    const deeper = searched.flatMap((child) => projectsIn(child, depth + 1));
    return parent !== folder && names.some((name) => PROJECT_MARKS.has(name)) ? [parent, ...deeper] : deeper;
  };
  return projectsIn(folder, 0).filter((project) => !isIgnored(posix.join(project, 'x')));
}

function isRepositoryMark(name: string): boolean {
  return name === '.git' || name === '.git/';
}

function mayHoldProjects(name: string): boolean {
  return name.endsWith('/') && !name.startsWith('.') && name !== 'node_modules/';
}
