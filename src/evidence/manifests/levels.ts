import { posix } from 'node:path';
import type { Disk } from '../disk.js';
import { kindOfManifest } from './manifest-kinds.js';
import type { Manifest } from './ecosystems/manifest.js';
import { manifestsIn } from './read-manifest.js';

/** A folder above a plan, with the manifests that hold there. */
export interface Level {
  /** From the root of the repository; `.` is the root. */
  readonly folder: string;
  readonly manifests: readonly Manifest[];
}

/** Folders that hold no packages of the project's own. */
const SKIPPED = new Set(['node_modules', 'vendor', 'target', 'dist', 'build', 'out', 'coverage', 'fixtures', 'testdata', 'examples', 'example', 'samples', 'templates', 'third_party', 'specs', 'kitty-specs', 'docs']);
/** What a folder that is a project holds. */
const PROJECT_MARKS: ReadonlySet<string> = new Set(['.specify/', '.kittify/', '.git/', '.git', 'specs/', 'kitty-specs/']);
/** Folders that hold specifications for the project above. */
const NO_PROJECTS: ReadonlySet<string> = new Set(['docs', 'doc', '.specify', '.kittify']);
/** How deep below a project its packages are looked for: `packages/core`, `src/Harbor/Harbor.csproj`. */
const DEPTH = 2;

/** The manifests that hold for a plan, the nearest first: those of its project with the packages below, then those of each folder above. None for a project that has no manifest of its own yet. */
export function manifestLevels(planFolder: string, disk: Disk, isIgnored: (path: string) => boolean): readonly Level[] {
  const above = foldersUp(planFolder);
  const [project, ...higher] = above.slice(above.findIndex((folder) => isProject(folder, disk)));
  const own = project === undefined ? [] : manifestsBelow(project, DEPTH, disk, isIgnored);
  if (project === undefined || own.length === 0) return [];
  return [{ folder: project, manifests: own }, ...higher.map((folder) => ({ folder, manifests: manifestsIn(folder, disk) }))];
}

/** A folder and all above it; the last is `.`. */
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
  // Few folders hold a manifest, and to ask what git ignores takes longer than to look.
  return own.length > 0 && folder !== '.' && isIgnored(folder) ? [] : [...own, ...below];
}
