#!/usr/bin/env node
import module, { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** Available since Node 22.1. */
interface CompileCache { readonly enableCompileCache?: () => unknown }

// V8 of Node 20 optimizes functions so early and so often that it takes a quarter of the processor time of a long run; later versions do not.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1500000');
// V8 would interpret a pattern on its first use and compile it on the second; a short run uses most patterns only a few times, and pays for both.
setFlagsFromString('--no-regexp-tier-up');
const { enableCompileCache }: typeof module & CompileCache = module;
enableCompileCache?.();
createRequire(import.meta.url)('./command/main.js');
