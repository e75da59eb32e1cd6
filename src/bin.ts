#!/usr/bin/env node
import module from 'node:module';
import { readFileSync } from 'node:fs';
import { CACHE } from './cache/recording.js';
import { replay } from './cache/replay.js';
import { guardOutput } from './guard-output.js';
import { realStage } from './stage.js';
import { packageVersion } from './version.js';

/** Since Node 22.1: what was compiled once is not compiled again. */
interface CompileCache { readonly enableCompileCache?: () => unknown }

guardOutput();
const argv = process.argv.slice(2);
const version = (): string => packageVersion({ own: (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8') });
const code = argv.includes(CACHE) ? await replay(argv, version(), realStage()) : undefined;
if (code === undefined) {
  const { enableCompileCache }: typeof module & CompileCache = module;
  enableCompileCache?.();
  await import('./main.js');
} else {
  process.exitCode = code;
}
