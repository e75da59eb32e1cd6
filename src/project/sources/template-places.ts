import { posix } from 'node:path';
import type { Host } from '../../host/host.js';
import { readText } from '../files/read-text.js';

/** The plan template in a folder of templates. */
const FILE = 'plan-template.md';
const OVERRIDE = `.specify/templates/overrides/${FILE}`;
const CORE = `.specify/templates/${FILE}`;
const PRESETS = '.specify/presets';
const EXTENSIONS = '.specify/extensions';
/** What spec-kit takes for a preset or an extension that names no priority; a lower number goes first. */
const DEFAULT_PRIORITY = 10;
/** An id is a folder beside the registry, and no path out of it. */
const FOLDER_NAME = /^[\w-][\w.-]*$/;

/** Where the registries of presets and extensions stand, which say whose template counts. */
export const REGISTRY_PLACES: readonly string[] = [`${PRESETS}/.registry`, `${EXTENSIONS}/.registry`];

/** Where a project keeps its plan template, relative to its root, in the order in which spec-kit resolves it: its overrides, its presets by priority, its extensions, its own. */
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

/** The enabled entries of a registry, those of the lowest number first, and by name where the numbers are equal. */
function registeredIn(file: string, host: Host): readonly Entry[] {
  if (host.kind(file) !== 'file') return [];
  const registry = parseRegistry(readText(file, host));
  const lists = [membersOf(registry, 'presets'), membersOf(registry, 'extensions')];
  return lists.flat().flatMap(([id, entry]) => entryOf(id, entry)).toSorted((one, other) => one.priority - other.priority || (one.id < other.id ? -1 : 1));
}

/** An unreadable registry registers nothing, as in spec-kit. */
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
