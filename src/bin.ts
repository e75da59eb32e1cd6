#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { CACHE } from './cache/recording.js';
import { replay } from './cache/replay.js';
import { guardProcess } from './host/guard-process.js';
import { calmEngine, loadMain } from './host/load-main.js';
import { realStage } from './host/terminal.js';
import { packageVersion } from './cli/version.js';

async function start(): Promise<void> {
  const argv = process.argv.slice(2);
  const own = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const code = argv.includes(CACHE) ? await replay(argv, packageVersion({ own }), realStage()) : undefined;
  if (code !== undefined) {
    process.exitCode = code;
    return;
  }
  calmEngine();
  const loaded = loadMain(new URL('main.js', import.meta.url));
  if (await loaded.command.main((address) => import(address))) loaded.keepCompiled();
}

guardProcess();
void start();
