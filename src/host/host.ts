import type { Kind } from './files.js';
import type { WatchFilter } from './watch-files.js';

/** The access of the linter to the machine. Paths are absolute and `/`-separated. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the output goes to a terminal. */
  readonly terminal: boolean;
  /** The width of the terminal in columns, or the default width. */
  readonly width: number;
  kind(path: string): Kind;
  /** The size in bytes. */
  size(path: string): number;
  /** Reads a regular file; throws for devices and pipes, which may block. */
  read(path: string): Uint8Array;
  /** Writes a file, and creates the missing folders. */
  write(path: string, text: string): void;
  /** Replaces a file atomically, keeps its permissions and follows links; returns false and changes nothing if the file does not hold `expected`. */
  replace(path: string, expected: string, text: string): boolean;
  /** Appends to a file, and creates it if it is missing. */
  append(path: string, text: string): void;
  /** The names in a folder; names of folders end in `/`, a link is not a folder. Throws if the folder cannot be read. */
  list(folder: string): readonly string[];
  /** The path with links resolved; the path itself if nothing exists there. */
  realPath(path: string): string;
  /** The matching files below a folder, in no particular order, without following links to folders. A folder that cannot be read appears as `folder/*`. */
  glob(patterns: readonly string[], folder: string, exceptions?: readonly string[]): readonly string[];
  /** Runs git and returns its output; throws with git's own message. */
  git(args: readonly string[], folder: string): Uint8Array;
  /** Loads a module and returns its exports. */
  load(path: string): Promise<unknown>;
  /** Resolves a module or package name from a file; throws if it cannot be resolved. */
  resolve(name: string, file: string): string;
  /** Reads a file of this package. */
  own(path: string): string;
  /** Reads all of the standard input. */
  input(): Promise<Uint8Array>;
  /** The raw standard input and output, for protocols. */
  streams(): { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };
  /** Yields the paths that change, in batches, until the process receives SIGINT or SIGTERM. `wants` filters files and folders. */
  watch(paths: readonly string[], wants: WatchFilter): Promise<AsyncIterable<readonly string[]>>;
  /** A spinner for terminals; undefined in CI and on terminals that cannot rewrite a line. */
  spinner(): Promise<Spinner | undefined>;
  print(text: string): void;
  writeError(text: string): void;
  /** Milliseconds since an arbitrary moment. */
  readonly now: () => number;
  /** Returns the result of the work, or undefined if it takes longer and was terminated. */
  runWithTimeout<Value extends object>(milliseconds: number, work: () => Value): Value | undefined;
}

/** A status line on the terminal that is cleared at the end. */
export interface Spinner {
  /** Shows a text, and yields to the event loop so that signals are handled. */
  setText(text: string): Promise<void>;
  end(): void;
}
