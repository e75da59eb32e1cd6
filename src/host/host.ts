import type { Kind } from './files.js';
import type { Wants } from './watch-files.js';

/** What the linter may ask of the machine it runs on. Paths are absolute and `/`-separated. */
export interface Host {
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
  /** Makes the folders that are missing. */
  write(path: string, text: string): void;
  /** Replaces a file as a whole, permissions kept, a link followed; does nothing and returns false where it no longer holds `expected`. */
  replace(path: string, expected: string, text: string): boolean;
  /** Writes to the end of a file, which need not be there. */
  append(path: string, text: string): void;
  /** The names in a folder; those of folders end in `/`, and a link is no folder. Throws where it cannot be looked into. */
  list(folder: string): readonly string[];
  /** The path without links in it; the path itself where nothing is there. */
  realPath(path: string): string;
  /** The files below a folder that match, in no order; links to folders are not followed. What cannot be looked into is there as `folder/*`. */
  glob(patterns: readonly string[], folder: string, exceptions?: readonly string[]): readonly string[];
  /** What git answers; throws with git's own words. */
  git(words: readonly string[], folder: string): Uint8Array;
  /** Runs a module and returns its exports. */
  load(path: string): Promise<unknown>;
  /** The file that a module or package name means in a file; throws where it means none. */
  resolve(name: string, file: string): string;
  /** A text that comes with this package. */
  own(path: string): string;
  /** All of the standard input. */
  input(): Promise<Uint8Array>;
  /** The standard input and output as they are, for who speaks a protocol on them. */
  streams(): { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };
  /** What changes below the paths from now on, a burst at a time, until the process is told to stop. `wants` chooses files and folders. */
  watch(paths: readonly string[], wants: Wants): Promise<AsyncIterable<readonly string[]>>;
  /** Where a person sees the output as it comes; not in CI, nor on a terminal that cannot rewrite a line. */
  spinner(): Promise<Spinner | undefined>;
  print(text: string): void;
  writeError(text: string): void;
  /** Milliseconds since some moment in the past. */
  readonly now: () => number;
  /** What the work comes to; undefined where it takes longer, and is broken off wherever it is. */
  runWithTimeout<Value extends object>(milliseconds: number, work: () => Value): Value | undefined;
}

/** A line on the terminal that says what is going on; at the end it is wiped away. */
export interface Spinner {
  /** Lets an interruption through as well. */
  say(text: string): Promise<void>;
  end(): void;
}
