import { posix } from 'node:path';
import { parseJson } from '../../engine/json-text.js';
import { dig, entriesAt } from '../../evidence/dig-values.js';
import type { Host } from '../../host/host.js';
import { readText } from '../files/text-files.js';

/** The file name of the plan template. */
const FILE = 'plan-template.md';
const OVERRIDE = `.specify/templates/overrides/${FILE}`;
const CORE = `.specify/templates/${FILE}`;
const PRESETS = '.specify/presets';
const EXTENSIONS = '.specify/extensions';
/** The default priority of presets and extensions in spec-kit; lower numbers take precedence. */
const DEFAULT_PRIORITY = 10;
/** A valid id is the name of a folder beside the registry, not a path. */
const FOLDER_NAME = /^[\w-][\w.-]*$/;

/** The registries of presets and extensions, which determine the template. */
export const REGISTRY_PLACES: readonly string[] = [`${PRESETS}/.registry`, `${EXTENSIONS}/.registry`];

/** The places of the plan template relative to the root of a project, in the order in which spec-kit resolves it: overrides, presets by priority, extensions, the project's own. */
export function templatePlaces(folder: string, host: Host): readonly string[] {
  return [OVERRIDE, ...templatesIn(PRESETS, folder, host), ...templatesIn(EXTENSIONS, folder, host), CORE];
}

interface Entry {
  readonly id: string;
  readonly priority: number;
}

function templatesIn(place: string, folder: string, host: Host): readonly string[] {
  return registeredIn(posix.join(folder, place, '.registry'), host).map(({ id }) => `${place}/${id}/templates/${FILE}`);
}

/** The enabled entries of a registry by priority, then by name. */
function registeredIn(file: string, host: Host): readonly Entry[] {
  if (host.kind(file) !== 'file') return [];
  // An invalid registry is empty, as in spec-kit.
  const registry = parseJson(readText(file, host));
  const entries = [...entriesAt(registry, 'presets'), ...entriesAt(registry, 'extensions')];
  return entries.flatMap(([id, entry]) => entryOf(id, entry)).toSorted(byPriority);
}

function byPriority(one: Entry, other: Entry): number {
  return one.priority - other.priority || (one.id < other.id ? -1 : 1);
}

function entryOf(id: string, entry: unknown): readonly Entry[] {
  if (!FOLDER_NAME.test(id) || dig(entry, 'enabled') === false) return [];
  const priority = dig(entry, 'priority');
  return [{ id, priority: typeof priority === 'number' && priority > 0 ? priority : DEFAULT_PRIORITY }];
}
