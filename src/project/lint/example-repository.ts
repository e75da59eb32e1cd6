import { posix } from 'node:path';
import type { ConstitutionSources, SourceFile } from '../../constitution/reading/sources.js';
import type { Disk } from '../../evidence/disk.js';
import { manifestLevels } from '../../evidence/manifests/levels.js';
import { filesBelow, type Surroundings } from '../../evidence/surroundings.js';
import type { ExampleFiles } from '../../rule/problem.js';

const CONSTITUTION = '.specify/memory/constitution.md';
const TEMPLATE = '.specify/templates/plan-template.md';

/** The path of the plan among the files of an example. */
export function planAmong(files: ExampleFiles): string {
  return Object.keys(files).find((path) => posix.basename(path) === 'plan.md') ?? 'plan.md';
}

/** The constitution and the template among the files of an example. */
export function sourcesAmong(files: ExampleFiles): ConstitutionSources {
  const [constitution, template] = [CONSTITUTION, TEMPLATE].map((path): SourceFile | undefined => {
    const text = files[path];
    return text === undefined ? undefined : { path, text };
  });
  return { choice: 'auto', ...(constitution && { files: [constitution] }), ...(template && { template }) };
}

/** The repository that consists of the files of an example, without a history. */
export function repositoryOf(files: ExampleFiles, plan: string): Surroundings {
  const disk = diskOf(files);
  const isIgnored = (): boolean => false;
  return {
    folder: posix.dirname(plan),
    disk,
    isIgnored,
    tree: () => filesBelow('.', disk, isIgnored),
    levels: () => manifestLevels(posix.dirname(posix.dirname(plan)), disk, isIgnored),
    constitutions: () => [],
  };
}

function diskOf(files: ExampleFiles): Disk {
  const paths = Object.keys(files);
  const names = (folder: string): readonly string[] => {
    const below = paths.flatMap((path) => (folder === '.' ? [path] : path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
    return [...new Set(below.map((path) => path.replace(/\/.*/, '/')))];
  };
  return {
    kind: (path) => (path in files ? 'file' : names(path).length > 0 ? 'folder' : 'nothing'),
    text: (path) => files[path],
    names,
  };
}
