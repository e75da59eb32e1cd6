import { pathToFileURL } from 'node:url';

/** Imports a module of the project. In a file of its own in the bundle, because v8-compile-cache-lib compiles no `import()`. */
export function importModule(path: string): Promise<unknown> {
  return import(pathToFileURL(path).href);
}
