import { posix } from 'node:path';

const RELATIVE_IMPORT = /\b(?:from |import |import\()'(\.[^']+)'/g;

/** The folders that import themselves by way of other folders, types included. `modules` are the texts of modules by their path. */
export function folderCycles(modules: ReadonlyMap<string, string>): readonly string[] {
  const imports = folderImports(modules);
  return [...imports.keys()].filter((folder) => reachableFrom(folder, imports).has(folder)).sort();
}

function folderImports(modules: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlySet<string>> {
  const imports = new Map<string, Set<string>>();
  for (const [path, text] of modules) {
    const folder = posix.dirname(path);
    const imported = imports.get(folder) ?? new Set();
    imports.set(folder, imported);
    for (const [, target = ''] of text.matchAll(RELATIVE_IMPORT)) imported.add(posix.join(folder, posix.dirname(target)));
    imported.delete(folder);
  }
  return imports;
}

function reachableFrom(start: string, imports: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (folder: string): void => {
    for (const imported of imports.get(folder) ?? []) {
      if (found.has(imported)) continue;
      found.add(imported);
      visit(imported);
    }
  };
  visit(start);
  return found;
}
