#!/usr/bin/env node
import module from 'node:module';

// Since Node 22: what was compiled once is not compiled again.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache();
await import('./main.js');
