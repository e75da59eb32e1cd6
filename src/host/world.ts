import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { isatty } from 'node:tty';
import { pathToFileURL } from 'node:url';
import { Chalk } from 'chalk';
import { kindOf, readRegular, refuseSpecial, type Kind } from './files.js';
import type { Paint } from '../report/text/paint.js';
import { realStage } from './terminal.js';
import { startThreads, type JudgeThread } from '../judge-threads.js';
import { runWithin } from './run-with-timeout.js';
import { searchFiles, type Listed } from './search-files.js';
import { watchFiles, type Wants } from './watch-files.js';

/** What the linter may ask of the machine it runs on. Paths are absolute and `/`-separated. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person sees the output as it comes. */
  readonly terminal: boolean;
  /** The columns of the terminal, or what text without one should keep to. */
  readonly width: number;
  kind(path: string): Kind;
  /** In bytes. */
  size(path: string): number;
  /** Regular files only; others would not end, or wait for somebody. */
  read(path: string): Uint8Array;
  write(path: string, text: string): void;
  /** Writes to the end of a file, which need not be there. */
  append(path: string, text: string): void;
  /** The files below a folder that match, in no order; links to folders are not followed. What cannot be looked into is there as `folder/*`. */
  glob(patterns: readonly string[], folder: string, exceptions?: readonly string[], listed?: Listed): readonly string[];
  /** What git answers; throws with git's own words. */
  git(words: readonly string[], folder: string): Uint8Array;
  /** Runs a module and returns its exports. */
  load(path: string): Promise<unknown>;
  /** The file that a module or package name means in a file; throws where it means none. */
  resolve(name: string, file: string): string;
  /** A text that comes with this package. */
  own(path: string): string;
  /** Further threads that judge plans read from the disk, one for each further core; whoever starts them ends them. */
  threads(): readonly JudgeThread[];
  /** All of the standard input. */
  input(): Promise<Uint8Array>;
  /** What changes below the paths from now on, a burst at a time, until the process is told to stop. `wants` chooses files and folders. */
  watch(paths: readonly string[], wants: Wants): Promise<AsyncIterable<readonly string[]>>;
  /** Where a person sees the output as it comes; not in CI, nor on a terminal that cannot rewrite a line. */
  spinner(): Promise<Spinner | undefined>;
  print(text: string): void;
  complain(text: string): void;
  paint(colour: boolean): Paint;
  /** Milliseconds since some moment in the past. */
  readonly now: () => number;
  /** What the work comes to; undefined where it takes longer, and is broken off wherever it is. */
  within<Value extends object>(milliseconds: number, work: () => Value): Value | undefined;
}

/** A line on the terminal that says what is going on; at the end it is wiped away. */
export interface Spinner {
  /** Lets an interruption through as well. */
  say(text: string): Promise<void>;
  end(): void;
}

const PACKAGE = new URL('../../', import.meta.url);
const STDOUT = 1;
const STDERR = 2;
const GIT_OUTPUT_LIMIT = 256 * 1024 * 1024;

/** Runs the module at an address and returns its exports. */
export type ImportModule = (address: string) => Promise<unknown>;

/** The machine as it is. */
export function realWorld(importModule: ImportModule = importHere): World {
  return {
    ...diskAndGit,
    load: async (path) => load(path, importModule),
    ...realStage(),
    threads: startThreads,
    input: async () => buffer(process.stdin),
    spinner: async () => (canRewriteLines() ? startSpinner() : undefined),
  };
}

/** The part of the world that does not depend on where and how the linter was started. */
export const diskAndGit: Omit<World, 'cwd' | 'env' | 'terminal' | 'width' | 'threads' | 'input' | 'spinner' | 'print' | 'complain'> = {
  kind: kindOf,
  size: (path) => statSync(path).size,
  read: readRegular,
  write: (path, text) => { writeFileSync(path, text); },
  append: (path, text) => { appendFileSync(path, text); },
  glob: searchFiles,
  // Loaded where it is needed: it takes as long as to read a plan.
  git: (words, folder) => process.getBuiltinModule('node:child_process').execFileSync('git', words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: GIT_OUTPUT_LIMIT }),
  load: async (path) => load(path, importHere),
  resolve: (name, file) => createRequire(file).resolve(name).replaceAll('\\', '/'),
  watch: watchFiles,
  // Not of `performance`, whose modules take a while to load.
  now: () => Number(process.hrtime.bigint()) / 1e6,
  within: runWithin,
  own: (path) => readFileSync(new URL(path, PACKAGE), 'utf8'),
  paint(colour) {
    const chalk = new Chalk({ level: colour ? 1 : 0 });
    return { error: chalk.red, warning: chalk.yellow, good: chalk.green, faint: chalk.dim, strong: chalk.bold };
  },
};

async function load(path: string, importModule: ImportModule): Promise<unknown> {
  refuseSpecial(statSync(path, { throwIfNoEntry: false }));
  return importModule(pathToFileURL(path).href);
}

async function importHere(address: string): Promise<unknown> {
  return import(address);
}

function canRewriteLines(): boolean {
  return isatty(STDOUT) && isatty(STDERR) && !('CI' in process.env) && process.env.TERM !== 'dumb';
}

async function startSpinner(): Promise<Spinner> {
  const { default: yoctoSpinner } = await import('yocto-spinner');
  const spinner = yoctoSpinner().start();
  return {
    async say(text) {
      spinner.text = text;
      await setImmediate();
    },
    end: () => { spinner.stop(); },
  };
}
