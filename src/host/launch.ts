#!/usr/bin/env node
import module, { createRequire } from 'node:module';

/** Available since Node 22.1. */
interface CompileCache { readonly enableCompileCache?: () => unknown }

const { enableCompileCache }: typeof module & CompileCache = module;
enableCompileCache?.();
createRequire(import.meta.url)('./command/main.js');
