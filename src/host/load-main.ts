import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import type { ImportModule } from './world.js';

/** The module of the command. */
interface Main {
  /** Tells whether it judged anything. It is handed what loads modules of the project: Node lets only code that it has compiled itself do so. */
  main(importModule: ImportModule): Promise<boolean>;
  judgeMessages(): void;
}

/** The command, loaded. */
export interface LoadedMain {
  readonly command: Main;
  /** Keeps what the engine has compiled for the next run; to be called at the end of one that judged plans, when all that takes is compiled. */
  keepCompiled(): void;
}

/** Since Node 22.1: what was compiled once is not compiled again. */
interface CompileCache { readonly enableCompileCache?: () => unknown }

/** A CommonJS module as Node calls it. */
type Wrapped = (exports: object, require: NodeJS.Require, module: { readonly exports: object }, filename: string) => void;

/** Loads the command from its bundle. Most of a short run's time would go into compiling that: what the engine made of it is kept beside it. */
export function loadMain(url: URL): LoadedMain {
  const path = fileURLToPath(url);
  const { enableCompileCache }: typeof module & CompileCache = module;
  if (enableCompileCache === undefined) return loadKept(path);
  enableCompileCache();
  return { command: asMain(createRequire(path)(path), path), keepCompiled: () => undefined };
}

function asMain(loaded: unknown, path: string): Main {
  if (!isMain(loaded)) throw new Error(`${path} is not the command`);
  return loaded;
}

/** The engine of Node 20 optimises so early that a third of a run goes into that; later ones take a step between. */
export function calmEngine(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000');
}

function isMain(loaded: unknown): loaded is Main {
  return typeof loaded === 'object' && loaded !== null && 'main' in loaded && typeof loaded.main === 'function';
}

/** What Node does since 22.1, for the versions before. */
function loadKept(path: string): LoadedMain {
  const kept = `${path}.${process.version}-${process.arch}-${statSync(path).mtimeMs}.cache`;
  const cachedData = readKept(kept);
  const script = new Script(`(function (exports, require, module, __filename) {${readFileSync(path, 'utf8')}\n})`, {
    filename: path,
    ...(cachedData && { cachedData }),
  });
  const wrapped: unknown = script.runInThisContext();
  const loaded = { exports: {} };
  if (isWrapped(wrapped)) wrapped(loaded.exports, createRequire(path), loaded, path);
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  return { command: asMain(loaded.exports, path), keepCompiled: () => { if (!isKept) keep(kept, path, script.createCachedData()); } };
}

function isWrapped(value: unknown): value is Wrapped {
  return typeof value === 'function';
}

function readKept(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** All of it or nothing, and what was kept of other versions is thrown away. Where the folder cannot be written, each run compiles anew. */
function keep(kept: string, path: string, data: Buffer): void {
  try {
    const folder = dirname(path);
    const older = readdirSync(folder).filter((name) => name.startsWith(`${basename(path)}.`) && name.endsWith('.cache'));
    const unfinished = `${kept}.${process.pid}`;
    writeFileSync(unfinished, data);
    renameSync(unfinished, kept);
    for (const name of older) rmSync(join(folder, name), { force: true });
  } catch {
    // Nothing is lost but time.
  }
}
