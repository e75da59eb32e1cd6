import { posix } from 'node:path';
import type { Host } from '../../host/host.js';
import { readText } from '../files/read-text.js';

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
  const registry = parseRegistry(readText(file, host));
  const lists = [membersOf(registry, 'presets'), membersOf(registry, 'extensions')];
  return lists.flat().flatMap(([id, entry]) => entryOf(id, entry)).toSorted((one, other) => one.priority - other.priority || (one.id < other.id ? -1 : 1));
}

/** An invalid registry is empty, as in spec-kit. */
function parseRegistry(text: string): unknown {
  try {
    const content: unknown = JSON.parse(text);
    return content;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function entryOf(id: string, entry: unknown): readonly Entry[] {
  const details = new Map(entriesOf(entry));
  if (!FOLDER_NAME.test(id) || details.get('enabled') === false) return [];
  const priority = details.get('priority');
  return [{ id, priority: typeof priority === 'number' && priority > 0 ? priority : DEFAULT_PRIORITY }];
}

function membersOf(value: unknown, key: string): readonly (readonly [string, unknown])[] {
  return entriesOf(new Map(entriesOf(value)).get(key));
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
