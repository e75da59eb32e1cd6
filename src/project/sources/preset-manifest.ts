import { posix } from 'node:path';
import { dig, textAt } from '../../evidence/dig-values.js';
import type { Host } from '../../host/host.js';
import { UsageError } from '../../host/usage-error.js';
import { readYaml } from '../config/read-yaml.js';
import { readText } from '../files/text-files.js';

/** The way in which a preset's template or command combines with the next one. */
export type Strategy = 'replace' | 'prepend' | 'append' | 'wrap';

/** A template or command of a preset. */
export interface PresetEntry {
  /** Relative to the folder of the preset. */
  readonly file: string;
  readonly strategy: Strategy;
}

/** The entry with a name in the manifest of a preset; undefined if the manifest does not declare it. */
export function presetEntry(preset: string, name: string, host: Host): PresetEntry | undefined {
  const manifest = posix.join(preset, 'preset.yml');
  const templates = host.kind(manifest) === 'file' ? dig(readManifest(manifest, host), 'provides', 'templates') : undefined;
  const entry: unknown = Array.isArray(templates) ? templates.find((template: unknown) => dig(template, 'name') === name) : undefined;
  return entry === undefined ? undefined : { file: textAt(entry, 'file') ?? '', strategy: strategyOf(dig(entry, 'strategy')) };
}

function strategyOf(strategy: unknown): Strategy {
  return strategy === 'prepend' || strategy === 'append' || strategy === 'wrap' ? strategy : 'replace';
}

/** A manifest that is not valid YAML declares nothing. */
function readManifest(path: string, host: Host): unknown {
  try {
    return readYaml(path, readText(path, host));
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
