#!/usr/bin/env node
import module, { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** Available since Node 22.1. */
interface BuiltInCache { readonly enableCompileCache?: () => unknown }

/** The files beside this one in the bundle. */
interface Bundled {
  (file: './command/main.js'): { readonly run: () => void };
  (file: './command/compile-cache.js'): { readonly install: () => { readonly uninstall: () => void } | undefined };
}

const load: Bundled = createRequire(import.meta.url);
const { enableCompileCache = loadCached }: typeof module & BuiltInCache = module;

// V8 of Node 20 optimizes functions so early and so often that it takes a quarter of the processor time of a long run; later versions do not.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1500000');
// V8 would interpret a pattern on its first use and compile it on the second; a short run uses most patterns only a few times, and pays for both.
setFlagsFromString('--no-regexp-tier-up');
enableCompileCache();
load('./command/main.js').run();

/** Loads the command with a cache in the folder for temporary files; returns whether the cache was saved, which a full disk prevents. */
function loadCached(): boolean {
  const cache = load('./command/compile-cache.js').install();
  load('./command/main.js');
  try {
    cache?.uninstall();
    return true;
  } catch {
    return false;
  }
}
