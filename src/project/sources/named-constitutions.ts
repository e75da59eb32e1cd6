import { posix } from 'node:path';
import { readConstitution } from '../../constitution/reading/read.js';
import type { Disk } from '../../evidence/disk.js';
import type { NamedConstitution } from '../../evidence/evidence.js';
import type { Host } from '../../host/host.js';
import { shownPath } from '../files/paths.js';
import { CONSTITUTION_PATHS } from './constitution-paths.js';

/** The constitutions among the files of a repository, by their usual paths in any folder. */
export function constitutionsAmong(files: readonly string[], root: string, disk: Disk, host: Host): readonly NamedConstitution[] {
  const paths = CONSTITUTION_PATHS.filter((path) => path.endsWith('.md'));
  const found = files.filter((file) => paths.some((path) => `/${file.toLowerCase()}`.endsWith(`/${path}`)));
  return found.map((file) => ({ path: shownPath(posix.join(root, file), host), names: readConstitution(disk.text(file) ?? '', file).principles.map(({ name }) => name) }));
}
