import { posix } from 'node:path';
import type { ProjectOptions } from '../config/project-options.js';
import { CONFIG_PLACES } from '../files/config-paths.js';
import { CONSTITUTION_PLACES } from '../sources/constitution-paths.js';
import type { Host } from '../../host/host.js';
import { changedSince, stagedHost } from './changed-files.js';
import { sourceFinder, type SourceFinder } from '../sources/constitution-files.js';
import type { Assignment } from './assignment.js';
import { foldersAbove } from '../files/paths.js';
import { REGISTRY_PLACES, templatePlaces } from '../sources/template-places.js';

const GOVERNING_PLACES = [...CONFIG_PLACES, ...CONSTITUTION_PLACES];

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
    || placesAbove(path, host).some((place) => changed.has(place) && host.kind(place) === 'nothing');
}

/** The registries that choose among several templates. */
function registriesAbove(path: string, host: Host): readonly string[] {
  return foldersAbove(path, host).flatMap((folder) => REGISTRY_PLACES.map((place) => posix.join(folder, place)));
}

/** The places of files that may have been deleted and that affected the plan. */
function placesAbove(path: string, host: Host): readonly string[] {
  return foldersAbove(path, host).flatMap((folder) => [...GOVERNING_PLACES, ...templatePlaces(folder, host)].map((place) => posix.join(folder, place)));
}
