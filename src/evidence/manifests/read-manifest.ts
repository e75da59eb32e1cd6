import { posix } from 'node:path';
import type { Disk } from '../disk.js';
import { kindOfManifest } from './manifest-kinds.js';
import type { Manifest } from '../manifest.js';

/** The valid manifests among the files of a folder. */
export function manifestsIn(folder: string, disk: Disk): readonly Manifest[] {
  return disk.names(folder).filter((name) => kindOfManifest(name) !== undefined).flatMap((name) => readManifest(posix.join(folder, name), name, disk) ?? []);
}

function readManifest(path: string, name: string, disk: Disk): Manifest | undefined {
  const kind = kindOfManifest(name);
  if (kind === undefined || disk.kind(path) !== 'file') return undefined;
  if (typeof kind === 'object') return { path, languages: [], dependencies: [{ name: `packageManager:${kind.manager}`, written: name }] };
  const text = disk.text(path);
  try {
    return text === undefined ? undefined : { path, ...kind(text) };
  } catch {
    // An invalid manifest is not evidence; its own tools report it.
    return undefined;
  }
}
