import { posix } from 'node:path';
import type { ProjectOptions } from '../config/project-options.js';
import { CONFIG_PATHS } from '../files/config-paths.js';
import { CONSTITUTION_PATHS } from '../sources/constitution-paths.js';
import type { Host } from '../../host/host.js';
import { changedSince, stagedHost } from './changed-files.js';
import { sourceFinder, type SourceFinder } from '../sources/constitution-files.js';
import type { Assignment } from './assignment.js';
import { foldersAbove } from '../files/paths.js';
import { REGISTRY_PATHS, templatePaths } from '../sources/template-paths.js';

const GOVERNING_PATHS = [...CONFIG_PATHS, ...CONSTITUTION_PATHS];

/** A filter for plans, with the host to find and read them. */
export interface Selection {
  /** The kind of the filter; absent if all plans are selected. */
  readonly what?: 'staged' | 'changed';
  readonly selects: (plan: Assignment) => boolean;
  readonly host: Host;
}

/** Selects the plans that git reports as changed or staged. A changed constitution, template or configuration selects all its plans. */
export function selectionOf({ changed, staged }: ProjectOptions, host: Host): Selection {
  if (staged) {
    const index = stagedHost(host);
    const findSources = sourceFinder(index.host);
    return { what: 'staged', selects: (plan) => isTouched(plan, index.staged, findSources, index.host), host: index.host };
  }
  if (changed === undefined) return { selects: () => true, host };
  const touched = changedSince(changed === true ? undefined : changed, host);
  const findSources = sourceFinder(host);
  return { what: 'changed', selects: (plan) => isTouched(plan, touched, findSources, host), host };
}

function isTouched({ path, settings, configurations }: Assignment, changed: ReadonlySet<string>, findSources: SourceFinder, host: Host): boolean {
  const { files, template } = findSources(path, settings.constitution);
  return [path, ...files, template, ...configurations, ...registriesAbove(path, host)].some((one) => one !== undefined && changed.has(one))
    || pathsAbove(path, host).some((one) => changed.has(one) && host.kind(one) === 'nothing');
}

/** The registries that choose among several templates. */
function registriesAbove(path: string, host: Host): readonly string[] {
  return foldersAbove(path, host).flatMap((folder) => REGISTRY_PATHS.map((name) => posix.join(folder, name)));
}

/** The paths of files that may have been deleted and that affected the plan. */
function pathsAbove(path: string, host: Host): readonly string[] {
  return foldersAbove(path, host).flatMap((folder) => [...GOVERNING_PATHS, ...templatePaths(folder, host)].map((name) => posix.join(folder, name)));
}
