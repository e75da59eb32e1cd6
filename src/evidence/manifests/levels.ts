import { posix } from 'node:path';
import type { Disk } from '../disk.js';
import { kindOfManifest } from './manifest-kinds.js';
import type { Level, Manifest } from '../manifest.js';
import { manifestsIn } from './read-manifest.js';

/** Folders without packages of the project. */
const SKIPPED = new Set(['node_modules', 'vendor', 'target', 'dist', 'build', 'out', 'coverage', 'fixtures', 'testdata', 'examples', 'example', 'samples', 'templates', 'third_party', 'specs', 'kitty-specs', 'docs']);
/** Names that mark a folder as a project. */
const PROJECT_MARKS: ReadonlySet<string> = new Set(['.specify/', '.kittify/', '.git/', '.git', 'specs/', 'kitty-specs/']);
/** Folders that hold specifications of the project above, and are no projects. */
const NO_PROJECTS: ReadonlySet<string> = new Set(['docs', 'doc', '.specify', '.kittify']);
/** The depth to which packages are searched below a project: `packages/core`, `src/Harbor/Harbor.csproj`. */
const DEPTH = 2;

/** The manifests that apply to a plan, the nearest first: those of its project and the packages below, then those of each folder above. Empty for a project without a manifest. */
export function manifestLevels(planFolder: string, disk: Disk, isIgnored: (path: string) => boolean): readonly Level[] {
  const above = foldersUp(planFolder);
  const [project, ...higher] = above.slice(above.findIndex((folder) => isProject(folder, disk)));
  const own = project === undefined ? [] : manifestsBelow(project, DEPTH, disk, isIgnored);
  if (project === undefined || own.length === 0) return [];
  return [{ folder: project, manifests: own }, ...higher.map((folder) => ({ folder, manifests: manifestsIn(folder, disk) }))];
}

/** A folder and all folders above it, up to `.`. */
export function foldersUp(folder: string): readonly string[] {
  return folder === '.' ? ['.'] : [folder, ...foldersUp(posix.dirname(folder))];
}

function isProject(folder: string, disk: Disk): boolean {
  if (NO_PROJECTS.has(posix.basename(folder))) return false;
  return disk.names(folder).some((name) => PROJECT_MARKS.has(name) || kindOfManifest(name) !== undefined);
}

function childOf(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}

function manifestsBelow(folder: string, depth: number, disk: Disk, isIgnored: (path: string) => boolean): readonly Manifest[] {
  const packages = depth === 0 ? [] : disk.names(folder).filter((name) => name.endsWith('/') && !name.startsWith('.') && !SKIPPED.has(name.slice(0, -1)));
  const own = manifestsIn(folder, disk);
  const below = packages.flatMap((name) => manifestsBelow(childOf(folder, name.slice(0, -1)), depth - 1, disk, isIgnored));
  // Asks git only for folders with manifests, because asking takes longer than reading the folder.
  return own.length > 0 && folder !== '.' && isIgnored(folder) ? [] : [...own, ...below];
}
