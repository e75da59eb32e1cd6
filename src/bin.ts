#!/usr/bin/env node
import module from 'node:module';

/** Since Node 22.1: what was compiled once is not compiled again. */
interface CompileCache { readonly enableCompileCache?: () => unknown }
const { enableCompileCache }: typeof module & CompileCache = module;
enableCompileCache?.();
await import('./main.js');
