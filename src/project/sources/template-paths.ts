import { posix } from 'node:path';
import { parseJson } from '../../engine/json-text.js';
import { dig, entriesAt } from '../../evidence/dig-values.js';
import type { Host } from '../../host/host.js';
import { readText } from '../files/text-files.js';
import { presetEntry } from './preset-manifest.js';

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
const PLAN_COMMAND = 'speckit.plan';
const COMMAND_FILE = /^commands\/[\w-][\w.-]*$/;
const USES_TEMPLATE = /setup-plan|plan-template|IMPL_PLAN/;

/** The registries of presets and extensions, which determine the template. */
export const REGISTRY_PATHS: readonly string[] = [`${PRESETS}/.registry`, `${EXTENSIONS}/.registry`];

/**
 * The paths of the plan template relative to the root of a project, in the order in which spec-kit resolves it: overrides, presets by priority, extensions, the project's own.
 * None after a preset whose own plan command uses no template, such as spec-kit's `lean`.
 */
export function templatePaths(folder: string, host: Host): readonly string[] {
  const presets = foldersIn(PRESETS, folder, host);
  const last = presets.findIndex((preset) => plansWithoutTemplate(posix.join(folder, preset), host));
  if (last >= 0) return [OVERRIDE, ...presets.slice(0, last + 1).map(templateIn)];
  return [OVERRIDE, ...presets.map(templateIn), ...foldersIn(EXTENSIONS, folder, host).map(templateIn), CORE];
}

/** Whether a preset replaces the plan command by one that mentions neither the template nor the script that copies it. */
function plansWithoutTemplate(preset: string, host: Host): boolean {
  const command = presetEntry(preset, PLAN_COMMAND, host);
  if (command?.strategy !== 'replace' || !COMMAND_FILE.test(command.file)) return false;
  const file = posix.join(preset, command.file);
  return host.kind(file) === 'file' && !USES_TEMPLATE.test(readText(file, host));
}

interface Entry {
  readonly id: string;
  readonly priority: number;
}

/** The folders of the registered presets or extensions. */
function foldersIn(root: string, folder: string, host: Host): readonly string[] {
  return registeredIn(posix.join(folder, root, '.registry'), host).map(({ id }) => `${root}/${id}`);
}

function templateIn(folder: string): string {
  return `${folder}/templates/${FILE}`;
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
