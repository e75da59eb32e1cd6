import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { isatty } from 'node:tty';
import { pathToFileURL } from 'node:url';
import { Chalk } from 'chalk';
import { lilconfig, type LilconfigResult } from 'lilconfig';
import { globSync } from 'tinyglobby';
import type { Paint } from './report/paint.js';
import { runWithin } from './run-within.js';
import { watchFiles, type Wants } from './watch-files.js';

/** What the linter may ask of the machine it runs on. Paths are absolute and `/`-separated. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person sees the output as it comes. */
  readonly terminal: boolean;
  /** The columns of the terminal, or what text without one should keep to. */
  readonly width: number;
  kind(path: string): 'file' | 'folder' | 'nothing';
  /** In bytes. */
  size(path: string): number;
  read(path: string): Uint8Array;
  write(path: string, text: string): void;
  /** Writes to the end of a file, which need not be there. */
  append(path: string, text: string): void;
  /** The files below a folder that match, in no order; links to folders are not followed. */
  glob(patterns: readonly string[], folder: string, exceptions?: readonly string[]): readonly string[];
  /** What git answers; throws with git's own words. */
  git(words: readonly string[], folder: string): Uint8Array;
  /** Runs a module and returns its exports. */
  load(path: string): Promise<unknown>;
  /** The file that a module or package name means in a file; throws where it means none. */
  resolve(name: string, file: string): string;
  /** Finds configurations: the nearest from a folder upwards, or the one in a file. */
  configurations(search: ConfigurationSearch): Configurations;
  /** A text that comes with this package. */
  own(path: string): string;
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

/** What counts as a configuration, and how it is read. */
export interface ConfigurationSearch {
  readonly places: readonly string[];
  readonly packageKey: string;
  /** The last folder to look in, on the way up. */
  readonly stop?: string | undefined;
  /** By file extension. */
  readonly readers: Readonly<Record<string, (path: string, text: string) => unknown>>;
}

/** A configuration that was found. */
export interface FoundConfiguration {
  readonly path: string;
  readonly content: unknown;
}

/** A finder of configurations that remembers what it found. */
export interface Configurations {
  nearest(folder: string): Promise<FoundConfiguration | undefined>;
  read(path: string): Promise<FoundConfiguration | undefined>;
}

const PACKAGE = new URL('../../', import.meta.url);
const STDOUT = 1;
const STDERR = 2;
const WIDTH_WITHOUT_TERMINAL = 100;
const GIT_OUTPUT_LIMIT = 256 * 1024 * 1024;

/** The machine as it is. */
export function realWorld(): World {
  return {
    ...diskAndGit,
    cwd: process.cwd().replaceAll('\\', '/'),
    env: process.env,
    terminal: isatty(STDOUT),
    width: process.stdout.columns || WIDTH_WITHOUT_TERMINAL,
    input: async () => buffer(process.stdin),
    spinner: async () => (canRewriteLines() ? startSpinner() : undefined),
    print: (text) => { process.stdout.write(text); },
    complain: (text) => { process.stderr.write(text); },
  };
}

/** The part of the world that does not depend on where and how the linter was started. */
export const diskAndGit: Omit<World, 'cwd' | 'env' | 'terminal' | 'width' | 'input' | 'spinner' | 'print' | 'complain'> = {
  kind(path) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return 'nothing';
    return stats.isDirectory() ? 'folder' : 'file';
  },
  size: (path) => statSync(path).size,
  read: (path) => readFileSync(path),
  write: (path, text) => { writeFileSync(path, text); },
  append: (path, text) => { appendFileSync(path, text); },
  glob: (patterns, folder, exceptions = []) => globSync(patterns, {
    cwd: folder,
    ignore: exceptions,
    absolute: true,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  }),
  git: (words, folder) => execFileSync('git', words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: GIT_OUTPUT_LIMIT }),
  load: async (path): Promise<unknown> => import(pathToFileURL(path).href),
  resolve: (name, file) => createRequire(file).resolve(name).replaceAll('\\', '/'),
  configurations: findConfigurations,
  watch: watchFiles,
  now: () => performance.now(),
  within: runWithin,
  own: (path) => readFileSync(new URL(path, PACKAGE), 'utf8'),
  paint(colour) {
    const chalk = new Chalk({ level: colour ? 1 : 0 });
    return { error: chalk.red, warning: chalk.yellow, good: chalk.green, faint: chalk.dim, strong: chalk.bold };
  },
};

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

function findConfigurations({ places, packageKey, stop, readers }: ConfigurationSearch): Configurations {
  const searcher = lilconfig('plan-lint', { searchPlaces: [...places], packageProp: packageKey, loaders: { ...readers }, ...(stop !== undefined && { stopDir: stop }) });
  const found = (result: LilconfigResult): FoundConfiguration | undefined => {
    if (result === null) return undefined;
    const content: unknown = result.config;
    return { path: result.filepath.replaceAll('\\', '/'), content };
  };
  return {
    nearest: async (folder) => found(await searcher.search(folder)),
    read: async (path) => found(await searcher.load(path)),
  };
}
